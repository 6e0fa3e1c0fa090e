package org.rostrum.posts;

import static org.rostrum.identity.Action.CREATE;

import java.util.Optional;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.posts.Surroundings.Known;
import org.rostrum.screening.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The think-twice page: the form goes in, the result comes back as the same request's own page. */
@Controller
@RequestMapping("/think-twice")
@Guarded(resource = "post.draft", action = CREATE)
class ThinkTwiceController {

  private final ThinkTwice thinkTwice;

  ThinkTwiceController(ThinkTwice thinkTwice) {
    this.thinkTwice = thinkTwice;
  }

  @GetMapping
  ModelAndView compose(@RequestParam(defaultValue = "post") String kind, SignedIn who) {
    return page(
        HttpStatus.OK,
        ThinkTwicePage.compose(
            ThinkTwiceForm.empty(Kind.of(kind)), thinkTwice.around(who), FormErrors.none()));
  }

  @PostMapping
  ModelAndView check(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    ThinkTwiceForm form = ThinkTwiceForm.of(sent);
    Known known = thinkTwice.around(who);
    if (form.ticked("change")) {
      return page(HttpStatus.OK, ThinkTwicePage.compose(form, known, FormErrors.none()));
    }
    if (form.ticked("again")) {
      return page(
          HttpStatus.OK,
          ThinkTwicePage.compose(ThinkTwiceForm.empty(form.kind()), known, FormErrors.none()));
    }
    FormErrors missing = missing(form);
    if (!missing.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, ThinkTwicePage.compose(form, known, missing));
    }
    return answer(mended(form, known), known);
  }

  private ModelAndView answer(ThinkTwiceForm form, Known known) {
    ThinkTwice.Check check = thinkTwice.check(form, known);
    boolean goesOn = form.ticked("anyway");
    boolean read = form.ticked("read");
    if (goesOn && read) {
      thinkTwice.overridden(check.screening());
    }
    FormErrors errors =
        goesOn && !read
            ? FormErrors.of("read", Text.of("posts.read.error"))
            : unanswered(form, check);
    ResultView result = ResultView.of(form, check, goesOn && read);
    return page(
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
        ThinkTwicePage.result(form, known, errors, result));
  }

  /** The button of a rule's question was pressed, and no answer chosen. */
  private static FormErrors unanswered(ThinkTwiceForm form, ThinkTwice.Check check) {
    String rule = form.value("answered");
    boolean asked =
        check.screening().findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    return asked && form.answer(rule) == null
        ? FormErrors.of("answer-" + rule, Text.of("posts.answer.error.empty"))
        : FormErrors.none();
  }

  /** The form with one rule's mend made, when its button was pressed. */
  private ThinkTwiceForm mended(ThinkTwiceForm form, Known known) {
    if (!form.ticked("mend")) {
      return form;
    }
    String rule = form.value("mend");
    Optional<String> rewrite =
        thinkTwice.check(form, known).screening().findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(Finding::rewrite)
            .filter(java.util.Objects::nonNull)
            .findFirst();
    return rewrite.map(form::withText).orElse(form);
  }

  private static FormErrors missing(ThinkTwiceForm form) {
    return switch (form.kind()) {
      case POST, RECEIVED ->
          form.text().isBlank() && form.value("picture").isBlank()
              ? FormErrors.of("text", Text.of("posts.text.error.empty." + form.kind().address()))
              : FormErrors.none();
      case REACTION -> missingFromReaction(form);
    };
  }

  private static FormErrors missingFromReaction(ThinkTwiceForm form) {
    return switch (form.value("action")) {
      case "LIKE", "SHARE", "QUOTE" ->
          form.value("original").isBlank()
              ? FormErrors.of("original", Text.of("posts.original.error.empty"))
              : FormErrors.none();
      case "FOLLOW", "FRIEND" ->
          form.value("who").isBlank() && form.value("name").isBlank()
              ? FormErrors.of("who", Text.of("posts.who.error.empty"))
              : FormErrors.none();
      default -> FormErrors.of("action", Text.of("posts.action.error.empty"));
    };
  }

  private static ModelAndView page(HttpStatus status, ThinkTwicePage page) {
    ModelAndView view = new ModelAndView("posts/thinkTwice", "page", page);
    view.setStatus(status);
    return view;
  }
}
