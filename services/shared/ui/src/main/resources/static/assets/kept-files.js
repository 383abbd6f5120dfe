// Files that are on their way stay in the browser until they are up, so that a reload or a new login needs no second
// choosing. As with drafts, each stands under a key of the person's own; it goes when it is up, given up or refused, at the
// logout, and after a week.
"use strict";

const keptFiles = (() => {
  const MOST = 200 * 1024 * 1024; // bytes of all that is kept on this machine
  const KEPT = 7 * 24 * 3600 * 1000;
  const CLEARED = 2000; // ms that a logout waits at most
  const person = drafts.words?.person;

  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  let database = null;
  const open = () => {
    if (!database) {
      const request = indexedDB.open("prongsai-files", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("files", { keyPath: ["person", "name"] });
      database = answer(request);
    }
    return database;
  };

  // It may be forbidden, as in private windows, or full: then the file is chosen again after a reload, as without all this.
  const within = async (mode, otherwise, work) => {
    if (!person) return otherwise;
    try {
      const transaction = (await open()).transaction("files", mode);
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const [value] = await Promise.all([work(transaction.objectStore("files")), done]);
      return value;
    } catch {
      return otherwise;
    }
  };
  const mine = () => IDBKeyRange.bound([person], [person, []]);

  const expire = () => within("readwrite", null, async (files) => {
    for (const old of await answer(files.getAll())) if (!(Date.now() - old.at < KEPT)) files.delete([old.person, old.name]);
  });

  // Nothing, once it is known that this person has nothing here: most logouts need not wait.
  let any = true;
  const ready = expire().then(() => within("readonly", 0, (files) => answer(files.count(mine())))).then((count) => { any = count > 0; });

  const clear = () => within("readwrite", null, (files) => answer(files.delete(mine())));

  // On the window, and so after all who listen on the document, whichever script stands first.
  addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") !== "/logout" || event.defaultPrevented || !any || !person) return;
    event.preventDefault();
    Promise.race([clear(), new Promise((resolve) => setTimeout(resolve, CLEARED))]).then(() => event.target.submit());
  });

  return {
    // False where it is not kept. The note says what the sender needs to go on: {spot, day, kind}.
    keep: (name, file, note) => {
      any = true;
      return within("readwrite", false, async (files) => {
        const others = (await answer(files.getAll())).filter((kept) => kept.person !== person || kept.name !== name);
        if (others.reduce((sum, kept) => sum + kept.file.size, file.size) > MOST) return false;
        await answer(files.put({ person, name, file, note, at: Date.now() }));
        return true;
      });
    },
    drop: (name) => within("readwrite", null, (files) => answer(files.delete([person, name]))),
    own: () => ready.then(() => within("readonly", [], (files) => answer(files.getAll(mine())))),
  };
})();
