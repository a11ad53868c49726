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
})();
