// What was pressed after the login had run out: the press waits in this tab, the page leads to the login and back to where it
// was, and there it is done, once, and for the same person alone. Without this the page comes back and says that nothing was
// saved; the gateway marks its address for both.
"use strict";

const pressed = (() => {
  const { words } = drafts;
  const KEY = "pressed";
  const MARK = "unsaved";
  const KEPT = 3600 * 1000; // ms; who comes back later has other things in mind
  const LIMIT = 30000; // ms for an answer

  // Storage may be forbidden: then the press is lost, and the page says so.
  const guarded = (work) => { try { return work(sessionStorage); } catch { return null; } };
  const drop = () => guarded((storage) => storage.removeItem(KEY));

  // randomUUID is not there where a page comes without TLS, as in a test of an office's own.
  const newName = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (Number(digit) ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> Number(digit) / 4).toString(16));

  const asked = (form, submitter) => submitter?.dataset.confirm ?? form?.dataset.confirm;

  // What the person must confirm is asked again rather than done behind their back, and files have a way of their own.
  const keep = (form, submitter, action, body, { name = newName(), draft = null } = {}) => {
    if (!words || asked(form, submitter) || [...body.values()].some((value) => value instanceof File)) return drop();
    guarded((storage) => storage.setItem(KEY, JSON.stringify({
      person: words.person, action, body: new URLSearchParams(body).toString(), name, draft, at: Date.now(),
    })));
  };

  const leave = () => {
    const address = new URL(location.href);
    address.searchParams.set(MARK, "1");
    address.hash = "";
    location.assign(address);
  };

  const go = (address) => {
    const to = new URL(address, location);
    const same = to.pathname + to.search === location.pathname + location.search;
    location.assign(to);
    if (same) location.reload();
  };

  const say = (text) => {
    const note = Object.assign(document.createElement("p"), { className: "note late", textContent: text });
    note.setAttribute("role", "alert");
    document.getElementById("notices")?.replaceChildren(note);
  };

  const again = async ({ action, body, name, draft }) => {
    const answer = await fetch(action, {
      method: "POST",
      headers: { "Idempotency-Key": name, Accept: "application/json, */*;q=0.1", "Accept-Language": document.documentElement.lang, "Form-By": "script" },
      body: new URLSearchParams(body),
      redirect: "manual",
      signal: AbortSignal.timeout(LIMIT),
    }).catch(() => null);
    if (!answer) return;
    const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    const done = answer.headers.get("Form-Done");
    if (!answer.ok && !told.type?.endsWith(":already-done")) return told.detail && say(told.detail);
    if (draft) drafts.remove(draft);
    go(done ?? location.href);
  };

  const address = new URL(location.href);
  const marked = address.searchParams.has(MARK);
  const kept = guarded((storage) => JSON.parse(storage.getItem(KEY)));
  drop();
  if (marked) {
    address.searchParams.delete(MARK);
    history.replaceState(history.state, "", address);
    if (words && kept?.person === words.person && Date.now() - kept.at < KEPT) again(kept);
  }

  // Of forms that the browser sends itself nobody hears how it went, so each press is kept until the next page. On the window,
  // and so after all who send a form themselves or stop it.
  addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    const action = form.getAttribute("action");
    if (event.defaultPrevented || action === "/logout" || form.getAttribute("method")?.toLowerCase() !== "post") return;
    keep(form, submitter, action, new FormData(form, submitter));
  });

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status !== 401 || requestConfig.verb === "get") return;
    event.preventDefault();
    keep(requestConfig.elt.closest("form"), requestConfig.triggeringEvent?.submitter, requestConfig.path, requestConfig.formData);
    leave();
  });

  return { keep, leave, newName };
})();
