package org.rostrum.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case as the member sees it. "Looking as: Member" on the case's page asks here too, so that
 * what an officer is shown is what the member is shown.
 */
@Component
class MemberProgress implements CaseProgress {

  private final Cases cases;
  private final Timeline timeline;
  private final RunningClocks clocks;
  private final Letters letters;
  private final Confidences confidences;
  private final Complaints complaints;
  private final Delivery delivery;
  private final Work work;
  private final Cover cover;
  private final Standings standings;

  MemberProgress(
      Cases cases,
      Timeline timeline,
      RunningClocks clocks,
      Letters letters,
      Confidences confidences,
      Complaints complaints,
      Delivery delivery,
      Work work,
      Cover cover,
      Standings standings) {
    this.cases = cases;
    this.timeline = timeline;
    this.clocks = clocks;
    this.letters = letters;
    this.confidences = confidences;
    this.complaints = complaints;
    this.delivery = delivery;
    this.work = work;
    this.cover = cover;
    this.standings = standings;
  }

  @Override
  @Transactional
  public Optional<Progress> of(ComplaintId complaint) {
    if (cases.unguarded(complaint).filter(file -> file.state() == State.OPTIONS_SENT).isPresent()) {
      delivery.deliver(complaint);
    }
    return cases.unguarded(complaint).map(this::progress);
  }

  private Progress progress(CaseFile file) {
    var letter = letters.sent(file.id()).filter(_ -> file.state() != State.OPTIONS_SENT);
    return new Progress(
        Text.of("cases.member.step." + file.state()),
        nextUpdate(file.id()),
        timeline.of(file.id()).stream()
            .filter(Timeline.Entry::toMember)
            .map(MemberProgress::entry)
            .toList(),
        letter.flatMap(MemberProgress::letter),
        letter.flatMap(this::chosen),
        refusal(file.id()),
        Optional.ofNullable(file.outcome()).filter(_ -> file.state() == State.CLOSED),
        Transitions.has(file.state(), Act.ADD_STATEMENT),
        Transitions.has(file.state(), Act.WITHDRAW));
  }

  private static Entry entry(Timeline.Entry line) {
    return new Entry(
        line.at(),
        Audiences.byToMember(line),
        Audiences.sentenceToMember(line),
        Audiences.hasWordsForMember(line.act()) ? line.words() : null);
  }

  private static Optional<Letter> letter(Letters.Letter letter) {
    return Optional.ofNullable(letter.sentAt())
        .map(at ->
            new Letter(
                at, letter.path(), letter.options().stream().map(Offer::forMember).toList()));
  }

  private Optional<Chosen> chosen(Letters.Letter letter) {
    return letters
        .chosen(letter.id())
        .map(chosen ->
            new Chosen(
                chosen.at(),
                chosen.options().stream().map(Offer::title).toList(),
                complaints.asTyped(letter.complaint(), chosen.at(), chosen.words()),
                nextUpdate(letter.complaint())));
  }

  private Optional<Refusal> refusal(ComplaintId id) {
    if (complaints.confidentiality(id).filter(now -> now == Confidentiality.REFUSED).isEmpty()) {
      return Optional.empty();
    }
    return confidences.of(id).flatMap(one -> refusal(id, one));
  }

  /** Without an answer in time the name stays locked, and the day stays as it was. */
  private Optional<Refusal> refusal(ComplaintId id, Confidences.Confidence one) {
    var until = due(id, Timer.CONFIDENTIALITY_ANSWER);
    var at = one.decidedAt();
    var reasons = one.reasons();
    return at == null || reasons == null || until == null
        ? Optional.empty()
        : Optional.of(new Refusal(at, reasons, until));
  }

  private @Nullable LocalDate nextUpdate(ComplaintId id) {
    return due(id, Timer.UPDATE);
  }

