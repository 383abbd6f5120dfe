// The protocol by which a file comes piece by piece (tus 1.0), and what its refusals mean. Knows nothing of the page.
"use strict";

const tus = (() => {
  const PIECE = 1024 * 1024;
  const STALLED = 60000; // ms without a byte on its way: the line is dead, though nobody says so
  const HEADERS = { "Tus-Resumable": "1.0.0", "Accept-Language": document.documentElement.lang };

  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  class Refused extends Error {}
  class LoggedOut extends Error {}
  class Gone extends Error {}

  const failure = async (answer) => {
    if (answer.status === 401) return new LoggedOut();
    if (answer.status === 404 || answer.status === 410) return new Gone();
    if (answer.status === 409 || answer.status === 429 || answer.status >= 500) return new Error(String(answer.status));
    const problem = await answer.json().catch(() => ({}));
    return new Refused(problem.detail ?? "");
  };

  // A file's name, and of the note what is there.
  const metadata = (file, note) => Object.entries({ filename: file.name, ...note })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(",");

  const begin = async (place, file, note, signal) => {
    const headers = { ...HEADERS, "Upload-Length": file.size, "Upload-Metadata": metadata(file, note) };
    const answer = await fetch(place, { method: "POST", headers, signal });
    if (!answer.ok) throw await failure(answer);
    return { url: answer.headers.get("Location"), expires: answer.headers.get("Upload-Expires") };
  };

  const find = async (url, signal) => {
    const answer = await fetch(url, { method: "HEAD", headers: HEADERS, cache: "no-store", signal });
    if (!answer.ok) throw await failure(answer);
    return { offset: Number(answer.headers.get("Upload-Offset")), evidence: answer.headers.get("Upload-Evidence") };
  };

  // XMLHttpRequest, because fetch does not tell how much of a request has been sent.
  const piece = (url, file, offset, { begun, moved }) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    begun(request);
    request.open("PATCH", url);
    Object.entries({ ...HEADERS, "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    let stalled;
    const moving = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED);
    };
    moving();
    request.onloadend = () => clearTimeout(stalled);
    request.upload.onprogress = (event) => {
      moving();
      moved(event.loaded);
    };
    request.onerror = request.onabort = request.ontimeout = () => reject(new Error("line"));
    request.onload = async () => {
      if (request.status !== 204) {
        reject(await failure(new Response(request.response || "{}", { status: request.status })));
        return;
      }
      resolve({
        offset: Number(request.getResponseHeader("Upload-Offset")),
        evidence: request.getResponseHeader("Upload-Evidence"),
        expires: request.getResponseHeader("Upload-Expires"),
      });
    };
    request.send(file.slice(offset, offset + PIECE));
  });

  const giveUp = (url) => { fetch(url, { method: "DELETE", headers: HEADERS }).catch(() => {}); };

  return { Refused, LoggedOut, Gone, begin, find, piece, giveUp };
})();
