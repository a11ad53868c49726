// What the parts of the page of one rule table share.
(() => {
  "use strict";

  const host = document.getElementById("rule-grid");
  if (!host) {
    return;
  }
  const { RuleDraft, RuleGrid } = window.koersRules;
  const words = JSON.parse(document.getElementById("rule-words").textContent);
  const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words[key] ?? key);
  const editable = host.dataset.editable === "true";
  const draft = new RuleDraft(host.dataset.table, host.dataset.token, host.dataset.header);
  const grid = new RuleGrid(host, draft, words, editable);
  const byId = (id) => document.getElementById(id);

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

  const column = (key) => draft.columns.findIndex((one) => one.key === key);

  // A finding about examples or conditions as a whole stands at the first of their columns.
  const anchor = (key) => {
    const exact = column(key);
    const near = exact >= 0 ? exact : draft.columns.findIndex((one) => one.key.startsWith(key + ".") || one.key.startsWith(key + "-"));
    return near < 0 ? "id" : draft.columns[near].key;
  };

  const button = (parent, text, press) => {
    const made = put(parent, "button", text, "btn sm");
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  window.koersRules.page = { host, words, say, editable, draft, grid, byId, put, column, anchor, button };
})();
