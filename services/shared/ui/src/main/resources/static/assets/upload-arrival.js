// What becomes of a file once it is evidence: its row is saved with it as its paper, or the list that it now stands in is drawn
// anew.
"use strict";

const uploadArrival = (() => {
  const { words, say, element, spots, spotOf, list } = uploadSpots;

  // Where its part of the page was drawn anew meanwhile, its row is another element now, or none.
  const found = (sending) => {
    if (sending.host.isConnected) return true;
    const spot = spotOf(sending.host);
    const host = spots().find((each) => spotOf(each) === spot);
    if (!host) return false;
    sending.host = host;
    list(host).append(sending.line);
    return true;
  };

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

  return { found, of: (sending) => sending.host.dataset.row ? saved(sending) : finished(sending.host) };
})();
