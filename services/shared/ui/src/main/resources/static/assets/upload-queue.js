// All files that are on their way from this page: one after the other, each by one tab alone, and none while its person logs out.
"use strict";

const uploadQueue = (() => {
  const { words, list, spotOf } = uploadSpots;
  const sendings = new Map();

  // One after the other: two files on a slow line only make both slow.
  let last = Promise.resolve();
  const queue = (sending, options = {}) => {
    last = last.then(() => alone(sending, options, async () => {
      if (await sending.run()) await uploadArrival.of(sending);
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

  const send = (host, file, note, options) => {
    const sending = new Sending(host, file, note, { again: () => queue(sending), over: () => sendings.delete(sending.key) });
    const same = sendings.get(sending.key);
    if (same) return same.failed && same.press();
    sendings.set(sending.key, sending);
    host.querySelectorAll("[data-left]").forEach((line) => { if (line.dataset.left === sending.key) line.remove(); });
    list(host).append(sending.line);
    if (!sending.refusal) sending.kept = keptFiles.keep(sending.key, file, { ...note, spot: spotOf(host) });
    queue(sending, options);
  };

  document.addEventListener("htmx:afterSettle", () => sendings.forEach(uploadArrival.found));

  // Nobody's file is sent on while they leave. This comes before kept-files.js, which holds the form up until it has cleared.
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/logout" && !event.defaultPrevented) sendings.forEach((sending) => sending.stop());
  });

  return { send, has: (key) => sendings.has(key) };
})();
