package org.rostrum.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The text of the options letter: written, published as a new version, the old ones kept. */
@Controller
class TemplatesController {

  private final Templates templates;
  private final Accounts accounts;
  private final SentForms forms;

  TemplatesController(Templates templates, Accounts accounts, SentForms forms) {
    this.templates = templates;
    this.accounts = accounts;
    this.forms = forms;
  }

  @GetMapping("/templates")
  @Open(
      value = "a template holds nothing of any case",
      hats = {Hat.MO, Hat.DEPUTY_MO})
  ModelAndView form(SignedIn who) {
    return page(templates.current().body(), FormErrors.none());
  }

  @PostMapping("/templates")
  @Open(
      value = "a template holds nothing of any case",
      hats = {Hat.MO, Hat.DEPUTY_MO})
  @Transactional
  public ModelAndView publish(
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "0") String from,
      @RequestParam(defaultValue = "") String body,
      SignedIn who) {
    if (!FormKey.looksRight(formKey) || !from.matches("[0-9]{1,6}")) {
      throw new NotFound();
    }
    var text = Words.tidy(body);
    var fault = Templates.fault(text);
    if (fault != null) {
      return Handled.again(page(text, FormErrors.of("body", fault.sentence())));
    }
    var key = new FormKey(formKey);
    if (!forms.isFirst(who.account().value(), key)) {
      return new ModelAndView("redirect:/templates");
    }
    if (!templates.publish(who, Integer.parseInt(from), text)) {
      forms.forget(who.account().value(), key);
      var now = line(templates.current());
      var by = now.by();
      var taken =
          Text.of(
              "cases.template.error.changed",
              "version",
              now.version(),
              "name",
              by == null ? "" : by);
      var answer = page(text, FormErrors.of("body", taken));
      answer.setStatus(HttpStatus.CONFLICT);
      return answer;
    }
    return new ModelAndView("redirect:/templates");
  }

  private ModelAndView page(String body, FormErrors errors) {
    var page = Page.titled(Text.of("cases.template.title")).current("templates").withErrors(errors);
    var all = templates.all();
    return new ModelAndView(
        "cases/templates",
        "it",
        new TemplatesPage(
            page, all.getFirst().version(), body, all.stream().map(this::line).toList(), errors));
  }

  private Line line(Templates.Template one) {
    var by = one.publishedBy();
    var at = one.publishedAt();
    return new Line(
        one.version(),
        by == null ? null : accounts.find(by).map(Accounts.Person::name).orElse(""),
        at == null ? null : When.moment(at),
        one.body());
  }

  /** One version. */
  record Line(int version, @Nullable String by, @Nullable String at, String body) {

    String title() {
      return at == null
          ? Text.of("cases.template.first")
          : Text.of("cases.template.version", "version", version, "at", at);
    }
  }

  /**
   * The page.
   *
   * @param from the version that stood when the page was drawn
   */
  record TemplatesPage(Page page, int from, String body, List<Line> versions, FormErrors errors) {

    int gaps() {
      return LetterText.gaps(body);
    }
  }
}
