// Where files come from: an upload form, which without this the browser sends whole; a row of a list, whose form is saved with
// the file as its paper; and what was begun before this page was opened, by itself where the browser kept the file
// (kept-files.js), else once the same file is chosen again.
"use strict";

(() => {
  const { words, say, size, element, spots, spotOf, list } = uploadSpots;
  if (!words) return;

  // What was begun before this page was opened, and whose bytes are not here.
  const showLeft = (host) => {
    for (const key of begunUploads.of(spotOf(host))) {
      const known = begunUploads.get(key);
      if (!known || uploadQueue.has(key)) continue;
      const line = element("li", { className: "sending" },
        element("span", { className: "small", textContent: say(words.left, known.name, size(known.sent)) }),
        element("button", { type: "button", className: "btn quiet small", textContent: words.cancel }));
      line.dataset.left = key;
      line.querySelector("button").addEventListener("click", () => {
        tus.giveUp(known.url);
        begunUploads.forget(key);
        line.remove();
      });
      list(host).append(line);
      host.closest("details")?.setAttribute("open", "");
    }
  };

  document.addEventListener("DOMContentLoaded", async () => {
    const kept = await keptFiles.own();
    for (const host of spots()) {
      for (const { file, note } of kept.filter((each) => each.note.spot === spotOf(host))) {
        uploadQueue.send(host, file, note, { ifAvailable: true });
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
    uploadQueue.send(host, file, {});
  }, true);

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.upload");
    if (!form) return;
    const inputs = [...form.querySelectorAll("input[type=file]")];
    const files = inputs.flatMap((input) => [...input.files]);
    if (files.length === 0) return;
    event.preventDefault();
    const note = { day: form.elements.effectiveOn.value.trim(), kind: form.elements.kind?.value };
    for (const file of files) uploadQueue.send(form, file, note);
    inputs.forEach((input) => { input.value = ""; });
  });

  // A file that is dropped on a form is as one that was chosen there.
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
