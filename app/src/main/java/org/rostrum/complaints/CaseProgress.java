package org.rostrum.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.SignedIn;

/**
 * The case as its complainant may see it. The room where cases are handled implements it; until
 * then a complaint that was sent waits.
 */
public interface CaseProgress {

  /** How far the case has come; empty while nobody has opened it. */
  Optional<Progress> of(ComplaintId complaint);

  /**
   * The member's choice among the options of the letter. The same form sent twice chooses once.
   *
   * @param by the complainant; while the name is sealed do not write their account down
   */
  Answer choose(SignedIn by, ComplaintId complaint, Choice choice, FormKey form);

  /** The member adds a statement; what was sent stays. Empty: it is added; else why not. */
  Optional<String> addStatement(SignedIn by, ComplaintId complaint, String words, FormKey form);

  /**
   * The member asks the deputy to look again at a refused request for confidentiality. Empty: they
   * are asked; else why not.
   */
  Optional<String> askAgain(SignedIn by, ComplaintId complaint, FormKey form);

  /** Why the complaint cannot be taken back now; empty: it can, until the transaction ends. */
  Optional<String> whyNotWithdraw(ComplaintId complaint);

  /**
   * What the member may see, the newest entry first.
   *
   * @param step the heading of the step the case is in, as a page says it
   * @param nextUpdateBy the day by which the member hears again
   * @param letter the options letter, once it was sent
   * @param chosen what the member chose
   * @param refusal the reasons, when the request for confidentiality was refused and not answered
   * @param outcome what came of it, once the case is closed
   * @param canAdd whether a statement can be added now
   * @param canWithdraw whether the complaint can be taken back now
   */
  record Progress(
      String step,
      @Nullable LocalDate nextUpdateBy,
      List<Entry> timeline,
      Optional<Letter> letter,
      Optional<Chosen> chosen,
      Optional<Refusal> refusal,
      Optional<String> outcome,
      boolean canAdd,
      boolean canWithdraw) {
    public Progress {
      timeline = List.copyOf(timeline);
    }

    /** With the words that somebody wrote put in another way, by when they were written. */
    Progress withWords(BiFunction<Instant, String, String> put) {
      return new Progress(
          step,
          nextUpdateBy,
          timeline.stream().map(entry -> entry.withWords(put)).toList(),
          letter,
          chosen.map(one -> one.withWords(put)),
          refusal,
          outcome,
          canAdd,
          canWithdraw);
    }
  }

  /**
   * One line of the timeline.
   *
   * @param by the role that acted, as a page says it, such as "The Monitoring Officer"
   * @param sentence a whole sentence, as a page says it
   * @param words what somebody wrote to the member, or null
   */
  record Entry(Instant at, String by, String sentence, @Nullable String words) {
    private Entry withWords(BiFunction<Instant, String, String> put) {
      return words == null ? this : new Entry(at, by, sentence, put.apply(at, words));
    }
  }

  /**
   * The options letter.
   *
   * @param path where its PDF stands
   */
  record Letter(Instant sentAt, String path, List<Option> options) {
    public Letter {
      options = List.copyOf(options);
    }
  }

  /** One thing that could happen, as the letter puts it. */
  record Option(String key, String title, String what, String limit, String time) {}

  /** What the member ticked, by the options' keys, and what they add in their own words. */
  record Choice(List<String> options, String words) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** What the member chose, by the options' titles. */
  record Chosen(Instant at, List<String> options, String words, @Nullable LocalDate nextUpdateBy) {
    public Chosen {
      options = List.copyOf(options);
    }

    Chosen withWords(BiFunction<Instant, String, String> put) {
      return new Chosen(at, options, put.apply(at, words), nextUpdateBy);
    }
  }

  /** Why the name cannot be kept confidential, and until when the member may answer. */
  record Refusal(Instant at, String reasons, LocalDate answerBy) {}

  /** What came of a choice. */
  sealed interface Answer {
    record Taken(Chosen chosen) implements Answer {}

    /** There is no letter to answer, or it was answered before; why, as a page says it. */
    record NotOpen(String why) implements Answer {}
  }
}
