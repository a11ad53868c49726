// What the grid shows: only what is in sight is in the page, so that ten thousand rules open as ten do.
(() => {
  "use strict";

  const { RuleGridFrame, sizes, make } = window.koersRules;
  const { ROW, HEAD } = sizes;

  class RuleGridView extends RuleGridFrame {
    constructor(host, draft, words, editable) {
      super(host, draft, words);
      this.editable = editable;
      this.found = new Map();
      this.made = new Map();
      this.filter = () => true;
      this.at = { row: 0, column: 2 };
      this.from = { row: 0, column: 2 };
      this.editor = null;
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

    render() {
      if (this.editor || this.holding || !this.view) {
        return;
      }
      const focused = this.body.contains(document.activeElement);
      const sight = this.inSight();
      this.drawHead(sight);
      this.place(this.rowsInSight(sight));
      if (focused && !this.body.contains(document.activeElement)) {
        this.focus();
      }
    }

    // A row that would look the same is kept as it is: making one costs more than all else on an edit.
    rowsInSight(sight) {
      if (this.marked !== this.found) {
        this.marked = this.found;
        this.made.clear();
      }
      const before = this.made;
      this.made = new Map();
      for (let index = sight.first; index < sight.last; index++) {
        const line = this.view[index];
        const looks = this.looks(index, line);
        const known = before.get(line.n);
        this.made.set(line.n, known?.looks === looks ? known : { looks, element: this.row(index, sight) });
      }
      return [...this.made.values()].map((one) => one.element);
    }

    looks(index, line) {
      const { at, from } = this;
      const here = index === at.row ? at.column : "";
      const several = at.row !== from.row || at.column !== from.column;
      const chosen = several && index >= Math.min(at.row, from.row) && index <= Math.max(at.row, from.row);
      return [index, this.numbers.get(line.n), this.draft.version(line), this.drawn, here, chosen ? at.column + ":" + from.column : ""].join("|");
    }

    place(rows) {
      const wanted = new Set(rows);
      [...this.body.children].filter((row) => !wanted.has(row)).forEach((row) => row.remove());
      rows.forEach((row, index) => {
        if (this.body.children[index] !== row) {
          this.body.insertBefore(row, this.body.children[index] ?? null);
        }
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
})();
