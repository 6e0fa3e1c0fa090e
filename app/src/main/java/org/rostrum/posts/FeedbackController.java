package org.rostrum.posts;

import static org.rostrum.identity.Action.CREATE;

import java.util.Optional;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.rulebook.RulebookInForce;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "This is not right": asks why, sends that without the post, and takes the member back to it. */
@Controller
@RequestMapping("/think-twice/feedback")
@Guarded(resource = "post.draft", action = CREATE)
class FeedbackController {

  private static final int LONGEST = 500;

  private final Feedback feedback;
  private final RulebookInForce inForce;

  FeedbackController(Feedback feedback, RulebookInForce inForce) {
    this.feedback = feedback;
    this.inForce = inForce;
  }

  /** The page that asks why; the post rides along in it, and is not sent unless ticked. */
  @PostMapping
  ModelAndView ask(@RequestParam MultiValueMap<String, String> sent) {
    return page(HttpStatus.OK, ThinkTwiceForm.of(sent), FormErrors.none(), false);
  }

  @PostMapping("/reasons")
  ModelAndView send(@RequestParam MultiValueMap<String, String> sent) {
    ThinkTwiceForm form = ThinkTwiceForm.of(sent);
    Rule rule = rule(form);
    Optional<Feedback.Reason> reason = Feedback.Reason.of(form.value("reason"));
    FormErrors errors = errors(form, reason);
    if (reason.isEmpty() || !errors.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, form, errors, false);
    }
    String words = form.value("other").strip();
    String key = form.value(FormKey.FIELD);
    feedback.take(
        rule.id(),
        judgedBy(form),
        reason.get(),
        words.isEmpty() ? null : words,
        form.ticked("sendPost") ? form.text() : null,
        FormKey.looksRight(key) ? new FormKey(key) : null);
    return page(HttpStatus.OK, form, FormErrors.none(), true);
  }

  private static FormErrors errors(ThinkTwiceForm form, Optional<Feedback.Reason> reason) {
    String words = form.value("other");
    if (reason.isEmpty()) {
      return FormErrors.of("reason", Text.of("posts.feedback.reason.error.empty"));
    }
    if (reason.get() == Feedback.Reason.SOMETHING_ELSE && words.isBlank()) {
      return FormErrors.of("other", Text.of("posts.feedback.other.error.empty"));
    }
    return words.length() > LONGEST
        ? FormErrors.of("other", Text.of("posts.feedback.other.error.long", "most", LONGEST))
        : FormErrors.none();
  }

  private static Rule rule(ThinkTwiceForm form) {
    return Rulebook.shipped().rule(form.value("notRight")).orElseThrow(NotFound::new);
  }

  /** The rulebook whose finding is not right, which may have been replaced since. */
  private String judgedBy(ThinkTwiceForm form) {
    String named = form.value(ThinkTwiceForm.JUDGED_BY);
    return !named.isEmpty() && inForce.wasInForce(named) ? named : inForce.rulebook().name();
  }

  private ModelAndView page(
      HttpStatus status, ThinkTwiceForm form, FormErrors errors, boolean sent) {
    String title = Text.of(sent ? "posts.feedback.sent" : "posts.feedback.title");
    ModelAndView view =
        new ModelAndView(
            "posts/feedback",
            "page",
            new FeedbackPage(
                Page.titled(title).current("think-twice").withErrors(errors),
                form,
                rule(form),
                judgedBy(form),
                errors,
                sent));
    view.setStatus(status);
    return view;
  }

  /** The page of one rule's feedback. */
  record FeedbackPage(
      Page page, ThinkTwiceForm form, Rule rule, String rulebook, FormErrors errors, boolean sent) {

    java.util.List<RadioItem> reasons() {
      return java.util.Arrays.stream(Feedback.Reason.values())
          .map(reason ->
              RadioItem.of(
                  reason.name(),
                  Text.of("posts.feedback.reason." + reason.name()),
                  form.is("reason", reason.name())))
          .toList();
    }
  }
}
