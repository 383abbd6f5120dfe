// Which uploads were begun and not ended, so that a file that is chosen again after a reload goes on where it broke off: by the
// spot it is from and by what tells this file from others.
"use strict";

const begunUploads = {
  key: (spot, file) => `upload ${spot} ${file.name} ${file.size} ${file.lastModified}`,
  get(key) {
    const found = drafts.get(key);
    if (found && Date.parse(found.expires) < Date.now()) { drafts.remove(key); return null; }
    return found;
  },
  set: drafts.set,
  forget: drafts.remove,
  of: (spot) => drafts.names(`upload ${spot} `),
};
