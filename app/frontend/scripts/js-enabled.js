// Says, before the page is drawn, that scripts run; a file of its own because the page allows no inline script.
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
}
