// What frames the grid: the widths of its columns, which of them are in sight, and its heads.
(() => {
  "use strict";

  const ROW = 46;
  const HEAD = 92;
  const NUMBER = 46;
  const BEYOND = 6;
  const WIDTHS = {
    id: 112, "name-nl": 210, "name-en": 210, enabled: 88, scope: 110, kind: 190, severity: 120, owner: 118,
    "due-days": 72, "cooldown-weeks": 76,
  };

  const make = (tag, role, name) => {
    const element = document.createElement(tag);
    if (role) {
      element.setAttribute("role", role);
    }
    if (name) {
      element.className = name;
    }
    return element;
  };

  const letters = (index) => {
    let name = "";
    for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
      name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    }
    return name;
  };

  class RuleGridFrame extends EventTarget {
    constructor(host, draft, words) {
      super();
      this.host = host;
      this.draft = draft;
      this.words = words;
      this.head = make("div", "rowgroup", "g-head");
      this.body = make("div", "rowgroup", "g-body");
      host.append(this.head, this.body);
    }

    measure() {
      let left = NUMBER;
      this.places = this.draft.columns.map((column) => {
        const width = WIDTHS[column.key] || (column.group === "texts" ? 280 : 140);
        const place = { left, width };
        left += width;
        return place;
      });
      this.frozen = Math.min(2, this.places.length);
      this.still = this.frozen < this.places.length ? this.places[this.frozen].left : left;
      this.whole = left;
    }

    inSight() {
      const top = this.host.scrollTop;
      const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
      const last = Math.min(this.view.length, Math.ceil((top + this.host.clientHeight - HEAD) / ROW) + BEYOND);
      const left = this.host.scrollLeft + this.still;
      const right = this.host.scrollLeft + this.host.clientWidth;
      const columns = [];
      for (let column = this.frozen; column < this.places.length; column++) {
        const place = this.places[column];
        if (place.left + place.width > left && place.left < right) {
          columns.push(column);
        }
      }
      return { first, last, columns };
    }

    // The head changes only with the columns in sight.
    drawHead(sight) {
      this.body.style.height = this.view.length * ROW + "px";
      const columns = sight.columns.join() + "|" + this.draft.columns.map((column) => column.key).join();
      if (columns !== this.drawn) {
        this.drawn = columns;
        this.body.style.width = this.whole + "px";
        this.head.style.width = this.whole + "px";
        this.head.replaceChildren(this.letterRow(sight), this.groupRow(sight), this.headRow(sight));
      }
    }

    // A row of frozen cells, a gap for what is out of sight on the left, and what is in sight.
    fill(row, sight, cell) {
      for (let column = 0; column < this.frozen; column++) {
        const element = cell(column);
        element.classList.add("still");
        element.style.left = this.places[column].left + "px";
        row.append(element);
      }
      if (sight.columns.length > 0) {
        const gap = make("div", null, "gap");
        gap.style.width = this.places[sight.columns[0]].left - this.still + "px";
        row.append(gap);
        sight.columns.forEach((column) => row.append(cell(column)));
      }
      return row;
    }

    wide(element, column) {
      element.style.width = this.places[column].width + "px";
      return element;
    }

    letterRow(sight) {
      const row = make("div", null, "g-row abc");
      row.setAttribute("aria-hidden", "true");
      row.append(make("div", null, "rn still"));
      return this.fill(row, sight, (column) => {
        const cell = this.wide(make("div", null, "gc"), column);
        cell.textContent = letters(column);
        return cell;
      });
    }

    // One wide cell per group, whose name stays in sight while any of it is.
    groupRow(sight) {
      const row = make("div", null, "g-row grp");
      row.setAttribute("aria-hidden", "true");
      row.append(make("div", null, "rn still"));
      this.fill(row, { columns: sight.columns.slice(0, 1) }, (column) => this.wide(make("div", null, "gc"), column));
      row.lastElementChild.remove();
      let last = null;
      let width = 0;
      let before = "id";
      sight.columns.forEach((column) => {
        const { group } = this.draft.columns[column];
        if (last === null || group !== before) {
          last = make("div", null, group === before ? "gc" : "gc begins");
          width = 0;
          const name = make("span");
          name.style.left = this.still + 10 + "px";
          name.textContent = group === "id" ? "" : this.words["group." + group];
          last.append(name);
          row.append(last);
        }
        width += this.places[column].width;
        last.style.width = width + "px";
        before = group;
      });
      return row;
    }

    headRow(sight) {
      const row = make("div", "row", "g-row heads");
      row.setAttribute("aria-rowindex", "1");
      const corner = make("div", "columnheader", "rn still");
      corner.setAttribute("aria-colindex", "1");
      const name = make("span", null, "vh");
      name.textContent = this.words.row;
      corner.append(name);
      row.append(corner);
      return this.fill(row, sight, (column) => {
        const cell = this.wide(make("div", "columnheader", "gc"), column);
        cell.setAttribute("aria-colindex", String(column + 2));
        const label = make("span");
        label.textContent = this.draft.columns[column].label;
        cell.title = label.textContent;
        cell.append(label);
        return cell;
      });
    }
  }

  window.koersRules.RuleGridFrame = RuleGridFrame;
  window.koersRules.letters = letters;
  window.koersRules.sizes = { ROW, HEAD };
  window.koersRules.make = make;
})();
