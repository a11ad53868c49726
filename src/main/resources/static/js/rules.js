// The page of one rule table: grid, tools, what the check found, and the bar that publishes.
(() => {
  "use strict";

  const host = document.getElementById("rule-grid");
  if (!host) {
    return;
  }
  const { RuleDraft, RuleGrid, letters } = window.koersRules;
  const words = JSON.parse(document.getElementById("rule-words").textContent);
  const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words[key] ?? key);
  const editable = host.dataset.editable === "true";
  const draft = new RuleDraft(host.dataset.table, host.dataset.token, host.dataset.header);
  const grid = new RuleGrid(host, draft, words, editable);
  const byId = (id) => document.getElementById(id);
  const CHECK_MILLIS = 300;
  const LOOK_MILLIS = 5000;
  let checkLater;
  let checks = null;

  // ---- what the check found ----
  const put = (parent, tag, text, name) => {
    const element = document.createElement(tag);
    if (text) {
      element.textContent = text;
    }
    if (name) {
      element.className = name;
    }
    parent.append(element);
    return element;
  };

  const status = (weight) => {
    const kind = weight === "error" ? "act" : weight === "example" ? "watch" : "none";
    const span = document.createElement("span");
    span.className = "st " + kind;
    span.innerHTML = '<svg aria-hidden="true"><use href="#s-' + kind + '"/></svg>';
    put(span, "span", say("weight." + weight));
    return span;
  };

  const column = (key) => draft.columns.findIndex((one) => one.key === key);

  // A finding about examples or conditions as a whole stands at the first of their columns.
  const anchor = (key) => {
    const exact = column(key);
    const near = exact >= 0 ? exact : draft.columns.findIndex((one) => one.key.startsWith(key + ".") || one.key.startsWith(key + "-"));
    return near < 0 ? "id" : draft.columns[near].key;
  };

  const where = (found) => {
    if (found.place === 0) {
      return found.name;
    }
    const key = anchor(found.key);
    return say("where", found.place, letters(column(key)));
  };

  const button = (parent, text, press) => {
    const made = put(parent, "button", text, "btn sm");
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  const item = (found, number) => {
    const li = document.createElement("li");
    li.id = "found-" + number;
    put(li, "span", String(number), "pn " + found.weight);
    const body = put(li, "div");
    const head = put(body, "p", null, "what");
    head.append(status(found.weight));
    if (found.table === draft.table && found.line > 0) {
      const link = put(head, "a", where(found));
      link.href = "#rule-grid";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        clearFilter();
        grid.show(found.line, anchor(found.key));
      });
    } else if (found.table && found.table !== draft.table) {
      const link = put(head, "a", found.name + (found.place > 0 ? ", " + say("row-number", found.place) : ""));
      link.href = "/rules/" + found.table;
    }
    put(body, "p", found.message);
    if (editable) {
      const line = draft.byNumber.get(found.line);
      const deeds = put(body, "div", null, "do");
      if (line && found.mend && found.table === draft.table) {
        button(deeds, say("mend", found.mend), () => {
          draft.make([draft.set(line, found.key, found.mend)]);
          grid.show(found.line, found.key);
        });
      }
      if (line && found.renews && found.table === draft.table) {
        button(deeds, say("renew"), () => renew(found.line));
      }
      if (found.weight === "remark" && found.table === draft.table) {
        button(deeds, say("check-off"), () => {
          byId("check-key").value = found.check;
          byId("check-form").requestSubmit();
        }).classList.add("quiet");
      }
    }
    return li;
  };

  const renew = async (line) => {
    await draft.flush();
    const edits = await draft.get("/tables/" + draft.table + "/lines/" + line + "/examples");
    if (edits.length > 0) {
      draft.make(edits);
    }
  };

  const showChecks = () => {
    const list = byId("found");
    const here = checks.found.filter((found) => found.table === draft.table || found.table === "");
    const elsewhere = checks.found.filter((found) => !here.includes(found));
    const shown = here.concat(elsewhere);
    grid.found = new Map();
    here.forEach((found, index) => {
      const key = found.line + "|" + anchor(found.key);
      if (found.line > 0 && !grid.found.has(key)) {
        grid.found.set(key, { number: index + 1, weight: found.weight });
      }
    });
    list.replaceChildren(...shown.map((found, index) => item(found, index + 1)));
    byId("none-found").hidden = shown.length > 0;
    byId("found-count").textContent = shown.length === 0 ? "" : say(shown.length === 1 ? "one-found" : "found", shown.length);
    document.querySelectorAll("[data-tab]").forEach((tab) => {
      const count = checks.found.filter((found) => found.table === tab.dataset.tab && found.weight !== "remark").length;
      tab.querySelector(".dotm").hidden = count === 0;
      tab.querySelector(".dotm .vh").textContent = say("found", count);
    });
    grid.render();
    showHistory();
    showBar();
  };

  const showHistory = () => {
    const box = byId("history");
    const here = checks.history.filter((one) => one.table === draft.table);
    box.hidden = here.length === 0;
    box.querySelector("ul").replaceChildren(...here.map((one) => {
      const li = document.createElement("li");
      put(li, "span", "", "pn remark");
      const body = put(li, "div");
      const line = draft.lines.find((candidate) => candidate.c.id === one.rule);
      const head = put(body, "p", null, "what");
      const link = put(head, "a", one.rule);
      link.href = "#rule-grid";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        clearFilter();
        if (line) {
          grid.show(line.n, "id");
        }
      });
      put(body, "p", one.message);
      if (editable) {
        button(put(body, "div", null, "do"), say("check-off"), () => {
          byId("check-key").value = one.check;
          byId("check-form").requestSubmit();
        }).classList.add("quiet");
      }
      return li;
    }));
  };

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
      showChecks();
    } catch {
      byId("saved").textContent = say("offline");
    }
  };

  const soon = () => {
    clearTimeout(checkLater);
    checkLater = setTimeout(check, CHECK_MILLIS);
  };

  // ---- help beside the grid ----
  const showHelp = () => {
    const here = draft.columns[grid.at.column];
    const line = grid.line();
    if (!here || !line) {
      return;
    }
    byId("help-place").textContent = letters(grid.at.column) + grid.numbers.get(line.n);
    byId("help-name").textContent = here.label;
    byId("help-text").textContent = here.help;
    const text = draft.text(line, here.key);
    byId("help-value").textContent = text;
    const tune = byId("tune");
    if (tune) {
      tune.hidden = !(here.key.startsWith("when.") && /\d/.test(text));
      tune.querySelector("[name=rule]").value = line.c.id || "";
      tune.querySelector("[name=key]").value = here.key;
    }
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
        || (kind === "found" && marked.has(line.n)) || (kind === "on" && line.c.enabled !== words.no)
        || (kind === "off" && line.c.enabled === words.no));
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
  const showList = () => {
    if (getComputedStyle(narrow).display === "none") {
      return;
    }
    narrow.replaceChildren(...grid.view.slice(0, 200).map((line) => {
      const li = document.createElement("li");
      const name = draft.columns[1].key;
      const text = put(li, "div");
      put(text, "b", line.c.id || "");
      put(text, "span", " " + (line.c[name] || ""));
      const on = line.c.enabled !== words.no;
      const press = button(li, on ? say("on") : say("off"), () => {
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
    showHelp();
  });
  draft.addEventListener("changed", () => {
    filter();
    showHelp();
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
  grid.addEventListener("moved", showHelp);
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
