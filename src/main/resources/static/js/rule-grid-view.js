// What the grid shows: only what is in sight is in the page, so that ten thousand rules open as ten do.
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

  class RuleGridView extends EventTarget {
    constructor(host, draft, words, editable) {
      super();
      this.host = host;
      this.draft = draft;
      this.words = words;
      this.editable = editable;
      this.found = new Map();
      this.filter = () => true;
      this.at = { row: 0, column: 2 };
      this.from = { row: 0, column: 2 };
      this.editor = null;
      this.head = make("div", "rowgroup", "g-head");
      this.body = make("div", "rowgroup", "g-body");
      host.append(this.head, this.body);
      host.addEventListener("scroll", () => this.soon());
      new ResizeObserver(() => this.soon()).observe(host);
      this.listen();
    }

    soon() {
      if (!this.asked) {
        this.asked = true;
        requestAnimationFrame(() => {
          this.asked = false;
          this.render();
        });
      }
    }

    // ---- what is shown ----
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

    refresh() {
      this.measure();
      this.view = this.draft.lines.filter(this.filter);
      this.numbers = new Map(this.draft.lines.map((line, index) => [line.n, index + 1]));
      this.at.row = Math.max(0, Math.min(this.at.row, this.view.length - 1));
      this.at.column = Math.min(this.at.column, this.places.length - 1);
      this.host.setAttribute("aria-rowcount", String(this.draft.lines.length + 1));
      this.host.setAttribute("aria-colcount", String(this.places.length + 1));
      this.render();
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

    render() {
      if (this.editor || this.holding || !this.view) {
        return;
      }
      const focused = this.body.contains(document.activeElement);
      const sight = this.inSight();
      this.drawHead(sight);
      const rows = [];
      for (let row = sight.first; row < sight.last; row++) {
        rows.push(this.row(row, sight));
      }
      this.body.replaceChildren(...rows);
      if (focused) {
        this.focus();
      }
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

    groupRow(sight) {
      const row = make("div", null, "g-row grp");
      row.setAttribute("aria-hidden", "true");
      row.append(make("div", null, "rn still"));
      let before = "";
      return this.fill(row, sight, (column) => {
        const cell = this.wide(make("div", null, "gc"), column);
        const group = column < this.frozen ? "id" : this.draft.columns[column].group;
        if (group !== before) {
          cell.textContent = group === "id" ? "" : this.words["group." + group];
          cell.classList.add("begins");
        }
        before = group;
        return cell;
      });
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

    row(index, sight) {
      const line = this.view[index];
      const row = make("div", "row", "g-row");
      row.style.top = index * ROW + "px";
      row.style.width = this.whole + "px";
      row.setAttribute("aria-rowindex", String(this.numbers.get(line.n) + 1));
      row.classList.toggle("off", line.c.enabled === this.words.no);
      row.classList.toggle("shadow", line.c.enabled === this.words.shadow);
      row.classList.toggle("new", line.added);
      const number = make("div", "rowheader", "rn still");
      number.setAttribute("aria-colindex", "1");
      number.textContent = String(this.numbers.get(line.n));
      row.append(number);
      return this.fill(row, sight, (column) => this.cell(line, index, column));
    }

    cell(line, row, column) {
      const { key, form, choices } = this.draft.columns[column];
      const cell = this.wide(make("div", "gridcell", "gc"), column);
      cell.dataset.row = String(row);
      cell.dataset.column = String(column);
      cell.setAttribute("aria-colindex", String(column + 2));
      const here = row === this.at.row && column === this.at.column;
      cell.tabIndex = here ? 0 : -1;
      cell.classList.toggle("here", here);
      if (this.isSelected(row, column)) {
        cell.classList.add("sel");
        cell.setAttribute("aria-selected", "true");
      }
      if (!this.editable) {
        cell.setAttribute("aria-readonly", "true");
      }
      const text = this.draft.text(line, key);
      const said = (value) => (form === "choice" && choices.find((one) => one.value === value)?.label) || value || "–";
      if (key in line.w) {
        const was = document.createElement("del");
        const is = document.createElement("ins");
        was.textContent = said(line.w[key]);
        is.textContent = said(text);
        cell.classList.add("edited");
        cell.append(was, is);
      } else {
        const shown = make("span");
        shown.textContent = said(text);
        cell.classList.toggle("any", text === "");
        cell.append(shown);
      }
      this.mark(cell, line, key);
      return cell;
    }

    mark(cell, line, key) {
      const found = this.found.get(line.n + "|" + key);
      if (found) {
        cell.classList.add(found.weight === "error" ? "bad" : "warn");
        cell.setAttribute("aria-invalid", String(found.weight === "error"));
        cell.setAttribute("aria-describedby", "found-" + found.number);
        const badge = make("b", null, "n");
        badge.textContent = String(found.number);
        badge.setAttribute("aria-hidden", "true");
        cell.append(badge);
      }
    }

    // ---- where one is ----
    isSelected(row, column) {
      const { at, from } = this;
      const rows = [Math.min(at.row, from.row), Math.max(at.row, from.row)];
      const columns = [Math.min(at.column, from.column), Math.max(at.column, from.column)];
      const several = rows[0] !== rows[1] || columns[0] !== columns[1];
      return several && row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
    }

    selected() {
      const { at, from } = this;
      const rows = [];
      for (let row = Math.min(at.row, from.row); row <= Math.max(at.row, from.row); row++) {
        rows.push(row);
      }
      const columns = [];
      for (let column = Math.min(at.column, from.column); column <= Math.max(at.column, from.column); column++) {
        columns.push(column);
      }
      return { rows, columns };
    }

    line() {
      return this.view[this.at.row];
    }

    go(row, column, extend = false) {
      this.at = {
        row: Math.max(0, Math.min(row, this.view.length - 1)),
        column: Math.max(0, Math.min(column, this.places.length - 1)),
      };
      if (!extend) {
        this.from = { ...this.at };
      }
      this.reveal();
      this.render();
      this.focus();
      this.dispatchEvent(new Event("moved"));
    }

    reveal() {
      const top = this.at.row * ROW;
      if (top < this.host.scrollTop) {
        this.host.scrollTop = top;
      } else if (top + ROW + HEAD > this.host.scrollTop + this.host.clientHeight) {
        this.host.scrollTop = top + ROW + HEAD - this.host.clientHeight + 2;
      }
      const place = this.places[this.at.column];
      if (this.at.column >= this.frozen) {
        if (place.left - this.still < this.host.scrollLeft) {
          this.host.scrollLeft = place.left - this.still;
        } else if (place.left + place.width > this.host.scrollLeft + this.host.clientWidth) {
          this.host.scrollLeft = place.left + place.width - this.host.clientWidth + 2;
        }
      }
    }

    element() {
      return this.body.querySelector(`[data-row="${this.at.row}"][data-column="${this.at.column}"]`);
    }

    focus() {
      this.element()?.focus({ preventScroll: true });
    }

    show(number, key) {
      const row = this.view.findIndex((line) => line.n === number);
      const column = this.draft.columns.findIndex((one) => one.key === key);
      if (row >= 0) {
        this.go(row, column < 0 ? 0 : column);
      }
    }
  }

  window.koersRules.RuleGridView = RuleGridView;
  window.koersRules.letters = letters;
  window.koersRules.sizes = { ROW, HEAD };
})();
