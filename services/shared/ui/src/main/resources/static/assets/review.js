// From one cell that waits for a person to the next, as editors go from fault to fault; behind the last one to the page of the first.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "F8") return;
  const waiting = [...document.querySelectorAll(".compare-cell.waiting")];
  const there = document.querySelector("#review-waiting a");
  if (waiting.length === 0 && !there) return;
  event.preventDefault();
  if (event.shiftKey) waiting.reverse();
  const here = document.activeElement;
  const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const next = waiting.find((cell) => !cell.contains(here) && here.compareDocumentPosition(cell) & side) ?? (there ? null : waiting[0]);
  if (!next) return location.assign(there.href);
  next.scrollIntoView({ block: "start" });
  next.querySelector("textarea, button")?.focus({ preventScroll: true });
});
