// "Leave this page": cover the page, lock the session in the background, go to a neutral site in place of this entry.
// Also on Shift pressed three times. Without this script the button is an ordinary form that does the same.
const PRESSES = 3;
const WINDOW_MS = 5000;

export function watchLeaveButton(root) {
  const form = root.querySelector("form[data-leave-to]");
  if (!form) {
    return;
  }
  const status = form.querySelector("[data-leave-status]");
  let presses = 0;
  let timer;

  const say = (words) => {
    status.textContent = words ?? "";
  };

  const leave = () => {
    root.title = form.dataset.leaveTitle;
    root.body.replaceChildren();
    fetch(form.action, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => {});
    window.location.replace(form.dataset.leaveTo);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });

  root.addEventListener("keyup", (event) => {
    window.clearTimeout(timer);
    presses = event.key === "Shift" ? presses + 1 : 0;
    if (presses >= PRESSES) {
      leave();
    } else if (presses > 0) {
      say(presses === 1 ? form.dataset.twoMore : form.dataset.oneMore);
      timer = window.setTimeout(() => {
        presses = 0;
        say("");
      }, WINDOW_MS);
    } else {
      say("");
    }
  });
}
