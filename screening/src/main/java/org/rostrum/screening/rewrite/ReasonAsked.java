package org.rostrum.screening.rewrite;

import static org.rostrum.screening.rewrite.WordList.words;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;

/**
 * A short draft that calls somebody names and says nothing else: what is left of it is that the
 * member disagrees, with whom, and a slot for why. <i>Cllr Osei is a snake</i> becomes <i>I
 * disagree with Cllr Osei: [what did they say or decide? you fill this in]</i>.
 */
final class ReasonAsked {

  private static final int LONGEST = 40;
  private static final int MOST_NAMES = 3;

  private static final Set<String> OFFICES =
      words("mp mayor leader cabinet chair chairman chairwoman deputy candidate director head");

  private static final Set<String> OWNERS = Set.of("our", "the");

  /** The reader is spoken to: also the ways it is written in haste and in dialect. */
  private static final Set<String> SPOKEN_TO = words("you u ur your you're youre yow yer tha thee");

  private ReasonAsked() {}

  /** The one way of such a draft, or none. */
  static List<Edit> way(Draft draft, Finding finding) {
    int count = draft.words().count();
    if (count > LONGEST || !draft.free(0, draft.text().length())) {
      return List.of();
    }
    BitSet hit = new BitSet();
    finding.spans().forEach(span -> hit.set(draft.from(span), draft.to(span)));
    String whom = whom(draft, hit);
    if (namesOthers(draft, hit, whom)) {
      return List.of();
    }
    return List.of(new Edit(0, draft.text().length(), Phrases.DISAGREE + whom + Phrases.REASON));
  }

  /** Whether a rewrite is of this kind, and so keeps nothing but the name. */
  static boolean is(String rewrite) {
    return rewrite.startsWith(Phrases.DISAGREE) && rewrite.endsWith(Phrases.REASON);
  }

  /** A sentence in which nothing was found names somebody or something: it is not ours to drop. */
  private static boolean namesOthers(Draft draft, BitSet hit, String whom) {
    for (int word = 0; word < draft.words().count(); word++) {
      int first = draft.firstOf(word);
      int found = hit.nextSetBit(first);
      boolean touched = found >= 0 && found < draft.lastOf(word);
      String said = draft.text().substring(draft.words().start(word), draft.words().end(word));
      if (!touched
          && word > first
          && draft.words().capitalised(word)
          && !draft.form(word).equals("i")
          && !whom.contains(said)) {
        return true;
      }
    }
    return false;
  }

  private static String whom(Draft draft, BitSet hit) {
    String named = named(draft);
    if (named != null) {
      return named;
    }
    for (int found = hit.nextSetBit(0); found >= 0; found = hit.nextSetBit(draft.lastOf(found))) {
      for (int word = draft.firstOf(found); word < draft.lastOf(found); word++) {
        if (SPOKEN_TO.contains(draft.form(word))) {
          return "you";
        }
      }
    }
    return Phrases.WHO;
  }

  /** A title with the names behind it, or an office with "our" or "the" before it. */
  private static @Nullable String named(Draft draft) {
    for (int word = 0; word < draft.words().count(); word++) {
      String form = draft.form(word);
      if (Grammar.TITLES.contains(form) && draft.runsOn(word) && capital(draft, word + 1)) {
        int last = word + 1;
        while (last - word < MOST_NAMES && draft.runsOn(last) && capital(draft, last + 1)) {
          last++;
        }
        return draft.text().substring(draft.words().start(word), bare(draft, last));
      }
      if (OFFICES.contains(form) && word > 0 && OWNERS.contains(draft.form(word - 1))) {
        return "the " + draft.text().substring(draft.words().start(word), bare(draft, word));
      }
    }
    return null;
  }

  private static boolean capital(Draft draft, int word) {
    return draft.words().capitalised(word) && !Grammar.verb(draft.form(word));
  }

  /** Where the name itself ends, before a possessive. */
  private static int bare(Draft draft, int word) {
    int end = draft.words().end(word);
    String text = draft.text().substring(draft.words().start(word), end);
    return text.endsWith("'s") || text.endsWith("’s") ? end - 2 : end;
  }
}
