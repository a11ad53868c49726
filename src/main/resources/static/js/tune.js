// Dragging along the numbers that can be chosen; the table below does the same without.
(() => {
  "use strict";

  const REST_MILLIS = 900;
  const SIDE = 20;

  const begin = (form) => {
    const slider = form.querySelector("input[type=range]");
    const points = [...form.querySelectorAll("[data-points] li")];
    const said = form.querySelector("[data-said]");
    const line = form.querySelector("[data-chosen]");
    const value = form.querySelector("[name=value]");
    let rest;
    const show = () => {
      const point = points[Number(slider.value)];
      said.textContent = point.textContent;
      slider.setAttribute("aria-valuetext", point.textContent);
      value.value = point.dataset.value;
      line.setAttribute("x1", point.dataset.x);
      line.setAttribute("x2", point.dataset.x);
    };
    // Where the drag rests and is not exact yet, more numbers are tried around it.
    const refine = () => {
      const at = Number(slider.value);
      const more = document.querySelector("[data-refine]");
      if (!points[at].textContent.includes("±") || !more) {
        return;
      }
      more.querySelector("[name=from]").value = points[Math.max(0, at - SIDE)].dataset.value;
      more.querySelector("[name=to]").value = points[Math.min(points.length - 1, at + SIDE)].dataset.value;
      sessionStorage.setItem("koers-tune", points[at].dataset.value);
      more.requestSubmit();
    };
    slider.addEventListener("input", () => {
      show();
      clearTimeout(rest);
      rest = setTimeout(refine, REST_MILLIS);
    });
    const before = sessionStorage.getItem("koers-tune");
    sessionStorage.removeItem("koers-tune");
    const place = points.findIndex((point) => point.dataset.value === before);
    if (place >= 0) {
      slider.value = String(place);
    }
    show();
  };

  const all = () => document.querySelectorAll("[data-tuner]").forEach((form) => {
    if (!form.dataset.begun) {
      form.dataset.begun = "yes";
      begin(form);
    }
  });
  document.addEventListener("htmx:afterSettle", all);
  all();
})();
