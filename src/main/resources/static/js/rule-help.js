// Beside the grid: what the cell is, what its measure says now, and how a text reads in a real week.
(() => {
  "use strict";

  const { page, letters } = window.koersRules;
  if (!page) {
    return;
  }
  const { words, say, draft, grid, byId } = page;
  const ASK_MILLIS = 300;

  // What a measure says now, asked once and kept while the page is open.
  const known = new Map();
  let asked = "";
  let askLater;
  const told = (found) => !found.plan ? "" : say("now", found.week, found.plan)
    + (found.values.length === 0 ? say("now-elsewhere")
      : found.values.map((one) => (one.segment ?? say("now-total")) + " " + one.value).join("; ") + (found.more > 0 ? say("now-more", found.more) : "") + ".");
  const showNow = (key) => {
    const measure = /^(?:when|fires|silent)\.(?:from\.|to\.)?(\w+)/.exec(key)?.[1] || "";
    if (measure === asked) {
      return;
    }
    asked = measure;
    clearTimeout(askLater);
    byId("help-now").textContent = known.get(measure) || "";
    if (measure === "" || known.has(measure)) {
      return;
    }
    askLater = setTimeout(async () => {
      try {
        known.set(measure, told(await draft.get("/measures/" + measure + "/latest")));
        if (asked === measure) {
          byId("help-now").textContent = known.get(measure);
        }
      } catch {
        asked = "";
      }
    }, ASK_MILLIS);
  };

  let previewed = "";
  let previewLater;
  const preview = (here, line) => {
    const box = byId("preview");
    const wanted = /^(title|text)-/.test(here.key) ? line.n + "|" + (line.c["title-" + words.language] || "") + (line.c["text-" + words.language] || "") : "";
    box.hidden = wanted === "";
    if (wanted === "" || wanted === previewed) {
      return;
    }
    previewed = wanted;
    clearTimeout(previewLater);
    previewLater = setTimeout(async () => {
      try {
        await draft.flush();
        const found = await draft.get("/tables/" + draft.table + "/lines/" + line.n + "/preview");
        byId("preview-from").textContent = found.week ? say("preview-from", found.plan, found.week) : say("preview-none");
        byId("preview-title").textContent = found.title;
        byId("preview-text").textContent = found.text;
      } catch {
        byId("preview-from").textContent = say("preview-not");
        byId("preview-title").textContent = "";
        byId("preview-text").textContent = "";
      }
    }, ASK_MILLIS);
  };

  page.showHelp = () => {
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
    preview(here, line);
    showNow(here.key);
    const tune = byId("tune");
    if (tune) {
      tune.hidden = !(here.key.startsWith("when.") && /\d/.test(text));
      tune.querySelector("[name=rule]").value = line.c.id || "";
      tune.querySelector("[name=key]").value = here.key;
    }
  };
})();
