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
      const said = await answer.json();
      if (said.shown && form.elements.shown) {
        form.elements.shown.value = said.shown;
        now.set("shown", said.shown);
      }
      kept = now.toString();
      say(said.status);
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
