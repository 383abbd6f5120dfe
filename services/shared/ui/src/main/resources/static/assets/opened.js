// What is unfolded stays so when the page around it is drawn anew, and what the address points at is unfolded.
"use strict";

const opened = new Set();

const reveal = () => {
  const at = location.hash && document.getElementById(location.hash.slice(1));
  if (!at) return;
  const around = at.closest("details.unfold") ?? at.closest("li")?.querySelector("details.unfold");
  if (around) around.open = true;
};

document.addEventListener("htmx:beforeSwap", () => {
  opened.clear();
  for (const part of document.querySelectorAll("details.unfold[open]")) opened.add(part.id);
});
document.addEventListener("htmx:afterSettle", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
});
addEventListener("hashchange", reveal);
reveal();
