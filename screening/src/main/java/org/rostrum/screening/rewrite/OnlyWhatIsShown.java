package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * DF-01: an allegation gives way to a slot for what the writer can show, or goes where the rest
 * says enough. A judgement that alleges no crime is marked as the writer's own.
 */
final class OnlyWhatIsShown implements Mending {

  private static final int LONGEST_SUBJECT = 8;

  private static final Set<String> OPENING =
      WordList.words("everyone everybody knows know that so just you all");

  /** Never said as a view: it would still accuse of a crime. */
  private static final Set<String> CRIME =
      WordList.words(
          """
          beating sacked struck hushed bought predator slaves assault cheat cheated cheating lies lied lying liars backhander backhanders bribe bribes bribed bribery corrupt corruption crook crooks criminal
          convicted fraud fraudster fiddled fiddles steal steals stole stolen thief thieves theft rigged
          launders laundering forged forges embezzled perjured racket dealing drugs beats hits
          abuses abused nonce paedophile pockets pocketed envelope blackmail arson torched falsified
          falsifies faked faking fakes cooked cooking con conned robbed scam scammed swindler swindlers
          falsify jail prison drunk pissed poisoned poisons
          """);

  /** Words of a crime with which nothing begins to be said. */
  private static final Set<String> NO_VERB =
      WordList.words(
          """
          stolen theft fraud fraudster thief thieves bribes bribery corrupt corruption criminal crook
          crooks drugs racket envelope dealing nonce paedophile backhander backhanders convicted
          blackmail arson con scam swindler swindlers jail prison drunk pissed predator slaves assault
          lies liars lying beating faking cooking
          """);

  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "what");

  private static final Set<String> AFTER_IS =
      Set.of("a", "an", "the", "on", "in", "not", "been", "always", "up", "got");

  private static final Set<String> NOBODY =
      WordList.words(
          "what who how why when where if i i'm i've so there it you we this that these he she they");

  private static final Set<String> GIFTS =
      Set.of("free", "gift", "gifts", "hospitality", "dinner", "dinners", "holiday", "tickets");

  private static final Set<String> HINTS =
      Set.of(
          "draw your own conclusions",
          "do the maths",
          "you do the maths",
          "join the dots",
          "say no more",
          "make of that what you will");

  /** Judgements anyone may make of work done in public. */
  private static final Set<String> JUDGEMENT =
      WordList.words(
          """
          incompetent unfit hopeless negligent reckless careless misleading weak failing failed shameful
          disgraceful irresponsible untrustworthy cowardly inept shambolic secretive evasive
          """);

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> cut = new ArrayList<>();
    List<Edit> view = new ArrayList<>();
    List<Edit> slot = new ArrayList<>();
    boolean judged = true;
    int asked = -1;
    for (Span span : finding.spans()) {
      cut.add(draft.cutSentences(span));
      int last = draft.words().sentence(draft.to(span) - 1);
      for (int sentence = draft.sentence(span); sentence <= last; sentence++) {
        judged &= judgement(draft, sentence);
        view.add(view(draft, sentence));
        Edit instead = asked < 0 && !insults(draft, sentence) ? slot(draft, sentence) : null;
        if (instead != null) {
          asked = sentence;
          slot.add(instead);
          slot.addAll(behind(draft, sentence));
        } else if (sentence != asked) {
          slot.add(draft.cutSentence(sentence));
        }
      }
    }
    List<List<Edit>> ways = new ArrayList<>();
    List<Edit> hits = hits(draft, finding);
    if (!hits.isEmpty() && !crimeOutside(draft, hits)) {
      ways.add(hits);
    }
    List<Edit> asks = asks(draft);
    if (!asks.isEmpty() && !crimeOutside(draft, asks)) {
      ways.add(asks);
    }
    if (judged) {
      ways.add(view);
    }
    if (!crimeOutside(draft, cut) && carries(draft, cut)) {
      ways.add(cut);
    }
    if (asked >= 0 && !crimeOutside(draft, slot)) {
      ways.add(slot);
    }
    return ways;
  }

  /** A mere insult among the words found goes as one, if every span holds one. */
  private static List<Edit> hits(Draft draft, Finding finding) {
    List<Edit> hits = new ArrayList<>();
    for (Span span : finding.spans()) {
      Edit hit = PersonalHit.phrase(draft, draft.from(span), draft.to(span));
      if (hit == null) {
        return List.of();
      }
      hits.add(hit);
    }
    return hits;
  }

  /** "Draw your own conclusions" behind a gift becomes the plain question. */
  private static List<Edit> asks(Draft draft) {
    boolean gift = false;
    for (int word = 0; word < draft.words().count(); word++) {
      gift |= GIFTS.contains(draft.form(word));
    }
    List<Edit> asks = new ArrayList<>();
    for (int s = 1; gift && s < draft.words().sentenceCount(); s++) {
      String forms = draft.words().forms(draft.words().firstOf(s), draft.words().lastOf(s));
      if (HINTS.contains(forms)) {
        boolean last = draft.ends(s) == draft.text().length();
        asks.add(new Edit(draft.begins(s), draft.ends(s), Phrases.DECLARED + (last ? "" : " ")));
      }
    }
    return asks;
  }

  /** What leans on the allegation goes with it. */
  private static List<Edit> behind(Draft draft, int sentence) {
    int start = draft.ends(sentence);
    int end = draft.cutSentence(sentence).end();
    return end > start ? List.of(Edit.cut(start, end)) : List.of();
  }

  /** What no edit touches is about something. */
  private static boolean carries(Draft draft, List<Edit> edits) {
    for (int word = 0; word < draft.words().count(); word++) {
      int at = draft.words().start(word);
      boolean stays = edits.stream().noneMatch(edit -> edit.start() <= at && at < edit.end());
      if (stays && Force.carries(draft.words(), word)) {
        return true;
      }
    }
    return false;
  }

  /** An accusation stands where no edit reaches. */
  private static boolean crimeOutside(Draft draft, List<Edit> edits) {
    for (int word = 0; word < draft.words().count(); word++) {
      int start = draft.words().start(word);
      boolean crime = CRIME.contains(draft.form(word));
      if (crime && edits.stream().noneMatch(edit -> edit.start() <= start && start < edit.end())) {
        return true;
      }
    }
    return false;
  }

  /** Names somebody is called are no deed to be shown. */
  private static boolean insults(Draft draft, int sentence) {
    for (int word = draft.words().firstOf(sentence);
        word < draft.words().lastOf(sentence);
        word++) {
      if (Insults.noun(draft.form(word)) || Insults.unkind(draft.form(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean judgement(Draft draft, int sentence) {
    boolean judges = false;
    for (int word = draft.words().firstOf(sentence);
        word < draft.words().lastOf(sentence);
        word++) {
      judges |= JUDGEMENT.contains(draft.form(word));
    }
    return judges && !crime(draft, sentence);
  }

  private static boolean crime(Draft draft, int sentence) {
    for (int word = draft.words().firstOf(sentence);
        word < draft.words().lastOf(sentence);
        word++) {
      if (CRIME.contains(draft.form(word))) {
        return true;
      }
    }
    return false;
  }

  private static Edit view(Draft draft, int sentence) {
    return Openings.before(draft, sentence, Phrases.IN_MY_VIEW);
  }

  /** The subject stays; what is alleged, to the end of the sentence, gives way to a slot. */
  private static @Nullable Edit slot(Draft draft, int sentence) {
    int first = draft.words().firstOf(sentence);
    int last = draft.words().lastOf(sentence);
    int subject = first;
    while (subject < last && OPENING.contains(draft.form(subject))) {
      subject++;
    }
    int verb = subject;
    while (verb < last && verb - subject <= LONGEST_SUBJECT && !begins(draft, verb, subject)) {
      verb++;
    }
    if (verb == subject || verb >= last || verb - subject > LONGEST_SUBJECT || asks(draft, last)) {
      return null;
    }
    boolean person =
        !spokenTo(draft, subject, verb)
            && !(verb == subject + 1 && draft.english().test(draft.form(subject)))
            && !NOBODY.contains(draft.form(subject))
            && (draft.words().capitalised(subject)
                || Grammar.POINTING.contains(draft.form(subject)));
    return person
        ? new Edit(draft.words().end(verb - 1), draft.words().end(last - 1), " " + Phrases.DEED)
        : null;
  }

  /** No plain name: somebody spoken to, pointed at, or told of in a clause of their own. */
  private static boolean spokenTo(Draft draft, int subject, int verb) {
    for (int word = subject; word < verb; word++) {
      String form = draft.form(word);
      boolean pointing = word > subject && Grammar.LEANING.contains(form);
      if (pointing || Grammar.YOU.contains(form) || RELATIVE.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** The word with which something begins to be said of the subject. */
  private static boolean begins(Draft draft, int word, int subject) {
    String form = draft.form(word);
    if (word == subject) {
      return false;
    }
    if (form.equals("'s")) {
      String next = draft.known(word + 1) ? draft.form(word + 1) : "";
      return AFTER_IS.contains(next) || next.endsWith("ing");
    }
    boolean past = form.endsWith("ed") && form.length() > 4 && draft.words().start(word) > 0;
    return Grammar.verb(form)
        || CRIME.contains(form) && !NO_VERB.contains(form)
        || past && !draft.words().capitalised(word);
  }

  private static boolean asks(Draft draft, int last) {
    return draft.behind(last - 1).indexOf('?') >= 0;
  }
}
