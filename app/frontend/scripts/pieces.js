// Sends a large file piece by piece, as tus 1.0.0 has it: each piece with its place and its SHA-256. When the line drops
// it asks where the file stands and goes on there; so does a later visit, which knows the file again by its pieces.
export const pieceLength = 5 * 1024 * 1024;
const uploads = "/evidence/unfinished";
const version = { "Tus-Resumable": "1.0.0" };
const triesBeforeAsking = 5;
const firstWait = 1000;

export const canSendPieces = () => globalThis.crypto?.subtle !== undefined;

export class Stopped extends Error {}
export class SignedOut extends Error {}
export class LineDown extends Error {}
export class Refused extends Error {}

const sha256 = async (blob) => new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const token = (form) => ({ "X-CSRF-TOKEN": form.querySelector("[name=_csrf]").value });

// An answer of the service, or the reason why there is none.
async function ask(url, options) {
  let answer;
  try {
    answer = await fetch(url, { ...options, redirect: "manual" });
  } catch {
    throw new LineDown();
  }
  if (answer.type === "opaqueredirect" || answer.status === 403) {
    throw new SignedOut();
  }
  if (answer.status >= 500) {
    throw new LineDown();
  }
  return answer;
}

export async function unfinished(place) {
  const answer = await ask(`${uploads}?for=${encodeURIComponent(place)}`);
  return answer.ok ? answer.json() : [];
}

export const remove = (form, upload) => ask(upload.at, { method: "DELETE", headers: { ...version, ...token(form) } });

// Whether what has arrived are the first pieces of this file.
async function isOf(upload, file) {
  if (upload.bytes !== file.size || (upload.arrived === 0 && upload.name !== file.name)) {
    return false;
  }
  for (const piece of upload.pieces) {
    if (hex(await sha256(file.slice(piece.begins, piece.begins + piece.bytes))) !== piece.sha256) {
      return false;
    }
  }
  return true;
}

async function begun(form, file, place) {
  for (const upload of await unfinished(place)) {
    if (await isOf(upload, file)) {
      return upload;
    }
  }
  const utf8 = (text) => base64(new TextEncoder().encode(text));
  const answer = await ask(uploads, {
    method: "POST",
    headers: {
      ...version,
      ...token(form),
      "Upload-Length": String(file.size),
      "Upload-Metadata": `filename ${utf8(file.name)},for ${utf8(place)}`,
    },
  });
  if (answer.status !== 201) {
    throw new Refused((await answer.json()).error);
  }
  return { at: answer.headers.get("Location"), arrived: 0, bytes: file.size };
}

// How much has arrived, as the service says it; null when the upload is no longer there.
async function stands(upload) {
  const answer = await ask(upload.at, { method: "HEAD", headers: version });
  return answer.ok ? Number(answer.headers.get("Upload-Offset")) : null;
}

// Resolves to what has arrived then; to null when something went wrong and the service must be asked.
function sendPiece(form, upload, piece, hash, control) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const headers = {
      ...version,
      ...token(form),
      "Content-Type": "application/offset+octet-stream",
      "Upload-Offset": String(upload.arrived),
      "Upload-Checksum": `sha256 ${base64(hash)}`,
    };
    request.open("PATCH", upload.at);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", (event) => control.at(upload.arrived + event.loaded));
    request.addEventListener("loadend", () =>
      done(request.status === 204 ? Number(request.getResponseHeader("Upload-Offset")) : null),
    );
    control.abort = () => request.abort();
    request.send(piece);
  });
}

// Waits, unless the line is said to be back before, or nobody wants to wait any more.
const pause = (milliseconds, control) =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener("online", end);
    control.abort = end;
  });

// Resolves to the address of the upload when all of it is there. The control is told how far it is, and can stop it.
export async function sendInPieces(form, file, place, control) {
  let upload = null;
  let failed = 0;
  for (;;) {
    if (control.stopped) {
      throw new Stopped();
    }
    try {
      upload ??= await begun(form, file, place);
      control.at(upload.arrived);
      if (upload.arrived === file.size) {
        return upload.at;
      }
      const piece = file.slice(upload.arrived, upload.arrived + pieceLength);
      const arrived = await sendPiece(form, upload, piece, await sha256(piece), control);
      if (arrived !== null) {
        upload.arrived = arrived;
        failed = 0;
      } else if (!control.stopped) {
        const stood = upload.arrived;
        const now = await stands(upload);
        upload = now === null ? null : { ...upload, arrived: now };
        if (now === null || now === stood) {
          throw new LineDown();
        }
      }
    } catch (fault) {
      if (!(fault instanceof LineDown) || ++failed >= triesBeforeAsking) {
        throw fault;
      }
      control.at(upload?.arrived ?? 0);
      control.waits();
      await pause(firstWait * 2 ** (failed - 1), control);
    }
  }
}
