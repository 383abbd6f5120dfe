// Makes the pages smoother; each of them works without it.
"use strict";

document.documentElement.classList.add("scripted");

// What was typed and is not on the server yet stands in the browser's storage, under a key of the person's own. It goes
// when the server has it, at the logout, and after two weeks: an office's computer has several users.
const drafts = (() => {
  const KEPT = 14 * 24 * 3600 * 1000;
  const words = document.getElementById("save-words")?.dataset;
  const key = (name) => `draft ${words?.person} ${name}`;
  let full = false;

  // Storage may be full or forbidden, as in private windows: then pages work without memory, and ask before they go.
  const guarded = (work, otherwise) => {
    try { return work(localStorage) ?? otherwise; } catch { return otherwise; }
  };
  const read = (name) => guarded((storage) => JSON.parse(storage.getItem(name)), null);
  const kept = () => guarded((storage) => Object.keys(storage).filter((name) => name.startsWith("draft ")), []);
  const own = () => kept().filter((name) => name.startsWith(key("")));
  const drop = (name) => guarded((storage) => storage.removeItem(name));

  for (const name of kept()) if (!(Date.now() - read(name)?.at < KEPT)) drop(name);

  addEventListener("beforeunload", (event) => { if (full) event.preventDefault(); });

  return {
    words,
    get: (name) => read(key(name)),
    set: (name, value) => {
      full = !guarded((storage) => { storage.setItem(key(name), JSON.stringify({ ...value, at: Date.now() })); return true; }, false);
    },
    remove: (name) => { full = false; drop(key(name)); },
    names: (start) => own().map((name) => name.slice(key("").length)).filter((name) => name.startsWith(start)),
    waiting: () => own().length > 0,
    clear: () => { full = false; own().forEach(drop); },
  };
})();

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") !== "/logout") return;
  if (drafts.waiting() && !confirm(drafts.words.unsaved)) event.preventDefault();
  else drafts.clear();
});

const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});

// A picked day is written into the field that people may also type in, in the Buddhist era.
const buddhistDay = new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

document.addEventListener("click", (event) => {
  const button = event.target.closest(".pick-day button");
  if (button) button.parentElement.querySelector("input").showPicker();
});

document.addEventListener("change", (event) => {
  const picker = event.target.closest(".pick-day input");
  if (!picker?.valueAsDate) return;
  const field = picker.closest(".with").querySelector("input[type=text]");
  const parts = buddhistDay.formatToParts(picker.valueAsDate);
  field.value = ["day", "month", "year"].map((type) => parts.find((part) => part.type === type).value).join(" ");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
});

// Filters and page numbers stay in the address when the language changes.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language]");
  if (!link) return;
  const address = new URL(location.href);
  address.searchParams.set("lang", link.dataset.language);
  link.href = address.href;
});

document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});

// htmx leaves the browser's "*/*", which would get a problem told as JSON.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers.Accept = "text/html";
});

// A lost connection is said in words; what was typed stays where it is.
document.addEventListener("htmx:sendError", () => {
  const notices = document.getElementById("notices");
  const offline = document.getElementById("offline");
  if (notices && offline) notices.replaceChildren(offline.content.cloneNode(true));
});

// A refusal comes with a place of its own to be said in; htmx would pass it over.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Retarget")) event.detail.shouldSwap = true;
});
