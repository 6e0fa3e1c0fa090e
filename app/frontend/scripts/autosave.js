// Keeps a form as it stands: 2 seconds after the last key and every 10 seconds while something changed.
// The line under the heading says how it is, and speaks only when that changes. Without scripts there is a button.
const afterTheLastKey = 2000;
const atLeastEvery = 10000;
const slowAfter = 1000;

function words(form) {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      sent.append(name, value);
    }
  }
  return sent;
}

function keep(form, status) {
  let kept = words(form).toString();
  let timer;
  let sending = false;
  const say = (text) => {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  };
  const send = async () => {
    const now = words(form);
    if (sending || now.toString() === kept) {
      return;
    }
    sending = true;
    const slow = setTimeout(() => say(status.dataset.saving), slowAfter);
    try {
      const turn = new URLSearchParams(now);
      turn.set("turn", String(Date.now()));
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: turn, redirect: "error" });
      if (!answer.ok) {
        throw new Error("not kept");
      }
      kept = now.toString();
      say((await answer.json()).status);
    } catch {
      say(status.dataset.notSaved);
    } finally {
      clearTimeout(slow);
      sending = false;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(send, afterTheLastKey);
  });
  setInterval(send, atLeastEvery);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      send();
    }
  });
}

export function autosave(root) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    const status = root.querySelector("[data-autosave-status]");
    if (status) {
      keep(form, status);
    }
  }
}

// Each picked file goes at once, one after the other, while the rest of the form stays usable.
function row(list, text) {
  const item = document.createElement("li");
  item.className = "rostrum-files__row";
  item.textContent = text;
  list.append(item);
  return item;
}

function sendFile(form, file, item) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${form.getAttribute("action")}/files`);
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      item.textContent = `${file.name}, ${Math.floor((100 * event.loaded) / event.total)}%`;
    });
    request.addEventListener("loadend", () => {
      const answer = request.response;
      const kept = request.status === 200 && answer !== null;
      item.textContent = kept ? answer.row : form.dataset.fileFailed.replace("{name}", file.name);
      item.classList.toggle("rostrum-files__row--refused", !(kept && answer.kept));
      done();
    });
    request.send(file);
  });
}

export function uploads(root) {
  for (const list of root.querySelectorAll("[data-files]")) {
    const form = list.closest("form");
    const input = form.querySelector("input[type=file]");
    root.querySelectorAll("[data-without-script]").forEach((button) => (button.hidden = true));
    let before = Promise.resolve();
    let waiting = 0;
    input.addEventListener("change", () => {
      for (const file of [...input.files]) {
        const item = row(list, file.name);
        waiting++;
        before = before.then(() => sendFile(form, file, item)).then(() => waiting--);
      }
      input.value = "";
    });
    // A press while files are on their way waits for them: leaving the page would stop them.
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button !== null && waiting > 0) {
        event.preventDefault();
        before.then(() => button.click());
      }
    });
  }
}
