// The table that is being edited: what stands in it, what was done to it, and keeping that on the server.
(() => {
  "use strict";

  const RETRY_MILLIS = 3000;

  class RuleDraft extends EventTarget {
    constructor(table, token, tokenHeader) {
      super();
      this.table = table;
      this.headers = { "Content-Type": "application/json", [tokenHeader]: token };
      this.columns = [];
      this.lines = [];
      this.revision = 0;
      this.done = [];
      this.undone = [];
      this.waiting = [];
      this.sending = null;
      this.failed = false;
      this.versions = new WeakMap();
      this.changes = 0;
      this.made = 0;
      this.stale = false;
    }

    async get(path) {
      const answer = await fetch("/api/rules/draft" + path, { headers: { Accept: "application/json" } });
      if (answer.status === 401 || answer.status === 403 || answer.redirected) {
        window.location.reload();
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    }

    async load() {
      const before = this.made;
      const found = await this.get("/tables/" + this.table);
      // What was read lacks an edit that was made meanwhile: it is read again once that is kept.
      this.stale = this.made !== before;
      if (this.stale) {
        return;
      }
      this.columns = found.columns;
      this.lines = found.lines;
      this.revision = found.revision;
      this.byNumber = new Map(this.lines.map((line) => [line.n, line]));
      this.tell("loaded");
    }

    tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    text(line, key) {
      return line.c[key] || "";
    }

    // Another one whenever the line reads otherwise.
    version(line) {
      if (!this.versions.has(line)) {
        this.changed(line);
      }
      return this.versions.get(line);
    }

    changed(line) {
      this.versions.set(line, ++this.changes);
    }

    set(line, key, after) {
      return { type: "set", table: this.table, line: line.n, key, before: this.text(line, key), after };
    }

    behind(line) {
      const at = this.lines.indexOf(line);
      return at > 0 ? this.lines[at - 1].n : 0;
    }

    // What takes an edit back, worked out before it is made.
    inverse(edit) {
      const line = this.byNumber.get(edit.line);
      switch (edit.type) {
        case "set":
          return { ...edit, before: edit.after, after: edit.before };
        case "add":
          return { type: "remove", table: this.table, line: edit.line, cells: edit.cells };
        case "remove":
          return { type: "add", table: this.table, line: edit.line, behind: this.behind(line), cells: { ...line.c } };
        case "move":
          return { type: "move", table: this.table, line: edit.line, behind: this.behind(line) };
        case "add-measure":
          return { ...edit, type: "remove-measure" };
        default:
          return { ...edit, type: "add-measure" };
      }
    }

    // What was seen may have become something else since: by what the server made of it, or by somebody else.
    seen(edit) {
      const line = this.byNumber.get(edit.line);
      if (edit.type === "set" && line) {
        return { ...edit, before: this.text(line, edit.key) };
      }
      return edit.type === "remove" && line ? { ...edit, cells: { ...line.c } } : edit;
    }

    make(edits, remembered = this.done) {
      const backwards = [];
      this.made++;
      for (const given of edits) {
        const edit = this.seen(given);
        backwards.unshift(this.inverse(edit));
        this.apply(edit);
        this.waiting.push(edit);
      }
      remembered.push(backwards);
      if (remembered === this.done && !this.again) {
        this.undone = [];
      }
      this.tell("changed");
      this.send();
    }

    undo() {
      const edits = this.done.pop();
      if (edits) {
        this.make(edits, this.undone);
      }
    }

    redo() {
      const edits = this.undone.pop();
      if (edits) {
        this.again = true;
        this.make(edits);
        this.again = false;
      }
    }

    apply(edit) {
      const line = this.byNumber.get(edit.line);
      if (edit.type === "set") {
        this.put(line, edit.key, edit.after);
      } else if (edit.type === "add") {
        const added = { n: edit.line, c: { ...edit.cells }, w: {}, added: true };
        this.insert(added, edit.behind);
      } else if (edit.type === "remove") {
        this.lines.splice(this.lines.indexOf(line), 1);
        this.byNumber.delete(line.n);
      } else if (edit.type === "move") {
        this.lines.splice(this.lines.indexOf(line), 1);
        this.insert(line, edit.behind);
      }
    }

    insert(line, behind) {
      const at = behind === 0 ? 0 : this.lines.findIndex((other) => other.n === behind) + 1;
      this.lines.splice(at === 0 && behind !== 0 ? this.lines.length : at, 0, line);
      this.byNumber.set(line.n, line);
    }

    put(line, key, after) {
      if (!line) {
        return;
      }
      this.changed(line);
      const was = key in line.w ? line.w[key] : this.text(line, key);
      if (after === "") {
        delete line.c[key];
      } else {
        line.c[key] = after;
      }
      if (line.added || was === after) {
        delete line.w[key];
      } else {
        line.w[key] = was;
      }
    }

    get saved() {
      return this.waiting.length === 0 && this.sending === null;
    }

    // One request at a time, in order; nothing is forgotten before the server has it.
    async send() {
      if (this.sending || this.waiting.length === 0) {
        return this.sending;
      }
      const batch = this.waiting;
      this.waiting = [];
      this.sending = this.post(batch);
      await this.sending;
      this.sending = null;
      if (this.failed) {
        this.waiting = batch.concat(this.waiting);
        this.tell("offline");
        setTimeout(() => {
          this.failed = false;
          this.send();
        }, RETRY_MILLIS);
        return null;
      }
      if (this.waiting.length > 0) {
        return this.send();
      }
      this.tell("saved");
      return null;
    }

    async post(batch) {
      try {
        const answer = await fetch("/api/rules/draft/edits", {
          method: "POST",
          headers: this.headers,
          body: JSON.stringify(batch),
        });
        if (answer.status === 401 || answer.status === 403) {
          window.location.reload();
        }
        if (answer.status >= 400 && answer.status < 500) {
          // Sent again it would be refused again: what the server has is what there is.
          this.tell("refused");
          await this.load();
          return;
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        await this.answered(batch, await answer.json());
      } catch {
        this.failed = true;
      }
    }

    async answered(batch, answer) {
      const somebodyElse = answer.revision > this.revision + 1;
      this.revision = answer.revision;
      for (const read of answer.read) {
        const edit = batch[read.edit];
        const line = this.byNumber.get(edit.line);
        if (line && this.text(line, edit.key) === edit.after) {
          this.put(line, edit.key, read.text);
        }
      }
      const measures = batch.some((edit) => edit.type.endsWith("measure"));
      const clashes = answer.clashes.map((clash) => ({ edit: batch[clash.edit], now: clash.now }));
      if ((somebodyElse || measures || this.stale || clashes.length > 0) && this.waiting.length === 0) {
        await this.load();
      } else {
        this.tell("changed");
      }
      // Asked once what others made of the cell is there to choose from.
      if (clashes.length > 0) {
        this.tell("clash", clashes);
      }
    }

    async flush() {
      while (!this.saved) {
        await (this.sending || this.send());
      }
    }
  }

  window.koersRules = { RuleDraft };
})();
