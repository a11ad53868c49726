// What is done to the grid: editing, copying and pasting, mouse and keys.
(() => {
  "use strict";

  const { RuleGridView, sizes } = window.koersRules;

  class RuleGrid extends RuleGridView {
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
      // The row holds the field from here on: it is made anew when that goes.
      this.made.delete(line.n);
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
      const page = Math.max(1, Math.floor((this.host.clientHeight - sizes.HEAD) / sizes.ROW) - 1);
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
})();
