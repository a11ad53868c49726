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

  // What was chosen is said in our words; files may be dropped anywhere on the form.
  document.querySelectorAll("form.drop").forEach((form) => {
    const field = form.querySelector("input[type=file]");
    const said = form.querySelector(".chosen");
    const say = () => {
      const files = Array.from(field.files);
      const size = files.reduce((sum, file) => sum + file.size, 0);
      const tooLarge = size > Number(form.dataset.limit);
      const many = files.length > 1 ? form.dataset.many.replace("{0}", files.length) + ": " : "";
      said.textContent = tooLarge ? form.dataset.large : many + files.map((file) => file.name).join(", ");
      said.classList.toggle("fault", tooLarge);
      form.classList.toggle("ready", files.length > 0 && !tooLarge);
    };
    field.addEventListener("change", say);
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
        say();
        form.querySelector(".read").focus();
      }
    });
    form.addEventListener("submit", (event) => {
      if (said.classList.contains("fault")) {
        event.preventDefault();
        field.focus();
      }
    });
    say();
  });

  // Another subject has other fields: ask for them at once instead of by the button.
  document.querySelectorAll("select[data-shows]").forEach((select) => {
    const button = select.parentElement.querySelector("[data-show]");
    button.hidden = true;
    select.addEventListener("change", () => {
      sessionStorage.setItem("koers-focus", select.id);
      select.form.requestSubmit(button);
    });
  });

  // A slider and the field beside it say the same number; only the field is sent.
  document.querySelectorAll("input[type=range][data-field]").forEach((slider) => {
    const field = document.getElementById(slider.dataset.field);
    slider.addEventListener("input", () => {
      field.value = slider.value;
    });
    field.addEventListener("input", () => {
      slider.value = field.value.replace(",", ".") || 0;
    });
  });

  // How far it is changes often and is read out seldom.
  document.addEventListener("htmx:afterSwap", () => {
    const progress = document.querySelector("[data-say]");
    const said = document.getElementById("said");
    if (progress && said && said.textContent !== progress.dataset.say) {
      said.textContent = progress.dataset.say;
    }
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

  const waited = sessionStorage.getItem("koers-focus");
  sessionStorage.removeItem("koers-focus");
  const target = (waited && document.getElementById(waited)) || document.querySelector("[data-focus]");
  if (target) {
    target.focus();
  }
})();
