// Copies a survey's link, and remembers on this device alone that it was answered. Surveys work without it.
"use strict";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  } catch {
    // Not allowed to: the link is selected, and the keyboard copies it.
  }
});

for (const thanks of document.querySelectorAll("[data-answer]")) localStorage.setItem(`answered:${thanks.dataset.answer}`, "1");
for (const note of document.querySelectorAll("[data-answered]")) note.hidden = !localStorage.getItem(`answered:${note.dataset.answered}`);
