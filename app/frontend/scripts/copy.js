// "Copy my post": shown only where the browser can do it. Marks around words to look at are not copied.
export function offerCopying(root) {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of root.querySelectorAll(".js-copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = root.getElementById(button.dataset.copies).cloneNode(true);
      words.querySelectorAll("[data-not-copied]").forEach((mark) => mark.remove());
      await navigator.clipboard.writeText(words.textContent);
      button.textContent = button.dataset.copied;
    });
  }
}
