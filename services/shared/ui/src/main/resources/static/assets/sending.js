// One file on its way: it goes on after a broken line, and tells how far it is in a line of its own on the page.
"use strict";

const Sending = (() => {
  const { words, say, size, element, spotOf } = uploadSpots;

  const LARGEST = Number(words.most); // bytes, as the page says
  const PHONES = [".heic", ".heif"]; // what an iPhone makes of a picture unless it is told otherwise
  const OFFICE = [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".rtf"];
  const LONGEST_WAIT = 60; // s between two tries
  const LIMIT = 30000; // ms for an answer to a question

  // A line on the page with a bar, a state in words, and a button. Who makes it hears when it is to be tried again, and when it is
  // over.
  return class {
    constructor(host, file, { day, kind }, { again, over }) {
      Object.assign(this, { host, file, day, kind, again, over, place: host.dataset.uploads, tries: 0, stopped: false });
      this.key = begunUploads.key(spotOf(host), file);
      this.leaving = new AbortController();
      this.bar = element("progress", { max: file.size, value: 0 });
      this.bar.setAttribute("aria-label", file.name);
      this.state = element("span", { className: "small soft", textContent: words.waiting });
      this.state.setAttribute("role", "status");
      this.button = element("button", { type: "button", className: "btn quiet small", textContent: words.cancel });
      this.button.addEventListener("click", () => this.press());
      this.line = element("li", { className: "sending" }, element("b", { textContent: file.name }), this.bar, this.state, this.button);
    }

    // What the browser can know before a byte is sent; empty where nothing speaks against it.
    get refusal() {
      if (this.file.size > LARGEST) return words.large;
      const ending = (/\.[^.]+$/.exec(this.file.name) ?? [""])[0].toLowerCase();
      if (ending === "" || words.kinds.split(",").includes(ending)) return "";
      return PHONES.includes(ending) ? words.heic : OFFICE.includes(ending) ? words.office : words.kind;
    }

    press() {
      if (this.refused) { this.over(); this.line.remove(); return; }
      if (this.failed) { this.failed = false; this.tries = 0; this.button.textContent = words.cancel; this.again(); return; }
      this.stop();
      const known = begunUploads.get(this.key);
      if (known) tus.giveUp(known.url);
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
      begunUploads.forget(this.key);
      keptFiles.drop(this.key);
      this.over();
    }

    // True once the file is evidence.
    async run() {
      if (this.refusal) { this.refuse(this.refusal); return false; }
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
          if (error instanceof tus.Gone) { if (!begunUploads.get(this.key)) { this.refuse(words.failed); return false; } begunUploads.forget(this.key); continue; }
          if (error instanceof tus.Refused) { this.refuse(error.message || words.failed); return false; }
          if (error instanceof tus.LoggedOut) {
            const kept = await this.kept;
            this.fail(kept ? words.loginKept : words.login);
            // The page leads to the login and back here, where the file goes on by itself.
            if (kept) location.assign(location.pathname + location.search);
            return false;
          }
          await this.rest();
        }
      }
      return false;
    }

    // Where to go on from: a new upload, or one that was begun before.
    async begin() {
      const known = begunUploads.get(this.key);
      if (known) {
        const { offset, evidence } = await tus.find(known.url, this.patience());
        this.url = known.url;
        this.evidence = evidence;
        return offset;
      }
      const { url, expires } = await tus.begin(this.place, this.file, { effectiveOn: this.day, kind: this.kind }, this.patience());
      this.url = url;
      this.remember(expires, 0);
      return 0;
    }

    remember(expires, sent) {
      begunUploads.set(this.key, { url: this.url, name: this.file.name, expires, sent });
    }

    async piece(offset) {
      const sent = await tus.piece(this.url, this.file, offset, {
        begun: (request) => { this.request = request; },
        moved: (loaded) => this.show(offset + loaded),
      });
      this.tries = 0;
      this.evidence = sent.evidence;
      this.show(sent.offset);
      this.remember(sent.expires, sent.offset);
      return sent.offset;
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

    // What no second try would mend: said without a bar, and taken away by a button instead of sent again.
    refuse(text) {
      begunUploads.forget(this.key);
      keptFiles.drop(this.key);
      this.bar.remove();
      this.refused = true;
      this.state.textContent = text;
      this.button.textContent = words.remove;
    }

    fail(text) {
      this.failed = true;
      this.state.textContent = text;
      this.button.textContent = words.retry;
    }
  };
})();
