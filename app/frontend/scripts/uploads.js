// Each picked file goes at once, one after the other, while the rest of the form stays usable. A row says how far its
// file is, and can be stopped; what was cut off or stopped goes on when asked. Without scripts the form sends its files.
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
    offers(text, act) {
      if (button.textContent !== text) {
        button.textContent = text;
        button.setAttribute("aria-label", `${text} ${file.name}`);
      }
      button.onclick = act;
      item.append(button);
    },
    starts() {
      item.classList.remove("rostrum-files__row--refused");
    },
  };
}

function sendFile(form, file, row, say, again) {
  const said = form.dataset;
  const named = (text) => text.replace("{name}", file.name);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let half = false;
    let stopped = false;
    const stop = () => {
      stopped = true;
      request.abort();
    };
    request.open("POST", `${form.getAttribute("action")}/files`);
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      const percent = event.total > 0 ? Math.floor((100 * event.loaded) / event.total) : 0;
      const text = percent < 100 ? `${file.name}, ${percent}%` : named(said.fileChecking);
      row.sends(text, percent, stop);
      if (percent >= 50 && !half) {
        half = true;
        say(`${file.name}, 50%`);
      }
    });
    request.addEventListener("loadend", () => {
      const answer = request.response;
      if (request.status === 200 && answer !== null) {
        row.ends(answer.row, !answer.kept);
        say(answer.row);
      } else {
        const text = named(stopped ? said.fileStopped : said.fileFailed);
        row.waits(text, again);
        say(text);
      }
      done();
    });
    row.starts();
    row.sends(`${file.name}, 0%`, 0, stop);
    say(`${file.name}, 0%`);
    request.send(file);
  });
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
      before = before
        .then(() => sendFile(form, file, row, say, () => enqueue(file, row)))
        .then(() => waiting--);
    };
    input.addEventListener("change", () => {
      for (const file of [...input.files]) {
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
