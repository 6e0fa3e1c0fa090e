/**
 * What is asked only with one answer is shown and hidden by the stylesheet, with scripts and without. The components
 * would mark radios as "expanded", which radios cannot be: they are not told of it.
 */
export function revealByStyle(page) {
  for (const answer of page.querySelectorAll("[data-aria-controls]")) {
    const asked = page.getElementById(answer.dataset.ariaControls);
    asked?.classList.remove("govuk-radios__conditional--hidden", "govuk-checkboxes__conditional--hidden");
    delete answer.dataset.ariaControls;
  }
}
