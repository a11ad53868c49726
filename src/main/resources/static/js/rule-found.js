// What the check found: the list below the grid, the marks in it, and what the weeks behind say.
(() => {
  "use strict";

  const { page, letters } = window.koersRules;
  if (!page) {
    return;
  }
  const { say, editable, draft, grid, byId, put, column, anchor, button } = page;

  const status = (weight) => {
    const kind = weight === "error" ? "act" : weight === "example" ? "watch" : "none";
    const span = document.createElement("span");
    span.className = "st " + kind;
    span.innerHTML = '<svg aria-hidden="true"><use href="#s-' + kind + '"/></svg>';
    put(span, "span", say("weight." + weight));
    return span;
  };

  const where = (found) => {
    if (found.place === 0) {
      return found.name;
    }
    const key = anchor(found.key);
    return say("where", found.place, letters(column(key)));
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
        page.clearFilter();
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
      if (found.optional && found.table === draft.table) {
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

  const showFound = (checks) => {
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
    byId("must-hold").hidden = !editable || shown.every((found) => found.optional);
    byId("found-count").textContent = shown.length === 0 ? "" : say(shown.length === 1 ? "one-found" : "found", shown.length);
    document.querySelectorAll("[data-tab]").forEach((tab) => {
      const count = checks.found.filter((found) => found.table === tab.dataset.tab && found.weight !== "remark").length;
      tab.querySelector(".dotm").hidden = count === 0;
      tab.querySelector(".dotm .vh").textContent = say("found", count);
    });
    grid.render();
    showHistory(checks);
  };

  const showHistory = (checks) => {
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
        page.clearFilter();
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

  Object.assign(page, { showFound, renew });
})();
