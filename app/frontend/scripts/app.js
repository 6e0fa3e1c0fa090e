import { initAll } from "/assets/scripts/govuk-frontend.min.js";
import { watchLeaveButton } from "/assets/scripts/leave.js";
import { calmButtons } from "/assets/scripts/calm-buttons.js";

initAll();
watchLeaveButton(document);
calmButtons(document);
