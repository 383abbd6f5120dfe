// Fields that save themselves: <textarea data-save="/plans/measures/…/field" data-seen="what it held">. Two tabs or two
// people meet at the server, which compares what each had seen.
"use strict";

(() => {
  const { words } = drafts;
  if (!words) return;

  const PAUSE = 1200; // ms after the last key
  const RETRY = [2, 5, 15, 30, 60]; // seconds
  const LIMIT = 20000; // ms for an answer

  // What the page says of a saved value elsewhere, such as "met", comes from the server: data-follows="#tag #sum".
  const awaited = new Set();
  let asking = null;
  const follow = (selectors) => {
    for (const selector of selectors.split(" ")) awaited.add(selector);
    clearTimeout(asking);
    asking = setTimeout(async () => {
      try {
        const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(LIMIT) });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const selector of awaited) {
          const now = document.querySelector(selector);
          const next = page.querySelector(selector);
          if (!now || !next || now.contains(document.activeElement)) continue;
          now.replaceWith(next);
          globalThis.htmx?.process(next);
          next.dispatchEvent(new Event("htmx:afterSettle", { bubbles: true }));
        }
        awaited.clear();
      } catch { /* The value itself is saved; the rest follows with the next page. */ }
    }, 200);
  };

  // A <fieldset data-save> of choices is one field: its value is the chosen ones and what is typed beside them, a line each.
  const isGroup = (element) => element.tagName === "FIELDSET";
  const choices = (element) => [...element.elements].filter((control) => control.type === "radio" || control.type === "checkbox");
  const read = (element) => {
    if (!isGroup(element)) return element.value;
    const lines = choices(element).filter((control) => control.checked).map((control) => control.value);
    const typed = [...element.elements].filter((control) => control.type === "text" && control.value.trim()).map((control) => control.value.trim());
    return [...lines, ...typed].join("\n");
  };
  const write = (element, value) => {
    if (!isGroup(element)) element.value = value;
    else {
      const lines = value.split("\n");
      for (const control of choices(element)) control.checked = lines.includes(control.value);
      const rest = lines.filter((line) => !choices(element).some((control) => control.value === line));
      for (const control of element.elements) if (control.type === "text") control.value = rest.shift() ?? "";
    }
  };
  const inWords = (element, value) => {
    const texts = isGroup(element)
      ? value.split("\n").map((line) => choices(element).find((control) => control.value === line)?.labels[0].textContent.trim() ?? line)
      : [[...(element.options ?? [])].find((option) => option.value === value)?.text ?? value];
    return texts.join(", ") || "–";
  };

  class Field {
    constructor(element) {
      this.element = element;
      this.seen = element.dataset.seen ?? element.value;
      this.tries = 0;
      this.note = document.createElement("span");
      this.note.className = "save-state";
      this.note.setAttribute("role", "status");
      if (isGroup(element)) element.append(this.note);
      else (element.closest(".with") ?? element).after(this.note);
      this.clash = null;
      this.key = `field ${element.dataset.save} ${element.name}`;

      const draft = drafts.get(this.key);
      if (draft && draft.value !== read(element)) {
        write(element, draft.value);
        this.seen = draft.seen;
        for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
        this.later(0);
      } else if (draft) drafts.remove(this.key);

      if (isGroup(element)) element.addEventListener("change", (event) => this.chooseWay(event.target));
      // Half a date or number is none, and waits until the person goes on.
      element.addEventListener("input", element.dataset.when === "change" ? () => this.keep() : () => this.typed(PAUSE));
      // Leaving a field whose words were tried already must not redraw its note: the way to the login stands there.
      element.addEventListener("change", () => { if (read(element) !== this.tried) this.typed(0); });
    }

    // All, or some of these: who picks one of these means some.
    chooseWay(control) {
      const ways = choices(this.element).filter((choice) => choice.type === "radio");
      if (ways.length === 0) return;
      if (control.type !== "radio" && (control.checked || control.type === "text")) ways.at(-1).checked = true;
    }

    keep() {
      drafts.set(this.key, { value: read(this.element), seen: this.seen });
    }

    typed(pause) {
      this.dirty = true;
      this.keep();
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
      const value = this.tried = read(this.element);
      this.sending = true;
      try {
        const answer = await fetch(this.element.dataset.save, {
          method: "POST",
          headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
          body: new URLSearchParams({ name: this.element.name, value, seen: this.seen }),
          redirect: "manual",
          signal: AbortSignal.timeout(LIMIT),
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
      const { element } = this;
      this.seen = seen;
      this.tries = 0;
      // Its form, sent whole, says what was seen too: note and seenNote.
      const other = element.form?.elements[`seen${element.name[0].toUpperCase()}${element.name.slice(1)}`];
      if (other) other.value = seen;
      if (read(element) !== value) return this.typed(PAUSE);
      this.dirty = false;
      drafts.remove(this.key);
      // A line as the server reads it, 15/1/2568 as 15 ม.ค. 2568; a text that is still written stays as it is.
      if (element.type === "text" && element !== document.activeElement) element.value = seen;
      this.show("saved", words.saved);
      if (element.dataset.follows) follow(element.dataset.follows);
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
      theirs.textContent = inWords(this.element, told.theirs);
      const choice = document.createElement("div");
      choice.className = "actions";
      choice.append(this.button(words.mine, () => { this.seen = told.theirs; this.later(0); }),
        this.button(words.theirs, () => {
          write(this.element, told.theirs);
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
        (isGroup(this.element) ? this.element.elements[0] : this.element).focus();
        act();
      });
      return button;
    }

    show(state, text, way) {
      this.note.dataset.state = state;
      this.note.textContent = text;
      if (!isGroup(this.element)) this.element.setAttribute("aria-invalid", String(state === "failed" && !way));
      if (!way) return;
      // The page itself leads to the login and back here, where the draft waits.
      const login = document.createElement("a");
      login.href = location.pathname + location.search;
      login.textContent = way;
      this.note.append(" ", login);
    }
  }

  const fields = new Map();
  const find = () => {
    for (const element of fields.keys()) if (!element.isConnected) fields.delete(element);
    for (const element of document.querySelectorAll("[data-save]")) if (!fields.has(element)) fields.set(element, new Field(element));
  };
  find();
  document.addEventListener("htmx:afterSettle", find);

  const again = () => { for (const field of fields.values()) if (field.dirty && !field.clash && !field.sending) field.later(0); };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) again(); });

  // Where all fields of a form save themselves, its button means "now"; a button with data-act does something else.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.saves === undefined || event.submitter?.dataset.act !== undefined) return;
    event.preventDefault();
    for (const [element, field] of fields) if (event.target.contains(element) && !field.clash) field.later(0);
  });
})();
