import { revealByStyle } from "/assets/scripts/reveals.js";
import { initAll } from "/assets/scripts/govuk-frontend.min.js";
import { watchLeaveButton } from "/assets/scripts/leave.js";
import { calmButtons } from "/assets/scripts/calm-buttons.js";
import { autosave } from "/assets/scripts/autosave.js";
import { uploads } from "/assets/scripts/uploads.js";
import { keepHelpNow } from "/assets/scripts/keep-help-now.js";
import { offerCopying } from "/assets/scripts/copy.js";

revealByStyle(document);
initAll();
offerCopying(document);
watchLeaveButton(document);
calmButtons(document);
autosave(document);
uploads(document);
keepHelpNow();
