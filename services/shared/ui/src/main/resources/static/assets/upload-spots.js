// What uploads need of the page: its words, the spots that files are sent from, and the lines beneath them that say how it goes.
"use strict";

const uploadSpots = (() => {
  const words = document.getElementById("upload-words")?.dataset;

  const say = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i] ?? all);
  // As pages say it (Formats.size): cut, never rounded up.
  const size = (bytes) => bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KB` : `${(Math.floor(bytes / 1024 / 102.4) / 10).toFixed(1)} MB`;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // A spot on the page that files are sent from: an upload form, or one row of several that send to the same place.
  const SPOTS = "form.upload, .row-file";
  const spotOf = (host) => host.dataset.row ? `${host.dataset.uploads} ${host.dataset.row}` : host.dataset.uploads;
  const spots = () => [...document.querySelectorAll(SPOTS)];

  const list = (host) => host.querySelector("ul.sendings") ?? host.appendChild(element("ul", { className: "plain sendings" }));

  return { words, say, size, element, spots, spotOf, list };
})();
