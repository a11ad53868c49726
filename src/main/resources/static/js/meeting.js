// The meeting runs without a mouse: j and k go from point to point, a letter chooses an answer.
(() => {
  "use strict";

  const typing = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]") !== null;
  const keysOn = () => document.body.dataset.keys !== "off";

  const step = (by) => {
    const points = [...document.querySelectorAll("[data-point]")];
    if (points.length === 0) {
      return;
    }
    const at = points.findIndex((point) => point.contains(document.activeElement));
    const next = points[Math.max(0, Math.min(points.length - 1, at < 0 ? (by > 0 ? 0 : points.length - 1) : at + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  const choose = (key) => {
    const radio = [...document.querySelectorAll(".point.open [name=answer]")].find((one) => one.dataset.key === key);
    if (radio) {
      radio.checked = true;
      radio.focus();
      radio.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return Boolean(radio);
  };

  document.addEventListener("keydown", (event) => {
    if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
      event.preventDefault();
    } else if (choose(event.key)) {
      event.preventDefault();
    }
  });

  // Minutes, not seconds: a clock that hurries nobody.
  const clock = document.querySelector(".clock");
  const tell = () => {
    const minutes = Math.floor((Date.now() - Number(clock.dataset.begun)) / 60000);
    clock.textContent = minutes > 480 ? "" : clock.dataset.text.replace("{0}", String(Math.max(0, minutes)));
  };
  if (clock) {
    tell();
    setInterval(tell, 60000);
  }

  // Where the meeting is, and what that may take. Time over is said once, in words; what was spent outlives a reload.
  const bar = document.querySelector(".now-at");
  const stops = [...document.querySelectorAll("[data-stop]")];
  if (bar && stops.length > 0) {
    const [where, over] = bar.children;
    const say = (text, stop) => text.replace("{0}", stop.dataset.stop).replace("{1}", stop.dataset.minutes);
    const keyOf = (stop) => "koers-spent " + bar.dataset.of + " " + document.querySelector(".clock").dataset.begun + " " + stop.id;
    const spent = (stop) => Number(sessionStorage.getItem(keyOf(stop)) || 0);
    const line = 240;
    const current = () => {
      if (window.scrollY > 0 && window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2) {
        return stops[stops.length - 1];
      }
      const focused = stops.filter((stop) => stop.contains(document.activeElement) && stop.getBoundingClientRect().bottom > 0);
      return focused.pop() || stops.filter((stop) => stop.getBoundingClientRect().top <= line).pop() || stops[0];
    };
    let shown = null;
    const show = () => {
      const stop = current();
      if (stop !== shown) {
        shown = stop;
        where.textContent = say(bar.dataset.now, stop);
        over.textContent = "";
      }
    };
    const seconds = 10;
    const count = () => {
      if (document.visibilityState === "visible") {
        const limit = Number(shown.dataset.minutes) * 60;
        const before = spent(shown);
        sessionStorage.setItem(keyOf(shown), String(before + seconds));
        if (before < limit && before + seconds >= limit) {
          over.textContent = say(bar.dataset.over, shown);
        }
      }
    };
    show();
    bar.hidden = false;
    document.addEventListener("scroll", show, { passive: true });
    document.addEventListener("focusin", show);
    setInterval(count, seconds * 1000);
  }
})();
