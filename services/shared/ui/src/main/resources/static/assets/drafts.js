// Fields that save themselves: <textarea data-save="/plans/measures/…/field" data-seen="what it held">.
// What is typed stands in the browser's storage until the server has it, so that a lost line, a reload or a login that
// ran out loses nothing. Two tabs or two people meet at the server, which compares what each had seen.
"use strict";

(() => {
  const words = document.getElementById("save-words")?.dataset;
  if (!words) return;

  const PAUSE = 1200; // ms after the last key
  const RETRY = [2, 5, 15, 30, 60]; // seconds
  const KEPT = 30 * 24 * 3600 * 1000; // ms; an older draft is of nobody's interest

  const key = (field) => `draft ${words.person} ${field.dataset.save} ${field.name}`;

  // Storage may be full or forbidden; then the page still saves, it only cannot remember.
  const remember = (field, state) => {
    try {
      if (state) localStorage.setItem(key(field), JSON.stringify({ ...state, at: Date.now() }));
      else localStorage.removeItem(key(field));
    } catch { /* see above */ }
  };
  const recall = (field) => {
    try {
      const draft = JSON.parse(localStorage.getItem(key(field)));
      return draft && Date.now() - draft.at < KEPT ? draft : null;
    } catch { return null; }
  };

  class Field {
    constructor(element) {
      this.element = element;
      this.seen = element.dataset.seen ?? element.value;
      this.tries = 0;
      this.note = document.createElement("span");
      this.note.className = "save-state";
      this.note.setAttribute("role", "status");
      element.after(this.note);
      this.clash = null;

      const draft = recall(element);
      if (draft && draft.value !== element.value) {
        element.value = draft.value;
        this.seen = draft.seen;
        this.later(0);
      } else if (draft) remember(element, null);

      if (element.dataset.when !== "change") element.addEventListener("input", () => this.typed(PAUSE));
      // Leaving a field whose words were tried already must not redraw its note: the way to the login stands there.
      element.addEventListener("change", () => { if (element.value !== this.tried) this.typed(0); });
    }

    get waiting() { return Boolean(this.timer || this.sending || this.dirty); }

    typed(pause) {
      this.dirty = true;
      remember(this.element, { value: this.element.value, seen: this.seen });
      if (!this.clash) this.later(pause);
    }

    later(pause) {
      this.dirty = true;
      this.show("waiting", navigator.onLine ? words.waiting : words.offline);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), pause);
    }

    async send() {
      clearTimeout(this.timer);
      this.timer = null;
      if (this.sending) return this.later(PAUSE);
      const value = this.tried = this.element.value;
      this.sending = true;
      try {
        const answer = await fetch(this.element.dataset.save, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new URLSearchParams({ name: this.element.name, value, seen: this.seen }),
          redirect: "manual",
          signal: AbortSignal.timeout(20000),
        });
        this.sending = false;
        await this.take(answer, value);
      } catch {
        this.sending = false;
        this.again(words.offline);
      }
    }

    async take(answer, value) {
      // A login that ran out answers 401, or leads to the login page.
      if (answer.status === 401 || answer.type === "opaqueredirect") return this.show("failed", words.login, words.loginLink);
      const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
      if (answer.ok) return this.saved(told.value, value);
      if (answer.status === 409 && told.theirs !== undefined) return this.meet(told);
      if (answer.status === 400 || answer.status === 403 || answer.status === 404) return this.show("failed", told.detail ?? words.failed);
      this.again(words.failed);
    }

    again(text) {
      this.show("failed", text);
      const wait = RETRY[Math.min(this.tries++, RETRY.length - 1)];
      this.timer = setTimeout(() => this.send(), wait * 1000);
    }

    saved(seen, value) {
      this.seen = seen;
      this.tries = 0;
      if (this.element.value !== value) return this.typed(PAUSE);
      this.dirty = false;
      remember(this.element, null);
      const other = this.element.form?.elements[this.element.dataset.seenField];
      if (other) other.value = seen;
      this.show("saved", words.saved);
      if (this.element.dataset.refresh !== undefined && !fields.some((field) => field.waiting)) location.reload();
    }

    // Somebody else wrote this field: theirs is shown, and the person says which one stays.
    meet(told) {
      this.show("changed", "");
      const when = told.at ? new Date(told.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }) : "";
      this.clash = document.createElement("div");
      this.clash.className = "note due clash";
      this.clash.setAttribute("role", "alert");
      const who = document.createElement("p");
      who.textContent = words.changed.replace("{by}", told.by ?? words.somebody).replace("{at}", when);
      const theirs = document.createElement("blockquote");
      theirs.textContent = told.theirs || "–";
      const choice = document.createElement("div");
      choice.className = "actions";
      choice.append(this.button(words.mine, () => { this.seen = told.theirs; this.later(0); }),
        this.button(words.theirs, () => {
          this.element.value = told.theirs;
          this.saved(told.theirs, told.theirs);
        }));
      this.clash.append(who, theirs, choice);
      this.note.after(this.clash);
    }

    button(text, act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = text;
      button.addEventListener("click", () => {
        this.clash.remove();
        this.clash = null;
        this.element.focus();
        act();
      });
      return button;
    }

    show(state, text, way) {
      this.note.dataset.state = state;
      this.note.textContent = text;
      this.element.setAttribute("aria-invalid", String(state === "failed" && !way));
      if (!way) return;
      // The page itself leads to the login and back here, where the draft waits.
      const login = document.createElement("a");
      login.href = location.pathname + location.search;
      login.textContent = way;
      this.note.append(" ", login);
    }
  }

  const fields = [...document.querySelectorAll("[data-save]")].map((element) => new Field(element));

  // Where all fields of a form save themselves, its button means "now".
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.saves === undefined) return;
    event.preventDefault();
    for (const field of fields) if (event.target.contains(field.element) && !field.clash) field.later(0);
  });

  addEventListener("online", () => { for (const field of fields) if (field.dirty && !field.clash) field.later(0); });
})();
