package org.rostrum.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Works a case step by step without a browser: each step is the same call that its page makes, so
 * that nothing is recorded here that a page would refuse.
 */
@Service
public class CaseRecorder {

  private final Opening opening;
  private final Delivery delivery;
  private final Handled handled;
  private final StepsController steps;
  private final RouteController routes;
  private final RiskController risks;
  private final ConfidentialityController confidentiality;
  private final LetterController pages;
  private final Letters letters;
  private final ActionsController actionPages;
  private final Actions actions;
  private final UpdatesController updates;
  private final NotesController notes;
  private final ClosureController closure;
  private final OfficersController officers;

  CaseRecorder(
      Opening opening,
      Delivery delivery,
      Handled handled,
      StepsController steps,
      RouteController routes,
      RiskController risks,
      ConfidentialityController confidentiality,
      LetterController pages,
      Letters letters,
      ActionsController actionPages,
      Actions actions,
      UpdatesController updates,
      NotesController notes,
      ClosureController closure,
      OfficersController officers) {
    this.opening = opening;
    this.delivery = delivery;
    this.handled = handled;
    this.steps = steps;
    this.routes = routes;
    this.risks = risks;
    this.confidentiality = confidentiality;
    this.pages = pages;
    this.letters = letters;
    this.actionPages = actionPages;
    this.actions = actions;
    this.updates = updates;
    this.notes = notes;
    this.closure = closure;
    this.officers = officers;
  }

  /** Opens the case of a complaint that was sent just now; when its event comes, it is open. */
  @Transactional
  public void open(ComplaintId id) {
    opening.open(id);
  }

  /** Somebody opens the case's page; it is on record like every view. */
  @Transactional
  public void look(SignedIn who, ComplaintId id) {
    handled.seen(who, id.toString(), "complaint.body");
  }

  /** The options letter reaches the member, its half minute over. */
  @Transactional
  public void deliver(ComplaintId id) {
    delivery.deliver(id);
  }

  /**
   * Ticks options, fills the gaps in the letter that the service drafts from them, and sends it.
   *
   * @param asked what goes into the gaps
   */
  @Transactional
  public void sendLetter(SignedIn who, ComplaintId id, List<String> options, String asked) {
    var file = id.toString();
    done(pages.write(file, key(), options, "", "no", "save", who), "options-letter");
    var body = letters.draft(id).map(Letters.Letter::body).orElseThrow();
    var filled = LetterText.filled(body, asked);
    done(pages.write(file, key(), options, filled, "yes", "send", who), "options-letter");
  }

  /** Says what came of the oldest open action. */
  @Transactional
  public void settleAction(SignedIn who, ComplaintId id, String result) {
    var open = actions.of(id).stream().filter(Actions.Action::isOpen).findFirst().orElseThrow();
    done(actionPages.settle(id.toString(), open.id(), key(), result, "done", who), "action");
  }

  /**
   * Sends the form of one of the case's pages.
   *
   * @param page the last part of its address, such as {@code route} or {@code acknowledgement}
   * @throws IllegalStateException if the page would refuse it
   */
  @Transactional
  public void send(SignedIn who, ComplaintId id, String page, Map<String, String> fields) {
    var file = id.toString();
    var reason = fields.getOrDefault("reason", "");
    var words = fields.getOrDefault("words", "");
    done(
        switch (page) {
          case "route" -> routes.record(file, key(), fields, who);
          case "risk" -> risks.record(file, key(), fields.get("risk"), reason, who);
          case "confidentiality" ->
              confidentiality.decide(file, key(), fields.get("decision"), reason, who);
          case "actions" -> actionPages.add(file, key(), fields, who);
          case "updates" -> updates.send(file, key(), words, who);
          case "notes" -> notes.add(file, key(), words, who);
          case "officers" ->
              officers.add(file, key(), fields.getOrDefault("officer", ""), reason, who);
          case "closure" -> closure.close(file, key(), fields, who);
          default -> steps.act(file, page, key(), fields, who);
        },
        page);
  }

  private static String key() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
  }

  private static void done(ModelAndView answer, String page) {
    var view = answer.getViewName();
    if (view == null || !view.startsWith("redirect:")) {
      throw new IllegalStateException(page + " was refused: " + answer.getModel());
    }
  }
}
