// Sends files piece by piece (tus 1.0), and goes on after a broken line, a reload or a new login; by itself where the
// browser kept the file (kept-files.js), else once the same file is chosen again. Files come from an upload form, which
// without this the browser sends whole, or from a row of a list, whose form is saved with the file as its paper.
"use strict";

(() => {
  const words = document.getElementById("upload-words")?.dataset;
  if (!words) return;

  const PIECE = 1024 * 1024;
  const LARGEST = Number(words.most); // bytes, as the page says
  const LONGEST_WAIT = 60; // s between two tries
  const STALLED = 60000; // ms without a byte on its way: the line is dead, though nobody says so
  const LIMIT = 30000; // ms for an answer to a question
  const TUS = { "Tus-Resumable": "1.0.0", "Accept-Language": document.documentElement.lang };

  const say = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i] ?? all);
  // As pages say it (Formats.size): cut, never rounded up.
  const size = (bytes) => bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KB` : `${(Math.floor(bytes / 1024 / 102.4) / 10).toFixed(1)} MB`;
  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  // A spot on the page that files are sent from: an upload form, or one row of several that send to the same place.
  const SPOTS = "form.upload, .row-file";
  const spotOf = (host) => host.dataset.row ? `${host.dataset.uploads} ${host.dataset.row}` : host.dataset.uploads;

  // What was begun is remembered by the spot it is from and by what tells this file from others.
  const remembered = {
    key: (spot, file) => `upload ${spot} ${file.name} ${file.size} ${file.lastModified}`,
    get(key) {
      const found = drafts.get(key);
      if (found && Date.parse(found.expires) < Date.now()) { drafts.remove(key); return null; }
      return found;
    },
    set: drafts.set,
    forget: drafts.remove,
    of: (spot) => drafts.names(`upload ${spot} `),
  };

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  class Refused extends Error {}
  class LoggedOut extends Error {}
  class Gone extends Error {}

  const failure = async (answer) => {
    if (answer.status === 401) return new LoggedOut();
    if (answer.status === 404 || answer.status === 410) return new Gone();
    if (answer.status === 409 || answer.status === 429 || answer.status >= 500) return new Error(String(answer.status));
    const problem = await answer.json().catch(() => ({}));
    return new Refused(problem.detail ?? "");
  };

  // One file: a line on the page with a bar, a state in words, and a button.
  class Sending {
    constructor(host, file, { day, kind }) {
      Object.assign(this, { host, file, day, kind, place: host.dataset.uploads, tries: 0, stopped: false });
      this.key = remembered.key(spotOf(host), file);
      this.leaving = new AbortController();
      this.bar = element("progress", { max: file.size, value: 0 });
      this.bar.setAttribute("aria-label", file.name);
      this.state = element("span", { className: "small soft", textContent: words.waiting });
      this.state.setAttribute("role", "status");
      this.button = element("button", { type: "button", className: "btn quiet small", textContent: words.cancel });
      this.button.addEventListener("click", () => this.press());
      this.line = element("li", { className: "sending" }, element("b", { textContent: file.name }), this.bar, this.state, this.button);
    }

    press() {
      if (this.failed) { this.failed = false; this.tries = 0; this.button.textContent = words.cancel; queue(this); return; }
      this.stop();
      const known = remembered.get(this.key);
      if (known) fetch(known.url, { method: "DELETE", headers: TUS }).catch(() => {});
      this.forget();
      this.line.remove();
    }

    stop() {
      this.stopped = true;
      this.leaving.abort();
      this.request?.abort();
      this.wake?.();
    }

    // Ends with the sending too, not only in time.
    patience() {
      return AbortSignal.any([this.leaving.signal, AbortSignal.timeout(LIMIT)]);
    }

    forget() {
      remembered.forget(this.key);
      keptFiles.drop(this.key);
      sendings.delete(this.key);
    }

    // True once the file is evidence.
    async run() {
      if (this.file.size > LARGEST) { this.fail(words.large); return false; }
      while (!this.stopped) {
        try {
          let offset = await this.begin();
          while (offset < this.file.size && !this.stopped) offset = await this.piece(offset);
          if (this.stopped) return false;
          this.forget();
          this.bar.value = this.file.size;
          this.state.textContent = `✓ ${words.done}`;
          this.button.remove();
          return true;
        } catch (error) {
          if (this.stopped) return false;
          if (error instanceof Gone) { if (!remembered.get(this.key)) { this.refuse(words.failed); return false; } remembered.forget(this.key); continue; }
          if (error instanceof Refused) { this.refuse(error.message || words.failed); return false; }
          if (error instanceof LoggedOut) { this.fail(await this.kept ? words.loginKept : words.login); return false; }
          await this.rest();
        }
      }
      return false;
    }

    // Where to go on from: a new upload, or one that was begun before.
    async begin() {
      const known = remembered.get(this.key);
      if (known) {
        const answer = await fetch(known.url, { method: "HEAD", headers: TUS, cache: "no-store", signal: this.patience() });
        if (!answer.ok) throw await failure(answer);
        this.url = known.url;
        this.evidence = answer.headers.get("Upload-Evidence");
        return Number(answer.headers.get("Upload-Offset"));
      }
      const metadata = [`filename ${base64(this.file.name)}`, ...(this.day ? [`effectiveOn ${base64(this.day)}`] : []), ...(this.kind ? [`kind ${base64(this.kind)}`] : [])];
      const answer = await fetch(this.place, { method: "POST", headers: { ...TUS, "Upload-Length": this.file.size, "Upload-Metadata": metadata.join(",") }, signal: this.patience() });
      if (!answer.ok) throw await failure(answer);
      this.url = answer.headers.get("Location");
      this.remember(answer.headers.get("Upload-Expires"), 0);
      return 0;
    }

    remember(expires, sent) {
      remembered.set(this.key, { url: this.url, name: this.file.name, expires, sent });
    }

    // XMLHttpRequest, because fetch does not tell how much of a request has been sent.
    piece(offset) {
      return new Promise((resolve, reject) => {
        const request = this.request = new XMLHttpRequest();
        request.open("PATCH", this.url);
        Object.entries({ ...TUS, "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" })
          .forEach(([name, value]) => request.setRequestHeader(name, value));
        let stalled;
        const moving = () => {
          clearTimeout(stalled);
          stalled = setTimeout(() => request.abort(), STALLED);
        };
        moving();
        request.onloadend = () => clearTimeout(stalled);
        request.upload.onprogress = (event) => {
          moving();
          this.show(offset + event.loaded);
        };
        request.onerror = request.onabort = request.ontimeout = () => reject(new Error("line"));
        request.onload = async () => {
          if (request.status !== 204) {
            reject(await failure(new Response(request.response || "{}", { status: request.status })));
            return;
          }
          const next = Number(request.getResponseHeader("Upload-Offset"));
          this.tries = 0;
          this.evidence = request.getResponseHeader("Upload-Evidence");
          this.show(next);
          this.remember(request.getResponseHeader("Upload-Expires"), next);
          resolve(next);
        };
        request.send(this.file.slice(offset, offset + PIECE));
      });
    }

    show(sent) {
      this.bar.value = Math.min(sent, this.file.size);
      this.state.textContent = say(words.sending, size(this.bar.value), size(this.file.size));
    }

    // Longer with each failure; at once when the browser says that the connection is back, which it does not always.
    rest() {
      const seconds = Math.min(LONGEST_WAIT, 2 ** this.tries++);
      this.state.textContent = navigator.onLine ? say(words.again, seconds) : words.offline;
      return new Promise((resolve) => {
        const wake = this.wake = () => {
          clearTimeout(timer);
          removeEventListener("online", wake);
          resolve();
        };
        const timer = setTimeout(wake, seconds * 1000);
        addEventListener("online", wake);
      });
    }

    // What no reload would mend is not sent again by itself.
    refuse(text) {
      remembered.forget(this.key);
      keptFiles.drop(this.key);
      this.fail(text);
    }

    fail(text) {
      this.failed = true;
      this.state.textContent = text;
      this.button.textContent = words.retry;
    }
  }

  // One after the other: two files on a slow line only make both slow.
  let last = Promise.resolve();
  const queue = (sending, options = {}) => {
    last = last.then(() => alone(sending, options, async () => {
      if (await sending.run()) await (sending.host.dataset.row ? saved(sending) : finished(sending.host));
    })).catch(() => sending.fail(words.failed)); // The next file does not suffer for this one.
  };

  // Two tabs must not send the same file at once. One that only goes on by itself leaves it to the other.
  const alone = (sending, options, work) => navigator.locks
    ? navigator.locks.request(`prongsai ${sending.key}`, options, (lock) => lock ? work() : stepBack(sending))
    : work();

  const stepBack = (sending) => {
    sendings.delete(sending.key);
    sending.line.remove();
  };

  const sendings = new Map();

  const send = (host, file, note, options) => {
    const sending = new Sending(host, file, note);
    const same = sendings.get(sending.key);
    if (same) return same.failed && same.press();
    sendings.set(sending.key, sending);
    host.querySelectorAll("[data-left]").forEach((line) => { if (line.dataset.left === sending.key) line.remove(); });
    list(host).append(sending.line);
    if (file.size <= LARGEST) sending.kept = keptFiles.keep(sending.key, file, { ...note, spot: spotOf(host) });
    queue(sending, options);
  };

  const list = (host) => host.querySelector("ul.sendings") ?? host.appendChild(element("ul", { className: "plain sendings" }));

  // Where its part of the page was drawn anew meanwhile, its row is another element now, or none.
  const found = (sending) => {
    if (sending.host.isConnected) return true;
    const spot = spotOf(sending.host);
    const host = [...document.querySelectorAll(SPOTS)].find((each) => spotOf(each) === spot);
    if (!host) return false;
    sending.host = host;
    list(host).append(sending.line);
    return true;
  };
  document.addEventListener("htmx:afterSettle", () => sendings.forEach(found));

  const placeless = (sending) => {
    const note = element("div", { className: "note due", textContent: say(words.placeless, sending.file.name) });
    note.setAttribute("role", "alert");
    document.getElementById("notices")?.append(note);
  };

  // The row takes the file as its paper and is saved, as the person asked when they sent it.
  const saved = (sending) => {
    if (!found(sending)) return placeless(sending);
    const form = sending.host.closest("form");
    const papers = form.elements.evidence;
    if (![...papers.options].some((option) => option.value === sending.evidence)) papers.add(new Option(sending.file.name, sending.evidence));
    papers.value = sending.evidence;
    papers.parentElement.hidden = false;
    papers.dispatchEvent(new Event("change", { bubbles: true }));
    sending.host.querySelector("input[type=file]").value = "";
    form.requestSubmit(form.querySelector("button[name=action]:not([data-act])"));
  };

  // The list that the file now stands in, drawn by the server as ever; what is being typed beside it stays.
  const listed = async (form) => {
    const shown = form.closest(".task")?.querySelector(".files");
    if (!shown?.id) return false;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(shown.id);
    if (fresh) shown.replaceWith(fresh);
    return Boolean(fresh);
  };

  const finished = async (form) => {
    if (await listed(form).catch(() => false) || form.querySelector(".show-sent")) return;
    const back = form.elements.back.value;
    const link = element("a", { className: "btn show-sent", href: back, textContent: words.show });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (new URL(back, location).pathname === location.pathname) location.reload(); else location.assign(back);
    });
    form.append(link);
  };

  // What was begun before this page was opened, and whose bytes are not here.
  const showLeft = (host) => {
    for (const key of remembered.of(spotOf(host))) {
      const known = remembered.get(key);
      if (!known || sendings.has(key)) continue;
      const line = element("li", { className: "sending" },
        element("span", { className: "small", textContent: say(words.left, known.name, size(known.sent)) }),
        element("button", { type: "button", className: "btn quiet small", textContent: words.cancel }));
      line.dataset.left = key;
      line.querySelector("button").addEventListener("click", () => {
        fetch(known.url, { method: "DELETE", headers: TUS }).catch(() => {});
        remembered.forget(key);
        line.remove();
      });
      list(host).append(line);
      host.closest("details")?.setAttribute("open", "");
    }
  };

  // Once kept-files.js is there too, which stands further down the page.
  document.addEventListener("DOMContentLoaded", async () => {
    const kept = await keptFiles.own();
    for (const host of document.querySelectorAll(SPOTS)) {
      for (const { file, note } of kept.filter((each) => each.note.spot === spotOf(host))) {
        send(host, file, note, { ifAvailable: true });
        host.closest("details")?.setAttribute("open", "");
      }
      showLeft(host);
    }
  });

  // Before the form itself is sent, which follows once the file is up.
  addEventListener("submit", (event) => {
    const host = event.target.querySelector(".row-file");
    const [file] = host?.querySelector("input[type=file]").files ?? [];
    if (!file || event.submitter?.dataset.act !== undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send(host, file, {});
  }, true);

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.upload");
    if (!form) return;
    const inputs = [...form.querySelectorAll("input[type=file]")];
    const files = inputs.flatMap((input) => [...input.files]);
    if (files.length === 0) return;
    event.preventDefault();
    const note = { day: form.elements.effectiveOn.value.trim(), kind: form.elements.kind?.value };
    for (const file of files) send(form, file, note);
    inputs.forEach((input) => { input.value = ""; });
  });

  // Nobody's file is sent on while they leave. This stands before kept-files.js, which holds the form up until it has cleared.
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/logout" && !event.defaultPrevented) sendings.forEach((sending) => sending.stop());
  });

  const dropPlace = (event) => event.target.closest?.("form.upload .drop");

  for (const type of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(type, (event) => {
      const place = dropPlace(event);
      if (!place) return;
      event.preventDefault();
      place.classList.toggle("over", type === "dragover");
      if (type !== "drop") return;
      const input = place.querySelector("input[type=file]");
      const files = new DataTransfer();
      [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1).forEach((file) => files.items.add(file));
      input.files = files.files;
    });
  }
})();
