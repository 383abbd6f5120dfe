// Forms that make something new or act deliberately: <form data-draft="add" method="post">. What is typed in them stays in
// the browser until the server has it, over a lost line, a reload and a new login. A hidden "seen" tells the server what
// the form showed; where somebody else wrote meanwhile, the person sees what, and chooses. With data-part="article" the
// answer is that part of the page anew, and the page stays where it is.
"use strict";

(() => {
  const { words } = drafts;
  if (!words) return;

  const LIMIT = 30000; // ms for an answer
  const LIMIT_OF_FILES = 300000; // ms; they go over a slow line, and are read
  const NOT_TYPED = ["hidden", "submit", "button", "reset", "password", "file"];

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const time = (at) => new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const checks = (control) => control.type === "checkbox" || control.type === "radio";

  class Draft {
    constructor(form) {
      this.form = form;
      this.key = `form ${form.getAttribute("action")} ${form.dataset.draft}`;
      this.note = element("div", { className: "save-state" });
      this.note.setAttribute("role", "status");
      form.append(this.note);
      this.base = JSON.stringify(this.values());
      this.restore();
      form.addEventListener("input", () => this.keep());
      form.addEventListener("change", () => this.keep());
    }

    // Fields that save themselves are not this form's to keep.
    get controls() {
      return [...this.form.elements].filter((control) => control.name && !control.dataset.save && !NOT_TYPED.includes(control.type));
    }

    get seen() {
      return [...this.form.elements].filter((control) => control.type === "hidden" && control.name.startsWith("seen"));
    }

    values() {
      const values = {};
      for (const control of this.controls) {
        values[control.name] ??= [];
        if (!checks(control) || control.checked) values[control.name].push(control.value);
      }
      return values;
    }

    put(values) {
      const left = Object.fromEntries(Object.entries(values).map(([name, texts]) => [name, [].concat(texts)]));
      for (const control of this.controls) {
        if (!left[control.name]) continue;
        if (checks(control)) control.checked = left[control.name].includes(control.value);
        else control.value = left[control.name].shift() ?? control.value;
      }
    }

    keep() {
      const values = this.values();
      if (JSON.stringify(values) === this.base) return drafts.remove(this.key);
      drafts.set(this.key, { values, seen: Object.fromEntries(this.seen.map((control) => [control.name, control.value])), attempt: this.attempt });
    }

    restore() {
      const draft = drafts.get(this.key);
      if (!draft) return;
      if (JSON.stringify(draft.values) === this.base) return drafts.remove(this.key);
      this.attempt = draft.attempt;
      const shown = this.values();
      const before = this.seen.map((control) => [control, control.value]);
      this.put(draft.values);
      // What the person had in view, so that the server still notices who wrote meanwhile.
      for (const control of this.seen) control.value = draft.seen[control.name] ?? control.value;
      for (let around = this.form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
      this.show("waiting", words.restored.replace("{at}", time(draft.at)), this.button(words.discard, () => {
        drafts.remove(this.key);
        this.put(shown);
        for (const [control, value] of before) control.value = value;
        this.show("", "");
      }));
    }

    // The same words sent again bear the same name, so that what the server did is not done twice where its answer was lost.
    named(typed) {
      const what = [...typed].map(([name, value]) => `${name}=${value.name ?? value} ${value.lastModified ?? ""}`).join("&");
      if (this.attempt?.what !== what) this.attempt = { what, name: pressed.newName() };
      this.keep();
      return this.attempt.name;
    }

    async send(submitter) {
      if (this.sending) return;
      this.clash?.remove();
      this.show("waiting", words.sending);
      this.sending = true;
      const answer = await this.post(submitter);
      this.sending = false;
      if (answer) await this.take(answer, submitter);
      else this.show("failed", `${navigator.onLine ? words.failedForm : words.offlineForm} ${words.kept}`);
    }

    // Null where the line broke.
    post(submitter) {
      const typed = new FormData(this.form, submitter);
      const files = this.form.enctype === "multipart/form-data";
      return fetch(this.form.getAttribute("action"), {
        method: "POST",
        headers: { "Idempotency-Key": this.named(typed), Accept: "application/json, */*;q=0.1", "Accept-Language": document.documentElement.lang, "Form-By": "script" },
        body: files ? typed : new URLSearchParams(typed),
        redirect: "manual",
        signal: AbortSignal.timeout(files ? LIMIT_OF_FILES : LIMIT),
      }).catch(() => null);
    }

    async take(answer, submitter) {
      const done = answer.headers.get("Form-Done");
      if (answer.ok) this.attempt = null;
      if (done) {
        drafts.remove(this.key);
        return this.go(done);
      }
      if (answer.ok && this.part) {
        drafts.remove(this.key);
        return htmx.swap(this.part, await answer.text(), { swapStyle: "outerHTML" });
      }
      if (answer.status === 401 || answer.type === "opaqueredirect") {
        this.show("failed", words.login, element("a", { href: location.pathname + location.search, textContent: words.loginLink }));
        pressed.keep(this.form, submitter, this.form.getAttribute("action"), new FormData(this.form, submitter), { name: this.attempt.name, draft: this.key });
        return pressed.leave();
      }
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html")) return this.draw(await answer.text());
      const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
      if (answer.status === 409 && told.type?.endsWith(":already-done")) {
        drafts.remove(this.key);
        return this.go(location.href);
      }
      // Of a fault nobody knows how far it went.
      if (answer.status < 500) this.attempt = null;
      if (answer.status === 409 && told.fields) return this.meet(told, submitter);
      this.show("failed", `${told.detail ?? words.failedForm} ${words.kept}`);
      (this.controls.find((control) => control.name === told.field) ?? this.form.querySelector("[type=file]"))?.focus();
    }

    // The page says in itself what is wrong, as that of a sheet with faults in its cells.
    draw(page) {
      const main = new DOMParser().parseFromString(page, "text/html").querySelector("main");
      drafts.remove(this.key);
      document.querySelector("main").replaceWith(main);
      globalThis.htmx?.process(main);
      find();
      main.tabIndex = -1;
      main.focus();
    }

    get part() {
      return this.form.dataset.part && this.form.closest(this.form.dataset.part);
    }

    // Part of the page where that is what its forms change, as with htmx; else the page that the server names.
    go(address) {
      const part = this.form.closest("[hx-boost=true]");
      const to = new URL(address, location);
      if (part && globalThis.htmx) return htmx.ajax("GET", to.pathname + to.search, { source: part, target: part });
      const same = to.pathname + to.search === location.pathname + location.search;
      location.assign(to);
      if (same) location.reload();
    }

    meet(told, submitter) {
      this.show("changed", "");
      const facts = element("dl", { className: "facts" });
      for (const [name, theirs] of Object.entries(told.fields)) {
        const controls = this.controlsOf(name);
        if (controls.length > 0) facts.append(element("dt", { textContent: this.label(controls) }), element("dd", { textContent: this.words(controls, theirs) || "–" }));
      }
      this.clash = element("div", { className: "note due clash" },
        element("p", { textContent: words.formChanged.replace("{by}", told.by ?? words.somebody).replace("{at}", told.at ? time(told.at) : "") }),
        facts,
        element("div", { className: "actions" },
          this.button(words.mine, () => { this.catchUp(told); this.send(submitter); }),
          this.button(words.theirs, () => {
            this.catchUp(told);
            this.put(told.fields);
            this.hand(told.fields);
            this.base = JSON.stringify(this.values());
            drafts.remove(this.key);
            if (this.part) htmx.ajax("GET", location.pathname + location.search, { target: this.part, select: `#${this.part.id}`, swap: "outerHTML" });
          })));
      this.clash.setAttribute("role", "alert");
      this.note.after(this.clash);
    }

    controlsOf(name) {
      return [...this.form.elements].filter((control) => control.name === name && control.type !== "hidden");
    }

    // A field that saves itself learns from the server that it holds what stands there.
    hand(theirs) {
      for (const control of this.form.elements) {
        if (!control.dataset.save || theirs[control.name] === undefined) continue;
        control.value = theirs[control.name];
        control.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }

    // From now on the person has theirs in view.
    catchUp(told) {
      this.clash.remove();
      for (const control of this.seen) {
        if (control.name === "seen") control.value = told.seen ?? control.value;
        const theirs = Object.entries(told.fields).find(([name]) => control.name === `seen${name[0].toUpperCase()}${name.slice(1)}`);
        if (theirs) control.value = theirs[1];
      }
    }

    label(controls) {
      const [first] = controls;
      return (checks(first) ? first.closest("fieldset")?.querySelector("legend") : first.labels?.[0])?.textContent ?? "";
    }

    words(controls, theirs) {
      const texts = [].concat(theirs);
      if (checks(controls[0])) return controls.filter((control) => texts.includes(control.value)).map((control) => control.labels?.[0]?.textContent.trim() ?? control.value).join(", ");
      if (controls[0].options) return [...controls[0].options].find((option) => option.value === texts[0])?.text;
      return texts.join("\n");
    }

    button(text, act) {
      const button = element("button", { type: "button", className: "btn", textContent: text });
      button.addEventListener("click", act);
      return button;
    }

    show(state, text, way) {
      this.note.dataset.state = state;
      this.note.replaceChildren(text, ...(way ? [" ", way] : []));
    }
  }

  const all = new Map();
  const find = () => {
    for (const form of all.keys()) if (!form.isConnected) all.delete(form);
    for (const form of document.querySelectorAll("form[data-draft]")) if (!all.has(form)) all.set(form, new Draft(form));
  };
  find();
  document.addEventListener("htmx:afterSettle", find);

  // Before htmx, which would send the form as its own.
  document.addEventListener("submit", (event) => {
    const draft = all.get(event.target);
    if (!draft) return;
    event.preventDefault();
    event.stopPropagation();
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (!question || confirm(question)) draft.send(event.submitter);
  }, true);
})();
