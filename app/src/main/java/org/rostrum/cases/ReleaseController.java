package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each person can see, and what is let out to the person complained about after two agree. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class ReleaseController {

  private final Handled handled;
  private final Timeline timeline;
  private final Releases releases;
  private final SubjectViews subjects;
  private final Complaints complaints;
  private final Cover cover;
  private final Standings standings;

  ReleaseController(
      Handled handled,
      Timeline timeline,
      Releases releases,
      SubjectViews subjects,
      Complaints complaints,
      Cover cover,
      Standings standings) {
    this.handled = handled;
    this.timeline = timeline;
    this.releases = releases;
    this.subjects = subjects;
    this.complaints = complaints;
    this.cover = cover;
    this.standings = standings;
  }

  @GetMapping("/cases/{id}/release")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    return page(who, handled.seen(who, id, "complaint.outcome"), "", FormErrors.none());
  }

  /** The first person says what is to be let out. Nothing is, yet. */
  @PostMapping("/cases/{id}/release")
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable List<Long> entries,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    var file = handled.found(who, id);
    var said = Words.tidy(words);
    if (!Transitions.has(file.state(), Act.RELEASE)) {
      return Handled.refused(file, new Verdict.NotNow(file.state(), Act.RELEASE));
    }
    var ticked = known(file, entries);
    if (ticked.isEmpty() && said.isEmpty()) {
      return Handled.again(
          page(who, file, said, FormErrors.of("entries", Text.of("cases.release.error"))));
    }
    if (!FormKey.looksRight(formKey)) {
      throw new NotFound();
    }
    releases.ask(
        file.id(), ticked, said, who.account(), new FormKey(formKey), () -> bringSecond(file, who));
    return new ModelAndView("redirect:" + file.path() + "/release");
  }

  private void bringSecond(CaseFile file, SignedIn who) {
    cover
        .deputyOtherThan(file.id(), who.account())
        .ifPresent(second -> {
          if (standings.of(file.id(), second).isEmpty()) {
            standings.assign(file.id(), second, Standings.Part.OFFICER, false, null);
          }
          cover.tell(second, file.id());
        });
  }

  /** The second person, having seen exactly what they will see, lets it out. */
  @PostMapping("/cases/{id}/release-agreement")
  ModelAndView agree(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    var file = handled.found(who, id);
    var waiting = releases.waiting(file.id());
    boolean second = waiting.filter(one -> !one.askedBy().equals(who.account())).isPresent();
    var deed =
        Deed.of(Act.RELEASE)
            .given(Guard.SECOND_PERSON_AGREED, second)
            .given(
                Guard.NAME_NOT_GIVEN_AWAY,
                waiting.filter(one -> givesNameAway(file, one)).isEmpty())
            .and(() ->
                waiting.ifPresent(one -> {
                  timeline.showToSubject(file.id(), one.entries());
                  releases.agree(one.id(), who.account());
                }));
    return handled.act(who, file, deed, formKey, file.path() + "/release");
  }

  /** While the name is locked, words that hold it, or any word of the member's, stay inside. */
  private boolean givesNameAway(CaseFile file, Releases.Release release) {
    boolean sealed =
        complaints.confidentiality(file.id()).filter(Confidentiality::isSealed).isPresent();
    return sealed
        && (complaints.tellsWho(file.id(), release.words())
            || timeline.of(file.id()).stream()
                .anyMatch(one -> release.entries().contains(one.id()) && one.part() == Who.MEMBER));
  }

  private Set<Long> known(CaseFile file, @Nullable List<Long> ticked) {
    var ids = new HashSet<Long>();
    timeline.of(file.id()).stream()
        .filter(one -> Audiences.mayReachSubject(one.act()))
        .forEach(one -> ids.add(one.id()));
    ids.retainAll(new HashSet<>(ticked == null ? List.of() : ticked));
    return ids;
  }

  private ModelAndView page(SignedIn who, CaseFile file, String words, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.release.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .wide()
            .withErrors(errors);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var waiting = releases.waiting(file.id());
    var rows = new ArrayList<Row>();
    for (var entry : timeline.of(file.id())) {
      rows.add(
          new Row(
              entry.id(),
              When.moment(entry.at()),
              Audiences.sentence(entry),
              entry.toMember(),
              entry.toSubject(),
              waiting.filter(one -> one.entries().contains(entry.id())).isPresent(),
              Audiences.mayReachSubject(entry.act())));
    }
    return new ModelAndView(
        "cases/release",
        "it",
        new ReleasePage(
            page,
            file,
            complaint,
            rows,
            waiting,
            waiting.map(one -> subjects.after(file.id(), one)).orElse(null),
            waiting.filter(one -> !one.askedBy().equals(who.account())).isPresent(),
            words,
            errors,
            Transitions.has(file.state(), Act.RELEASE)));
  }

  /** One line, and who sees it. */
  record Row(
      long id,
      String at,
      String sentence,
      boolean toMember,
      boolean toSubject,
      boolean asked,
      boolean mayShow) {}

  record ReleasePage(
      Page page,
      CaseFile file,
      Submitted complaint,
      List<Row> rows,
      Optional<Releases.Release> waiting,
      SubjectViews.@Nullable SubjectView after,
      boolean mayAgree,
      String words,
      FormErrors errors,
      boolean isOpen) {}
}
