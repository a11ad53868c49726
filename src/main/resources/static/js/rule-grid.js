// The grid: only what is in sight is in the page, so that ten thousand rules open as ten do.
(() => {
  "use strict";

  const ROW = 46;
  const HEAD = 92;
  const NUMBER = 46;
  const BEYOND = 6;
  const WIDTHS = {
    id: 112, "name-nl": 210, "name-en": 210, enabled: 62, scope: 110, kind: 190, severity: 120, owner: 118,
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

  class RuleGrid extends EventTarget {
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
      this.body.style.height = this.view.length * ROW + "px";
      this.body.style.width = this.whole + "px";
      this.head.style.width = this.whole + "px";
      this.head.replaceChildren(this.letterRow(sight), this.groupRow(sight), this.headRow(sight));
      const rows = [];
      for (let row = sight.first; row < sight.last; row++) {
        rows.push(this.row(row, sight));
      }
      this.body.replaceChildren(...rows);
      if (focused) {
        this.focus();
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

    // ---- editing ----
    edit(initial) {
      const cell = this.element();
      if (!this.editable || !cell || this.editor) {
        return;
      }
      const column = this.draft.columns[this.at.column];
      const line = this.line();
      const text = this.draft.text(line, column.key);
      const field = this.field(column, initial ?? text);
      field.setAttribute("aria-label", column.label);
      this.editor = { field, line, key: column.key };
      cell.classList.add("editing");
      cell.append(field);
      field.focus();
      if (field.select && initial === undefined) {
        field.select();
      }
      field.addEventListener("keydown", (event) => this.editKey(event));
      field.addEventListener("blur", () => this.commit(0, 0, false));
    }

    field(column, text) {
      if (column.form === "choice") {
        const select = document.createElement("select");
        column.choices.forEach((choice) => {
          const option = new Option(choice.label, choice.value, false, choice.value === text);
          select.add(option);
        });
        if (!column.choices.some((choice) => choice.value === text)) {
          select.add(new Option(text, text, false, true), 0);
        }
        return select;
      }
      if (column.form === "text") {
        const area = document.createElement("textarea");
        area.value = text;
        area.rows = 5;
        return area;
      }
      const input = document.createElement("input");
      input.value = text;
      input.autocomplete = "off";
      input.spellcheck = false;
      if (column.choices.length > 0) {
        const list = document.createElement("datalist");
        list.id = "rule-choices";
        column.choices.forEach((choice) => list.append(new Option(choice.value)));
        document.getElementById("rule-choices")?.remove();
        document.body.append(list);
        input.setAttribute("list", "rule-choices");
      }
      return input;
    }

    editKey(event) {
      event.stopPropagation();
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        this.commit(1, 0, true);
      } else if (event.key === "Tab") {
        event.preventDefault();
        this.commit(0, event.shiftKey ? -1 : 1, true);
      } else if (event.key === "Escape") {
        event.preventDefault();
        this.editor = null;
        this.render();
        this.focus();
      }
    }

    commit(down, right, move) {
      if (!this.editor) {
        return;
      }
      const { field, line, key } = this.editor;
      const after = field.value.trim();
      this.editor = null;
      if (after !== this.draft.text(line, key)) {
        // It is drawn once, below, and not for what is told in between.
        this.holding = true;
        this.draft.make([this.draft.set(line, key, after)]);
        this.holding = false;
      }
      if (move) {
        this.go(this.at.row + down, this.at.column + right);
      } else {
        this.render();
      }
    }

    clear() {
      const { rows, columns } = this.selected();
      const edits = [];
      rows.forEach((row) => columns.forEach((column) => {
        const { key } = this.draft.columns[column];
        if (this.draft.text(this.view[row], key) !== "") {
          edits.push(this.draft.set(this.view[row], key, ""));
        }
      }));
      if (edits.length > 0) {
        this.draft.make(edits);
      }
    }

    copied() {
      const { rows, columns } = this.selected();
      const quoted = (text) => (/[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
      return rows
        .map((row) => columns.map((column) => quoted(this.draft.text(this.view[row], this.draft.columns[column].key))).join("\t"))
        .join("\n");
    }

    pasted(text) {
      const block = RuleGrid.block(text);
      const edits = [];
      const { rows } = this.selected();
      const one = block.length === 1 && block[0].length === 1;
      const height = one ? rows.length : block.length;
      const top = Math.min(this.at.row, this.from.row);
      const left = Math.min(this.at.column, this.from.column);
      const width = one ? this.selected().columns.length : Math.max(...block.map((row) => row.length));
      let behind = this.draft.lines.length > 0 ? this.draft.lines[this.draft.lines.length - 1].n : 0;
      for (let down = 0; down < height; down++) {
        const line = this.view[top + down];
        const cells = {};
        for (let right = 0; right < width && left + right < this.draft.columns.length; right++) {
          const { key } = this.draft.columns[left + right];
          const value = (one ? block[0][0] : block[down][right] ?? "").trim();
          if (!line) {
            if (value !== "") {
              cells[key] = value;
            }
          } else if (value !== this.draft.text(line, key)) {
            edits.push(this.draft.set(line, key, value));
          }
        }
        if (!line && Object.keys(cells).length > 0) {
          const added = { type: "add", table: this.draft.table, line: RuleGrid.number(), behind, cells };
          behind = added.line;
          edits.push(added);
        }
      }
      if (edits.length > 0) {
        this.draft.make(edits);
      }
    }

    // A number for a line that nobody else will give to another.
    static number() {
      return 1_000_000_000 + Math.floor(Math.random() * 900_000_000_000_000);
    }

    // What a spreadsheet puts on the clipboard: cells between tabs, quoted where a cell holds a line end.
    static block(text) {
      const rows = [[]];
      let cell = "";
      let quoted = false;
      for (let at = 0; at < text.length; at++) {
        const sign = text[at];
        if (quoted) {
          if (sign === '"' && text[at + 1] === '"') {
            cell += '"';
            at++;
          } else if (sign === '"') {
            quoted = false;
          } else {
            cell += sign === "\n" ? " " : sign;
          }
        } else if (sign === '"' && cell === "" && /"(?=\t|\r|\n|$)/.test(text.slice(at + 1))) {
          quoted = true;
        } else if (sign === "\t") {
          rows[rows.length - 1].push(cell);
          cell = "";
        } else if (sign === "\n") {
          rows[rows.length - 1].push(cell);
          cell = "";
          rows.push([]);
        } else if (sign !== "\r") {
          cell += sign;
        }
      }
      if (cell !== "" || rows[rows.length - 1].length > 0) {
        rows[rows.length - 1].push(cell);
      }
      return rows.filter((row) => row.length > 0);
    }

    // ---- mouse and keys ----
    listen() {
      this.body.addEventListener("mousedown", (event) => {
        const cell = event.target.closest(".gc");
        if (cell && !event.target.closest("input, select, textarea")) {
          event.preventDefault();
          this.commit(0, 0, false);
          this.pressed = { x: event.clientX, y: event.clientY };
          this.go(Number(cell.dataset.row), Number(cell.dataset.column), event.shiftKey);
        }
      });
      // The grid may scroll below a pointer that stands still: only a pointer that moves selects.
      this.body.addEventListener("mousemove", (event) => {
        const far = this.pressed && Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) > 6;
        const cell = far && event.buttons === 1 && event.target.closest(".gc");
        if (cell) {
          this.go(Number(cell.dataset.row), Number(cell.dataset.column), true);
        }
      });
      document.addEventListener("mouseup", () => {
        this.pressed = null;
      });
      this.body.addEventListener("dblclick", () => this.edit());
      this.body.addEventListener("keydown", (event) => this.key(event));
      document.addEventListener("copy", (event) => this.clipboard(event, false));
      document.addEventListener("cut", (event) => this.clipboard(event, true));
      document.addEventListener("paste", (event) => {
        if (this.editable && !this.editor && this.body.contains(document.activeElement)) {
          event.preventDefault();
          this.pasted(event.clipboardData.getData("text/plain"));
        }
      });
    }

    clipboard(event, cut) {
      if (!this.editor && this.body.contains(document.activeElement)) {
        event.preventDefault();
        event.clipboardData.setData("text/plain", this.copied());
        if (cut && this.editable) {
          this.clear();
        }
      }
    }

    key(event) {
      const page = Math.max(1, Math.floor((this.host.clientHeight - HEAD) / ROW) - 1);
      const { row, column } = this.at;
      const far = event.ctrlKey || event.metaKey;
      const steps = {
        ArrowUp: [far ? 0 : row - 1, column], ArrowDown: [far ? this.view.length - 1 : row + 1, column],
        ArrowLeft: [row, far ? 0 : column - 1], ArrowRight: [row, far ? this.places.length - 1 : column + 1],
        Home: [far ? 0 : row, 0], End: [far ? this.view.length - 1 : row, this.places.length - 1],
        PageUp: [row - page, column], PageDown: [row + page, column],
      };
      if (steps[event.key]) {
        event.preventDefault();
        event.stopPropagation();
        this.go(steps[event.key][0], steps[event.key][1], event.shiftKey);
      } else if (far && !event.altKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        if (event.shiftKey) {
          this.draft.redo();
        } else {
          this.draft.undo();
        }
      } else if (far && event.key.toLowerCase() === "y") {
        event.preventDefault();
        this.draft.redo();
      } else if (!far && !event.altKey) {
        this.plainKey(event);
      }
    }

    plainKey(event) {
      if (event.key === "Enter" || event.key === "F2") {
        event.preventDefault();
        this.edit();
      } else if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        if (this.editable) {
          this.clear();
        }
      } else if (event.key.length === 1) {
        event.preventDefault();
        event.stopPropagation();
        const choice = this.draft.columns[this.at.column].form === "choice";
        this.edit(choice ? undefined : event.key);
      }
    }
  }

  window.koersRules.RuleGrid = RuleGrid;
  window.koersRules.letters = letters;
})();
