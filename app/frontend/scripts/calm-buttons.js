// A second press within a second is dropped. The button stays enabled, so that a lost answer can be asked for again.
export function calmButtons(root) {
  const lastSent = new WeakMap();
  root.addEventListener("submit", (event) => {
    const now = Date.now();
    if (now - (lastSent.get(event.target) ?? 0) < 1000) {
      event.preventDefault();
    } else {
      lastSent.set(event.target, now);
    }
  });
}
