package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * TN-01: a scornful opening goes and what happened is said straight. <i>Slow clap for the crew that
 * painted the line</i> becomes <i>The crew painted the line</i>.
 */
final class PlainTone implements Mending {

  private static final String MARKS = "'\u2018\u201c\"";

  private static final Set<String> SCOFFING =
      WordList.words(
          """
          inspired bravo marvellous brilliant wonderful lovely superb genius excellent fantastic perfect
          splendid wow shocked stunning magic charming classic priceless amazing
          """);

  /** Openings that can go before a name or thing, longest first. */
  private static final List<String> PRAISE =
      List.of(
          "a round of applause for",
          "round of applause for",
          "give a big hand to",
          "big hand for",
          "slow clap for",
          "slow hand clap for",
          "hats off to",
          "congratulations to",
          "bravo to",
          "kudos to",
          "well done to",
          "three cheers for",
          "great job on",
          "good job on",
          "great work on");

  /** Openings that can go before a whole sentence. */
  private static final List<String> OPENINGS =
      List.of(
          "asking for a friend",
          "just asking for a friend",
          "just wondering out loud",
          "just wondering",
          "what a surprise",
          "surprise surprise",
          "quelle surprise",
          "oh good",
          "oh great",
          "oh joy",
          "well well well",
          "you couldn't make it up",
          "gold star",
          "shock horror",
          "no surprise that",
          "slow clap",
          "well done",
          "nice one",
          "great job",
          "bravo");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    if (armsLength(draft.text())) {
      return List.of();
    }
    List<Edit> plain = new ArrayList<>(asides(draft));
    List<Edit> sentences = new ArrayList<>(plain);
    for (Span span : finding.spans()) {
      Edit whole = draft.cutSentences(span);
      List<Edit> opening = opening(draft, draft.sentence(span));
      if (sign(draft, span)) {
        plain.add(Edit.cut(span.start(), span.end()));
        sentences.add(Edit.cut(span.start(), span.end()));
      } else {
        plain.addAll(opening.isEmpty() ? List.of(whole) : opening);
        sentences.add(whole);
      }
    }
    return List.of(plain, sentences);
  }

  /** Words in quotation marks, or "/s": what is meant is not what stands there. */
  private static boolean armsLength(String text) {
    boolean quoted = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean opens = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      boolean mark = opens && MARKS.indexOf(text.charAt(i)) >= 0;
      quoted |= mark && Character.isLowerCase(text.charAt(i + 1));
    }
    return quoted || text.stripTrailing().endsWith("/s");
  }

  /** "Inspired.", "Wow.": sentences of a word or two that only scoff. */
  private static List<Edit> asides(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Words words = draft.words();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      if (words.lastOf(sentence) - words.firstOf(sentence) <= 2
          && SCOFFING.contains(words.form(words.lastOf(sentence) - 1))) {
        edits.add(Edit.cut(draft.begins(sentence), draft.ends(sentence)));
      }
    }
    boolean shouts = draft.text().chars().noneMatch(Character::isLowerCase);
    if (shouts) {
      edits.addAll(CoolHead.calm(draft));
    }
    return edits;
  }

  private static boolean sign(Draft draft, Span span) {
    return span.in(draft.text()).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static List<Edit> opening(Draft draft, int sentence) {
    int first = draft.words().firstOf(sentence);
    for (String praise : PRAISE) {
      int after = behind(draft, first, praise);
      if (after > 0 && after < draft.words().lastOf(sentence)) {
        return praised(draft, sentence, after);
      }
    }
    for (String opening : OPENINGS) {
      int after = behind(draft, first, opening);
      if (after > 0 && after < draft.words().lastOf(sentence)) {
        return List.of(Edit.cut(draft.begins(sentence), draft.words().start(after)));
      }
    }
    return List.of();
  }

  /** The word behind these words, if they stand from {@code first} on, or -1. */
  private static int behind(Draft draft, int first, String opening) {
    Words wanted = new Words(opening);
    int end = first + wanted.count();
    return end <= draft.words().count()
            && draft.words().forms(first, end).equals(wanted.forms(0, wanted.count()))
        ? end
        : -1;
  }

  /** "The crew that painted": the opening goes; of whoever did it, a slot asks. */
  private static List<Edit> praised(Draft draft, int sentence, int after) {
    if (draft.form(after).equals("whoever") || draft.form(after).equals("who")) {
      return List.of(new Edit(draft.begins(sentence), draft.words().end(after), Phrases.WHO));
    }
    Edit opening = Edit.cut(draft.begins(sentence), draft.words().start(after));
    Edit relative = relative(draft, sentence, after);
    return relative == null ? List.of() : List.of(opening, relative);
  }

  /** "That" or "who" behind whom the praise was for, or null. */
  private static @Nullable Edit relative(Draft draft, int sentence, int after) {
    for (int word = after; word < draft.words().lastOf(sentence); word++) {
      String form = draft.form(word);
      if (form.equals("that") || form.equals("who")) {
        boolean straight = word > after && draft.runsOn(word) && draft.runsOn(word - 1);
        return straight ? Edit.cut(draft.words().end(word - 1), draft.words().end(word)) : null;
      }
    }
    return null;
  }
}
