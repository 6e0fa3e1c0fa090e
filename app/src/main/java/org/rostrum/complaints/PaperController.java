package org.rostrum.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Members;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Members' Services type in what a member wrote on paper. The whole form is one page and goes over
 * in one go: they can write it and never read it back. The member checks, signs and sends.
 */
@Controller
@Open(value = "writes what a member put on paper, reads nothing", hats = Hat.MEMBERS_SERVICES)
class PaperController {

  private final Drafting drafting;
  private final Members members;
  private final Accounts accounts;
  private final Clock clock;

  PaperController(Drafting drafting, Members members, Accounts accounts, Clock clock) {
    this.drafting = drafting;
    this.members = members;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/complaints/on-paper")
  ModelAndView ask() {
    return page(Answers.NONE, FormErrors.none());
  }

  @PostMapping("/complaints/on-paper")
  ModelAndView take(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var typed = new Answers(sent);
    var owner =
        accountsOfMembers().filter(one -> one.value().equals(typed.value("member"))).findFirst();
    var errors = FormErrors.none();
    if (owner.isEmpty()) {
      errors = errors.and("member", Text.of("complaints.error.paper.member"));
    }
    if (!typed.is("consent", "yes")) {
      errors = errors.and("consent", Text.of("complaints.error.paper.consent"));
    }
    if (!typed.is("secret", "YES") && !typed.is("secret", "NO")) {
      errors = errors.and("secret", Text.of("complaints.error.paper.secret"));
    }
    if (!errors.isEmpty()) {
      return page(typed, errors);
    }
    var account = new AccountId(UUID.fromString(owner.orElseThrow().value()));
    drafting.takeOver(who, account, typed, Pages.key(typed.value(FormKey.FIELD)).orElse(null));
    return new ModelAndView(
        "complaints/handedOver", "page", Pages.titled("complaints.paper.done", null));
  }

  /** One councillor to choose. */
  private record Choice(String value, String name) {}

  private Stream<Choice> accountsOfMembers() {
    return members.servingOn(London.day(clock.instant())).stream()
        .flatMap(member ->
            accounts
                .ofMember(member.id().value())
                .map(account -> new Choice(account.toString(), member.name()))
                .stream());
  }

  private ModelAndView page(Answers typed, FormErrors errors) {
    var people =
        Stream.concat(
                Stream.of(
                    SelectItem.of("", Text.of("complaints.paper.choose"), !typed.has("member"))),
                accountsOfMembers()
                    .map(one ->
                        SelectItem.of(one.value(), one.name(), typed.is("member", one.value()))))
            .toList();
    var blank = blank();
    var sections =
        Stream.of(Section.values())
            .map(section ->
                new SectionPage(
                    Page.titled(section.title()),
                    section,
                    blank,
                    typed,
                    errors,
                    section.hasRows() ? List.of(1, 2, 3) : List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    ""))
            .toList();
    return new ModelAndView(
        "complaints/paper",
        "it",
        new PaperPage(
            Pages.titled("complaints.paper", null, errors), typed, errors, people, sections));
  }

  private Form blank() {
    Instant now = clock.instant();
    return new Form(
        ComplaintId.random(),
        Form.State.DRAFT,
        Confidentiality.REQUESTED,
        "",
        null,
        true,
        0,
        now,
        now,
        null,
        Answers.NONE);
  }

  record PaperPage(
      Page page,
      Answers typed,
      FormErrors errors,
      List<SelectItem> people,
      List<SectionPage> sections) {
    PaperPage {
      people = List.copyOf(people);
      sections = List.copyOf(sections);
    }

    List<RadioItem> secret() {
      return Pages.radios(
          "complaints.gate.confidential", List.of("YES", "NO"), typed.value("secret"));
    }
  }
}
