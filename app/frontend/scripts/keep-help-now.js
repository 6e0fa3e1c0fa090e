// Registers the worker that keeps "Get help now", and that alone, for when there is no connection.
const WORKER = "/help-worker.js";

export function keepHelpNow() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const policy = window.trustedTypes?.createPolicy("rostrum", {
    createScriptURL: (address) => {
      if (address !== WORKER) {
        throw new TypeError("Only the worker for Get help now");
      }
      return address;
    },
  });
  navigator.serviceWorker
    .register(policy ? policy.createScriptURL(WORKER) : WORKER, { scope: "/help-now" })
    .catch(() => {});
}
