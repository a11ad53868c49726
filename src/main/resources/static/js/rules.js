// The page of one rule table: tools, what is told, and the bar that publishes.
(() => {
  "use strict";

  const { page, RuleGrid } = window.koersRules;
  if (!page) {
    return;
  }
  const { host, words, say, editable, draft, grid, byId, put, column, anchor, button, renew } = page;
  const CHECK_MILLIS = 300;
  const LOOK_MILLIS = 5000;
  let checkLater;
  let checks = null;

  // ---- the bar ----
  const showBar = () => {
    const bar = byId("publish");
    if (!bar) {
      return;
    }
    const { cells, added, removed, moved } = checks.changes;
    const parts = [[cells, "cells"], [added, "added"], [removed, "removed"], [moved, "moved"]]
      .filter(([count]) => count > 0)
      .map(([count, what]) => say((count === 1 ? "one." : "many.") + what, count));
    const nothing = parts.length === 0;
    byId("changed").textContent = nothing ? say("no-change") : parts.join(", ");
    const why = !draft.saved ? say("saving")
      : nothing ? say("nothing-to-publish")
      : checks.errors > 0 ? say(checks.errors === 1 ? "one-error" : "errors", checks.errors)
      : !checks.current ? say("behind") : "";
    const press = bar.querySelector("[data-publish]");
    press.setAttribute("aria-disabled", String(why !== ""));
    byId("why-not").textContent = why;
    byId("failing").hidden = checks.examples === 0;
    bar.querySelector("[name=revision]").value = String(checks.revision);
    document.querySelectorAll("[data-needs-change]").forEach((element) => {
      element.hidden = nothing;
    });
  };

  const check = async () => {
    try {
      checks = await draft.get("/check");
      page.showFound(checks);
      showBar();
    } catch {
      byId("saved").textContent = say("offline");
    }
  };

  const soon = () => {
    clearTimeout(checkLater);
    checkLater = setTimeout(check, CHECK_MILLIS);
  };

  // ---- tools ----
  const nextId = (line) => {
    const known = draft.lines.map((one) => /^([A-Z])(\d{2})/.exec(one.c.id || "")).filter(Boolean);
    const letter = (/^[A-Z]/.exec(line?.c.id || known[0]?.[0] || "X") || ["X"])[0];
    const used = known.filter((match) => match[1] === letter).map((match) => Number(match[2]));
    let number = Math.max(0, ...used) + 1;
    return letter + String(Math.min(number, 99)).padStart(2, "0");
  };

  const add = (cells) => {
    const line = grid.line();
    const number = RuleGrid.number();
    draft.make([{ type: "add", table: draft.table, line: number, behind: line ? line.n : 0, cells }]);
    clearFilter();
    grid.refresh();
    grid.show(number, "id");
  };

  const tools = {
    undo: () => draft.undo(),
    redo: () => draft.redo(),
    add: () => add({ id: nextId(grid.line()), enabled: words.no }),
    copy: () => {
      const line = grid.line();
      if (line) {
        add({ ...line.c, id: nextId(line), enabled: words.no });
      }
    },
    remove: () => {
      const line = grid.line();
      if (line) {
        draft.make([{ type: "remove", table: draft.table, line: line.n, cells: { ...line.c } }]);
      }
    },
    toggle: () => {
      const line = grid.line();
      if (line) {
        draft.make([draft.set(line, "enabled", line.c.enabled === words.no ? words.yes : words.no)]);
      }
    },
    up: () => move(-1),
    down: () => move(1),
    renew: () => grid.line() && renew(grid.line().n),
  };

  const move = (step) => {
    const line = grid.line();
    const at = draft.lines.indexOf(line);
    const to = at + step;
    if (!line || to < 0 || to >= draft.lines.length) {
      return;
    }
    const behind = step < 0 ? (to > 0 ? draft.lines[to - 1].n : 0) : draft.lines[to].n;
    draft.make([{ type: "move", table: draft.table, line: line.n, behind }]);
    grid.refresh();
    grid.go(Math.max(0, grid.view.indexOf(line)), grid.at.column);
  };

  document.querySelectorAll("[data-tool]").forEach((element) => {
    element.addEventListener("click", () => tools[element.dataset.tool]());
  });

  // ---- find and filter ----
  const search = byId("rule-search");
  const only = byId("rule-only");
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    const kind = only.value;
    const marked = new Set((checks?.found || []).filter((found) => found.table === draft.table).map((found) => found.line));
    grid.filter = (line) =>
      (wanted === "" || Object.values(line.c).some((text) => text.toLowerCase().includes(wanted)))
      && (kind === "" || (kind === "changed" && (line.added || Object.keys(line.w).length > 0))
        || (kind === "found" && marked.has(line.n)) || (kind === "on" && line.c.enabled === words.yes)
        || (kind === "off" && line.c.enabled === words.no) || (kind === "shadow" && line.c.enabled === words.shadow));
    grid.refresh();
    byId("rule-shown").textContent = grid.view.length === draft.lines.length ? "" : say("shown", grid.view.length, draft.lines.length);
    showList();
  };
  const clearFilter = () => {
    if (search.value !== "" || only.value !== "") {
      search.value = "";
      only.value = "";
      filter();
    }
  };
  page.clearFilter = clearFilter;
  search.addEventListener("input", filter);
  only.addEventListener("change", filter);

  // ---- a column for another measure ----
  const chooser = byId("measure-dialog");
  byId("measure-open")?.addEventListener("click", async () => {
    const list = byId("measure-list");
    if (list.childElementCount === 0) {
      (await draft.get("/measures")).forEach((measure) => {
        const option = new Option(measure.label + " · " + measure.id, measure.id);
        option.title = measure.unit + ": " + measure.formula;
        list.add(option);
      });
    }
    chooser.showModal();
  });
  byId("measure-search")?.addEventListener("input", (event) => {
    const wanted = event.target.value.toLowerCase();
    [...byId("measure-list").options].forEach((option) => {
      option.hidden = !option.text.toLowerCase().includes(wanted);
    });
  });
  chooser?.addEventListener("close", () => {
    const measure = byId("measure-list").value;
    if (chooser.returnValue === "add" && measure) {
      const side = byId("measure-side").value;
      draft.make([{ type: "add-measure", table: draft.table, line: 0, behind: 0, measure: side + measure }]);
    }
  });

  // ---- on a narrow screen: read, and switch on and off ----
  const narrow = byId("rule-list");
  // As in the style sheet; asking what is displayed would lay the page out once more on every edit.
  const narrowScreen = window.matchMedia("(max-width: 760px)");
  const showList = () => {
    if (!narrowScreen.matches) {
      return;
    }
    narrow.replaceChildren(...grid.view.slice(0, 200).map((line) => {
      const li = document.createElement("li");
      const name = draft.columns[1].key;
      const text = put(li, "div");
      put(text, "b", line.c.id || "");
      put(text, "span", " " + (line.c[name] || ""));
      const on = line.c.enabled !== words.no;
      const press = button(li, line.c.enabled === words.shadow ? words.shadow : on ? say("on") : say("off"), () => {
        draft.make([draft.set(line, "enabled", on ? words.no : words.yes)]);
      });
      press.setAttribute("aria-pressed", String(on));
      press.setAttribute("aria-label", say("switch", line.c.id || ""));
      press.disabled = !editable;
      return li;
    }));
  };

  // ---- what the draft tells ----
  draft.addEventListener("loaded", () => {
    filter();
    page.showHelp();
  });
  draft.addEventListener("changed", () => {
    filter();
    page.showHelp();
    if (!draft.saved) {
      byId("saved").textContent = say("saving");
    }
    if (checks) {
      showBar();
    }
    document.querySelectorAll("[data-tool=undo]").forEach((press) => { press.disabled = draft.done.length === 0; });
    document.querySelectorAll("[data-tool=redo]").forEach((press) => { press.disabled = draft.undone.length === 0; });
  });
  draft.addEventListener("saved", () => {
    byId("saved").textContent = say("saved");
    soon();
  });
  draft.addEventListener("offline", () => {
    byId("saved").textContent = say("offline");
  });
  draft.addEventListener("refused", () => {
    byId("saved").textContent = say("refused");
  });
  draft.addEventListener("clash", (event) => showClash(event.detail));

  // ---- two people in one cell ----
  const showClash = (clashes) => {
    const bar = byId("clash");
    const list = bar.querySelector("ul");
    const cells = clashes.filter((clash) => clash.edit.type === "set");
    list.replaceChildren(...cells.map(({ edit, now }) => {
      const li = document.createElement("li");
      const line = draft.byNumber.get(edit.line);
      put(li, "p", say("clash", line?.c.id || "", draft.columns[column(edit.key)]?.label || edit.key, now || "–", edit.after || "–"));
      const deeds = put(li, "div", null, "do");
      const choose = (mine) => {
        const current = draft.byNumber.get(edit.line);
        if (mine && current) {
          draft.make([draft.set(current, edit.key, edit.after)]);
        }
        li.remove();
        bar.hidden = list.childElementCount === 0;
      };
      button(deeds, say("clash-mine", edit.after || "–"), () => choose(true));
      button(deeds, say("clash-theirs", now || "–"), () => choose(false));
      return li;
    }));
    if (cells.length < clashes.length) {
      put(list, "li", say("clash-lines"));
    }
    bar.hidden = list.childElementCount === 0;
    bar.focus();
  };

  const look = async () => {
    try {
      const state = await draft.get("/state");
      byId("others").textContent = state.others.length === 0 ? "" : say("others", state.others.join(", "));
      if (state.revision !== draft.revision && draft.saved && !grid.editor) {
        await draft.load();
        await check();
      }
    } catch {
      byId("saved").textContent = say("offline");
    }
    setTimeout(look, LOOK_MILLIS);
  };

  byId("publish")?.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.ready === "yes") {
      return;
    }
    event.preventDefault();
    if (form.querySelector("[data-publish]").getAttribute("aria-disabled") === "true") {
      return;
    }
    await draft.flush();
    form.querySelector("[name=revision]").value = String(draft.revision);
    form.dataset.ready = "yes";
    // A form that is being submitted can't be submitted again before its event is over.
    setTimeout(() => form.requestSubmit(event.submitter));
  });
  byId("check-now")?.addEventListener("click", async () => {
    await draft.flush();
    await check();
    byId("check").scrollIntoView();
  });
  ["replay-form", "tune"].forEach((id) => byId(id)?.addEventListener("submit", async (event) => {
    if (!draft.saved) {
      event.preventDefault();
      await draft.flush();
      setTimeout(() => event.target.requestSubmit());
    }
  }));
  window.addEventListener("beforeunload", (event) => {
    if (!draft.saved) {
      event.preventDefault();
    }
  });
  window.addEventListener("resize", showList);
  grid.addEventListener("moved", page.showHelp);
  // A rule and a column in the address, as #T02/due-days, or told by a script.
  const showCell = (rule, key) => {
    const line = draft.lines.find((one) => one.c.id === rule);
    if (line) {
      clearFilter();
      grid.show(line.n, anchor(key || "id"));
    }
  };
  host.addEventListener("show-cell", (event) => showCell(event.detail.rule, event.detail.key));

  draft.load().then(() => {
    host.dataset.ready = "yes";
    const [rule, key] = decodeURIComponent(window.location.hash.slice(1)).split("/");
    showCell(rule, key);
    check();
    look();
  });
})();