  private @Nullable LocalDate due(ComplaintId id, Timer timer) {
    return clocks.of(id).stream()
        .filter(one -> one.timer() == timer)
        .map(one -> Clocks.day(one.due()))
        .findFirst()
        .orElse(null);
  }

  @Override
  @Transactional
  public Answer choose(SignedIn by, ComplaintId complaint, Choice choice, FormKey form) {
    of(complaint);
    var letter = letters.sent(complaint);
    if (letter.isEmpty()) {
      return new Answer.NotOpen(whyNotNow(complaint));
    }
    var options = choice.options().stream().map(Offer::of).flatMap(Optional::stream).toList();
    boolean inLetter = isAnswer(letter.get(), choice, options);
    var words = Words.tidy(choice.words());
    var deed =
        Deed.of(Act.CHOOSE)
            .saying(words)
            .given(Guard.CHOICE_IN_LETTER, inLetter)
            .and(() -> {
              letters.choose(complaint, letter.get().id(), options, words);
              tellHandler(complaint);
            });
    var refused = work.actAsMember(by, complaint, deed, form);
    return refused
        .<Answer>map(why -> new Answer.NotOpen(toMember(why)))
        .or(() -> chosen(letter.get()).map(Answer.Taken::new))
        .orElseGet(() -> new Answer.NotOpen(whyNotNow(complaint)));
  }

  private void tellHandler(ComplaintId complaint) {
    standings.handler(complaint).ifPresent(handler -> cover.tell(handler, complaint));
  }

  private String whyNotNow(ComplaintId complaint) {
    return Text.of(
        "cases.member.refused."
            + cases.unguarded(complaint).map(CaseFile::state).orElse(State.SUBMITTED));
  }

  /** The table's refusal as it is said to the member. */
  private static String toMember(Verdict.Refused refused) {
    return refused instanceof Verdict.NotNow(State state, Act _)
        ? Text.of("cases.member.refused." + state)
        : refused.sentence();
  }

  private static boolean isAnswer(Letters.Letter letter, Choice choice, List<Offer> options) {
    return !options.isEmpty()
        && options.size() == choice.options().size()
        && letter.options().containsAll(options);
  }

  @Override
  @Transactional
  public Optional<String> addStatement(
      SignedIn by, ComplaintId complaint, String words, FormKey form) {
    var deed =
        Deed.of(Act.ADD_STATEMENT).saying(Words.tidy(words)).and(() -> tellHandler(complaint));
    return work.actAsMember(by, complaint, deed, form).map(MemberProgress::toMember);
  }

  @Override
  @Transactional
  public Optional<String> whyNotWithdraw(ComplaintId complaint) {
    return cases
        .lock(complaint)
        .map(CaseFile::state)
        .filter(state -> !Transitions.has(state, Act.WITHDRAW))
        .map(state -> Text.of("cases.member.refused." + state));
  }

  @Override
  @Transactional
  public Optional<String> askAgain(SignedIn by, ComplaintId complaint, FormKey form) {
    var _ = cases.lock(complaint).orElseThrow(NotFound::new);
    var decided = confidences.of(complaint);
    if (!complaints.isComplainant(by, complaint)
        || decided.filter(one -> Boolean.FALSE.equals(one.granted())).isEmpty()) {
      return Optional.of(Text.of("cases.member.refused.name"));
    }
    var before = decided.get().againAt();
    if (before != null) {
      return decided.get().isAskedAgain()
          ? Optional.empty()
          : Optional.of(Text.of("cases.member.refused.again"));
    }
    confidences.askAgain(complaint);
    var decider = decided.get().decidedBy();
    if (decider != null) {
      cover
          .deputyOtherThan(complaint, decider)
          .ifPresent(deputy -> {
            if (standings.of(complaint, deputy).isEmpty()) {
              standings.assign(complaint, deputy, Standings.Part.OFFICER, false, null);
            }
            cover.tell(deputy, complaint);
          });
    }
    return Optional.empty();
  }
}
