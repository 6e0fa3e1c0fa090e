package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * RS-01: what is said of the person goes and the deed stays. <i>Cllr Mensah is a clown. She will
 * close the bus</i> becomes <i>Cllr Mensah will close the bus</i>.
 */
final class PersonalHit implements Mending {

  private static final Set<String> GOING_ON = Set.of("and", "who");

  private static final Set<String> OWNING = Set.of("his", "her", "their");

  /** "What a clown", "only a fool": no cut leaves such a sentence whole. */
  private static final Set<String> CRYING = Set.of("what", "such", "only", "quite");

  private static final int FEWEST_LEFT = 3;

  private static final int LONGEST_SUBJECT = 8;

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> fine = new ArrayList<>();
    List<Edit> sentences = new ArrayList<>();
    for (Span span : finding.spans()) {
      Edit whole = draft.cutSentences(span);
      Edit edit = phrase(draft, draft.from(span), draft.to(span));
      fine.add(edit == null ? whole : edit);
      sentences.add(whole);
    }
    return List.of(fine, sentences, ReasonAsked.way(draft, finding));
  }

  /** The smallest cut that leaves a sentence, or null. */
  static @Nullable Edit phrase(Draft draft, int from, int to) {
    int first = from;
    while (first < to && !Insults.word(draft.form(first))) {
      first++;
    }
    int last = lastInsult(draft, first, to);
    if (first == to) {
      return null;
    }
    Edit reason = reason(draft, from, last);
    if (reason != null) {
      return reason;
    }
    int be = be(draft, first);
    if (be >= 0) {
      return predicate(draft, be, end(draft, last));
    }
    int opening = opening(draft, first);
    boolean cried = opening > 0 && CRYING.contains(draft.form(opening - 1));
    if (opening < 0 || cried) {
      return null;
    }
    if (Grammar.YOU.contains(draft.form(opening))) {
      return called(draft, opening, end(draft, last));
    }
    Edit aside = aside(draft, opening, end(draft, last));
    return aside != null ? aside : before(draft, opening, first, last);
  }

  /** The last word of the insult that begins at {@code first}, also beyond the words found. */
  private static int lastInsult(Draft draft, int first, int to) {
    if (first >= to) {
      return first;
    }
    int last = first;
    int end = draft.lastOf(first);
    for (int word = first + 1; word < end && word <= last + 3; word++) {
      String form = draft.form(word);
      if (Insults.word(form)) {
        last = word;
      } else if (!form.equals("and")
          && !Grammar.ARTICLES.contains(form)
          && (Grammar.NO_NOUN.contains(form) || Grammar.verb(form) || word > last + 1)) {
        break;
      }
    }
    return last;
  }

  /** The insult with its tail: "waste of space", "excuse for a councillor", an emoji. */
  private static int end(Draft draft, int last) {
    int end = last + 1;
    while (end < draft.lastOf(last) && Insults.tail(draft.form(end)) && draft.runsOn(end - 1)) {
      end++;
      while (end < draft.lastOf(last)
          && draft.runsOn(end - 1)
          && !Grammar.verb(draft.form(end))
          && !GOING_ON.contains(draft.form(end))) {
        end++;
      }
    }
    while (end < draft.lastOf(last) && emoji(draft.form(end))) {
      end++;
    }
    return end;
  }

  /** The name of a sign, such as {@code :clown:}. */
  private static boolean emoji(String form) {
    return form.startsWith(":");
  }

  /** ", because she is thick," goes whole. */
  private static @Nullable Edit reason(Draft draft, int from, int last) {
    for (int word = Math.min(from + 1, last);
        word >= Math.max(draft.firstOf(from), from - 4);
        word--) {
      if (draft.form(word).equals("because") && word > draft.firstOf(from)) {
        int end = last;
        while (!draft.stops(end) && !draft.comma(end)) {
          if (draft.form(end + 1).equals("and") || draft.form(end + 1).equals("but")) {
            break;
          }
          end++;
        }
        boolean inside = draft.before(word).startsWith(",");
        int start = draft.words().end(word - 1);
        int until = draft.words().end(end) + (inside && draft.comma(end) ? 1 : 0);
        return Edit.cut(start, until);
      }
    }
    return null;
  }

  /** The form of "be" the insult hangs on, or -1. */
  private static int be(Draft draft, int first) {
    int word = first - 1;
    while (word >= draft.firstOf(first)
        && (Grammar.ARTICLES.contains(draft.form(word)) || filler(draft.form(word)))) {
      word--;
    }
    boolean be = word > draft.firstOf(first) && Grammar.BE.contains(draft.form(word));
    return be && draft.runsOn(word) ? word : -1;
  }

  private static boolean filler(String form) {
    return switch (form) {
      case "as",
          "such",
          "just",
          "so",
          "really",
          "simply",
          "clearly",
          "nothing",
          "but",
          "quite",
          "very",
          "too",
          "always",
          "the",
          "most",
          "an",
          "being",
          "not",
          "only",
          "either" ->
          true;
      default -> false;
    };
  }

  /** Subject, "be", insult: the deed that follows is said of the subject. */
  private static @Nullable Edit predicate(Draft draft, int be, int end) {
    int subject = draft.firstOf(be);
    if (be - subject > LONGEST_SUBJECT || Grammar.YOU.contains(draft.form(subject))) {
      return null;
    }
    int cut = draft.words().end(be - 1);
    int last = draft.lastOf(be);
    if (end < last) {
      boolean and = draft.form(end).equals("and") || draft.form(end).equals("but");
      if (and && end + 1 < last) {
        int next = Grammar.THIRD.contains(draft.form(end + 1)) ? end + 2 : end + 1;
        return next < last && Grammar.verb(draft.form(next)) ? goesOn(draft, cut, next) : null;
      }
      boolean who = draft.form(end).equals("who");
      return who
              && end + 1 < last
              && Grammar.verb(draft.form(end + 1))
              && !draft.form(end + 1).equals("'s")
          ? goesOn(draft, cut, end + 1)
          : null;
    }
    boolean follows =
        end + 1 < draft.words().count()
            && Grammar.THIRD.contains(draft.form(end))
            && !Grammar.THIRD.contains(draft.form(subject))
            && Grammar.verb(draft.form(end + 1));
    boolean owns =
        end + 1 < draft.words().count()
            && OWNING.contains(draft.form(end))
            && draft.words().capitalised(subject)
            && !Grammar.THIRD.contains(draft.form(subject))
            && draft.runsOn(end);
    if (owns) {
      return new Edit(cut, draft.words().end(end), "'s");
    }
    return follows ? goesOn(draft, cut, end + 1) : null;
  }

  /** The cut up to a verb; a shortened one stands on the subject itself. */
  private static @Nullable Edit goesOn(Draft draft, int cut, int verb) {
    if (draft.lastOf(verb) - verb < FEWEST_LEFT) {
      return null;
    }
    boolean clings = draft.form(verb).startsWith("'");
    int until = draft.words().start(verb);
    return Edit.cut(cut, clings ? until : until - 1);
  }

  /** Where the name somebody is called begins: its article, pronoun or pointing word. */
  private static int opening(Draft draft, int first) {
    int word = first - 1;
    boolean opens =
        word >= draft.firstOf(first)
            && draft.runsOn(word)
            && (Grammar.ARTICLES.contains(draft.form(word))
                || Grammar.POINTING.contains(draft.form(word))
                || Grammar.YOU.contains(draft.form(word)));
    return opens ? word : -1;
  }

  /** "You muppet", set off by commas, or before a verb. */
  private static @Nullable Edit called(Draft draft, int you, int end) {
    if (end < draft.lastOf(you) && Grammar.verb(draft.form(end)) && draft.runsOn(end - 1)) {
      return Edit.cut(draft.words().end(you), draft.words().end(end - 1));
    }
    if (you == draft.firstOf(you)) {
      return draft.comma(end - 1) && end < draft.lastOf(you)
          ? Edit.cut(draft.words().start(you), draft.words().end(end - 1) + 1)
          : null;
    }
    boolean closed = (draft.stops(end - 1) || draft.comma(end - 1)) && leaves(draft, you, end);
    return closed ? Edit.cut(draft.words().end(you - 1), draft.words().end(end - 1)) : null;
  }

  /** Three words of the sentence stay at least. */
  private static boolean leaves(Draft draft, int from, int to) {
    return from - draft.firstOf(from) + Math.max(0, draft.lastOf(from) - to) >= FEWEST_LEFT;
  }

  /** ", that fat clown," between commas. */
  private static @Nullable Edit aside(Draft draft, int opening, int end) {
    boolean open = opening > draft.firstOf(opening) && draft.before(opening).startsWith(",");
    boolean closed = draft.comma(end - 1) || draft.stops(end - 1);
    return open && closed
        ? Edit.cut(
            draft.words().end(opening - 1),
            draft.words().end(end - 1) + (draft.comma(end - 1) ? 1 : 0))
        : null;
  }

  /** Before a name or noun the insult goes; alone before a verb it gives way to a slot. */
  private static @Nullable Edit before(Draft draft, int opening, int first, int last) {
    int next = last + 1;
    if (next >= draft.lastOf(last) || !draft.runsOn(last)) {
      return null;
    }
    String form = draft.form(next);
    int start = draft.words().start(opening);
    if (form.equals("who")) {
      boolean many = draft.form(last).endsWith("s") && !draft.form(last).endsWith("ss");
      return new Edit(
          draft.words().start(first),
          draft.words().end(last),
          many ? Phrases.PEOPLE : Phrases.PERSON);
    }
    if (Grammar.verb(form) && Insults.noun(draft.form(last))) {
      return new Edit(start, draft.words().end(last), Phrases.WHO);
    }
    if (Grammar.NO_NOUN.contains(form) || Grammar.verb(form) || form.startsWith("'")) {
      return null;
    }
    if (Grammar.ARTICLES.contains(draft.form(opening))) {
      boolean vowel = "aeiou".indexOf(draft.form(next).charAt(0)) >= 0;
      return new Edit(start, draft.words().start(next), vowel ? "an " : "a ");
    }
    if (!draft.words().capitalised(next) && !Grammar.ROLES.contains(form)) {
      return null;
    }
    return draft.words().capitalised(next)
        ? Edit.cut(start, draft.words().start(next))
        : Edit.cut(draft.words().start(first), draft.words().start(next));
  }
}
