// Each picked file goes at once, one after the other, while the rest of the form stays usable. A row says how far its
// file is, and can be stopped; what was cut off or stopped goes on when asked, a large one where it stood. Without scripts
// the form sends its files.
import {
  canSendPieces,
  pieceLength,
  Refused,
  remove,
  sendInPieces,
  SignedOut,
  Stopped,
  unfinished,
} from "/assets/scripts/pieces.js";

function fileRow(list, file, said) {
  const item = document.createElement("li");
  item.className = "rostrum-files__row";
  const words = document.createElement("bdi");
  const bar = document.createElement("progress");
  const button = document.createElement("button");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary rostrum-files__button";
  words.textContent = file.name;
  item.append(words);
  list.append(item);
  return {
    // Under way, with a button that stops it.
    sends(text, percent, stop) {
      words.textContent = text;
      bar.value = percent;
      this.offers(said.fileStop, stop);
      if (bar.parentNode !== item) {
        words.after(bar);
      }
    },
    // Not kept, with a button that tries again.
    waits(text, again) {
      words.textContent = text;
      bar.remove();
      item.classList.add("rostrum-files__row--refused");
      this.offers(said.fileGoOn, again);
    },
    ends(text, refused) {
      words.textContent = text;
      bar.remove();
      button.remove();
      item.classList.toggle("rostrum-files__row--refused", refused);
    },
    offers(text, act = button.onclick) {
      if (button.textContent !== text) {
        button.textContent = text;
        button.setAttribute("aria-label", `${text} ${file.name}`);
      }
      button.onclick = act;
      item.append(button);
    },
    leaves() {
      item.remove();
    },
    starts() {
      item.classList.remove("rostrum-files__row--refused");
    },
  };
}

// One request to the form's own address: a whole file, or the name of one that has arrived in pieces.
function hand(form, headers, body, watch) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${form.getAttribute("action")}/files`);
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = "json";
    watch(request);
    request.addEventListener("loadend", () => done(request.status === 200 ? request.response : null));
    request.send(body);
  });
}

// How far a file is: told to the row as it goes, to a screen reader at the start and at the half.
function progress(file, row, say, said, stop) {
  let half = false;
  row.starts();
  row.sends(`${file.name}, 0%`, 0, stop);
  say(`${file.name}, 0%`);
  return (bytes, total) => {
    const percent = total > 0 ? Math.floor((100 * bytes) / total) : 0;
    const text = percent < 100 ? `${file.name}, ${percent}%` : said.fileChecking.replace("{name}", file.name);
    row.sends(text, percent, stop);
    if (percent >= 50 && !half) {
      half = true;
      say(`${file.name}, 50%`);
    }
    return percent;
  };
}

function end(answer, row, say) {
  row.ends(answer.row, !answer.kept);
  say(answer.row);
}

async function sendFile(form, file, row, say, again) {
  const said = form.dataset;
  let request;
  let stopped = false;
  const stop = () => {
    stopped = true;
    request.abort();
  };
  const far = progress(file, row, say, said, stop);
  const answer = await hand(form, { "X-File-Name": encodeURIComponent(file.name) }, file, (sent) => {
    request = sent;
    sent.upload.addEventListener("progress", (event) => far(event.loaded, event.total));
  });
  if (answer !== null) {
    end(answer, row, say);
  } else {
    const text = (stopped ? said.fileStopped : said.fileFailed).replace("{name}", file.name);
    row.waits(text, again);
    say(text);
  }
}

async function sendLargeFile(form, file, row, say, again) {
  const said = form.dataset;
  let percent = 0;
  const words = (text) => text.replace("{name}", file.name).replace("{percent}", String(percent));
  const control = {
    stopped: false,
    abort: () => {},
    at: (bytes) => (percent = far(bytes, file.size)),
    waits: () => row.sends(words(said.fileWaits), percent, stop),
  };
  const stop = () => {
    control.stopped = true;
    control.abort();
  };
  const far = progress(file, row, say, said, stop);
  const waits = (text) => {
    row.waits(words(text), again);
    say(words(text));
  };
  try {
    const upload = await sendInPieces(form, file, form.getAttribute("action"), control);
    const answer = await hand(form, { "X-Upload": upload.split("/").pop() }, null, () => {});
    if (answer === null) {
      waits(said.fileCut);
    } else {
      end(answer, row, say);
    }
  } catch (fault) {
    if (fault instanceof Refused) {
      end({ kept: false, row: fault.message }, row, say);
    } else if (fault instanceof SignedOut) {
      waits(said.fileSignedOut);
    } else {
      waits(fault instanceof Stopped ? said.fileStopped : said.fileCut);
    }
  }
}

// What an earlier visit began and did not end: choosing the file again sends the rest.
async function offerTheRest(form, list, rows) {
  const said = form.dataset;
  for (const upload of await unfinished(form.getAttribute("action")).catch(() => [])) {
    const row = fileRow(list, { name: upload.name }, said);
    const percent = Math.floor((100 * upload.arrived) / upload.bytes);
    row.waits(said.fileLeft.replace("{name}", upload.name).replace("{percent}", String(percent)), () =>
      remove(form, upload).then(
        () => row.leaves(),
        () => {},
      ),
    );
    row.offers(said.fileRemove);
    rows.push({ upload, row });
  }
}

// What a screen reader hears: that it began, the half, and how it ended, each once.
function announcer(list) {
  const line = document.createElement("p");
  line.className = "govuk-visually-hidden";
  line.setAttribute("role", "status");
  list.after(line);
  return (text) => (line.textContent = text);
}

export function uploads(root) {
  for (const list of root.querySelectorAll("[data-files]")) {
    const form = list.closest("form");
    const input = form.querySelector("input[type=file]");
    const say = announcer(list);
    root.querySelectorAll("[data-without-script]").forEach((button) => (button.hidden = true));
    let before = Promise.resolve();
    let waiting = 0;
    const enqueue = (file, row) => {
      waiting++;
      const send = canSendPieces() && file.size > pieceLength ? sendLargeFile : sendFile;
      before = before
        .then(() => send(form, file, row, say, () => enqueue(file, row)))
        .then(() => waiting--);
    };
    const left = [];
    offerTheRest(form, list, left);
    input.addEventListener("change", () => {
      for (const file of [...input.files]) {
        left.filter(({ upload }) => upload.bytes === file.size).forEach(({ row }) => row.leaves());
        enqueue(file, fileRow(list, file, form.dataset));
      }
      input.value = "";
    });
    // A press while files are on their way waits for them: leaving the page would stop them.
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button !== null && button.type === "submit" && waiting > 0) {
        event.preventDefault();
        before.then(() => button.click());
      }
    });
  }
}
