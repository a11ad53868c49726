// What makes Koers quicker to use. Every page works without it.
(() => {
  "use strict";

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  const keysOn = () => document.body.dataset.keys !== "off";
  let waitingForSection = false;

  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) {
      link.click();
    }
  };

  const toAdvice = (rank) => {
    const advice = document.getElementById("advice-" + rank);
    if (advice) {
      advice.tabIndex = -1;
      advice.focus();
      advice.scrollIntoView({ block: "start" });
    }
  };

  document.addEventListener("keydown", (event) => {
    if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (waitingForSection) {
      waitingForSection = false;
      follow('.nav a[data-key="' + CSS.escape(event.key) + '"]');
      return;
    }
    const dialog = document.getElementById("keys");
    if (event.key === "g") {
      waitingForSection = true;
    } else if (event.key === "[") {
      follow(".stepper a[rel=prev]");
    } else if (event.key === "]") {
      follow(".stepper a[rel=next]");
    } else if (event.key >= "1" && event.key <= "5") {
      toAdvice(event.key);
    } else if (event.key === "/") {
      event.preventDefault();
      const field = document.querySelector("input[type=search]");
      if (field) {
        field.focus();
      } else {
        follow(".plan-pick");
      }
    } else if (event.key === "?" && dialog && !dialog.open) {
      dialog.showModal();
    }
  });

  // A file may be dropped anywhere on the form, not on the field alone.
  document.querySelectorAll("form.drop").forEach((form) => {
    const field = form.querySelector("input[type=file]");
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length === 1) {
        field.files = event.dataTransfer.files;
      }
    });
  });

  // A session that ended answers a partial request with a refusal: the whole page then leads to signing in.
  document.addEventListener("htmx:responseError", (event) => {
    if ([401, 403].includes(event.detail.xhr.status)) {
      window.location.reload();
    }
  });

  // What becomes of an upload has an address of its own: leave the waiting page for it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const from = event.detail.xhr.responseURL;
    if (from && new URL(from).pathname !== event.detail.pathInfo.requestPath) {
      event.detail.shouldSwap = false;
      window.location.assign(from);
    }
  });

  const heading = document.querySelector("[data-focus]");
  if (heading) {
    heading.focus();
  }
})();
