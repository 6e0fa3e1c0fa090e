package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * TN-02: shouting becomes plain writing, rows of signs become one, swearing goes, and so do
 * sentences that tell of nothing but the writer's temper.
 */
final class CoolHead implements Mending {

  private static final Set<String> SWEARING =
      Set.of("bloody", "damn", "damned", "effing", "flipping", "frigging", "flaming", "sodding");

  private static final Set<String> CAPITALS =
      WordList.words(
          """
          nhs mp mps ceo cpo hmo uk eu gp gps a&e bbc itv tv hs2 ltn ulez asb cctv pcc pcso rnli raf
          vat hmrc dwp dvla mod pfi ppe tpo usa gcse phd
          """);

  private static final Set<String> NAMED =
      WordList.words(
          """
          monday tuesday wednesday thursday friday saturday sunday january february april june july
          august september october november december easter christmas labour conservative conservatives
          tory tories reform liberal democrat democrats lib dem dems cllr councillor mr mrs ms dr
          england english britain british wales welsh scotland scottish facebook twitter whatsapp
          """);

  private static final Set<String> ENDINGS =
      Set.of("ed", "ing", "ly", "ness", "ful", "less", "able", "ment", "tion", "ous", "ive", "en");

  private static final int FEWEST_LETTERS = 2;

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> plain = new ArrayList<>();
    for (Span span : finding.spans()) {
      plain.add(draft.cutSentences(span));
    }
    plain.addAll(calm(draft));
    return List.of(plain);
  }

  /** Small letters for shouting, one sign for a row of them, nothing for swearing. */
  static List<Edit> calm(Draft draft) {
    List<Edit> calm = new ArrayList<>();
    signs(draft.text(), calm);
    Set<String> names = names(draft);
    for (int word = 0; word < draft.words().count(); word++) {
      if (SWEARING.contains(draft.form(word))) {
        boolean well = draft.runsOn(word) && draft.form(word + 1).equals("well");
        int last = well ? word + 1 : word;
        calm.add(Edit.cut(draft.words().start(word), draft.words().end(last)));
      } else if (shouted(draft, word)) {
        String lower = lowered(draft, word, names);
        calm.add(new Edit(draft.words().start(word), draft.words().end(word), lower));
      }
    }
    return calm;
  }

  /** Three exclamation marks become a full stop, a row of question marks one. */
  private static void signs(String text, List<Edit> edits) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean asks = false;
      while (end < text.length() && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
        asks |= text.charAt(end) == '?';
        end++;
      }
      if (end > at && (end - at > 1 || !asks)) {
        edits.add(new Edit(at, end, asks ? "?" : "."));
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Names that the council's own lists know, which keep their capital. */
  private static Set<String> names(Draft draft) {
    Set<String> names = new HashSet<>(NAMED);
    var directory = draft.directory();
    List<String> known = new ArrayList<>(directory.parties());
    known.add(directory.council().name());
    directory.members().forEach(member -> known.add(member.name()));
    directory.buildings().forEach(building -> known.add(building.name()));
    for (String name : known) {
      names.addAll(WordList.words(name.toLowerCase(Locale.ROOT)));
    }
    draft.entities().stream()
        .filter(entity -> entity.kind().equals("PERSON") || entity.kind().equals("ADDRESS"))
        .filter(entity -> {
          String seen = draft.text().substring(entity.start(), entity.end());
          return seen.chars().anyMatch(Character::isLowerCase);
        })
        .forEach(entity -> {
          for (int w = draft.from(entity.span()); w < draft.to(entity.span()); w++) {
            names.add(draft.form(w));
          }
        });
    return names;
  }

  /** Ends as verbs and adjectives do, which names seldom do. */
  private static boolean formed(String form) {
    return ENDINGS.stream().anyMatch(form::endsWith);
  }

  private static boolean shouted(Draft draft, int word) {
    String seen = draft.text().substring(draft.words().start(word), draft.words().end(word));
    long letters = seen.chars().filter(Character::isLetter).count();
    boolean all = seen.chars().noneMatch(Character::isLowerCase);
    String form = draft.form(word);
    boolean alone =
        letters >= FEWEST_LETTERS || form.equals("a") && draft.words().capitalised(word);
    return all && alone && !CAPITALS.contains(form) && seen.chars().noneMatch(Character::isDigit);
  }

  private static String lowered(Draft draft, int word, Set<String> names) {
    String seen = draft.text().substring(draft.words().start(word), draft.words().end(word));
    String lower = seen.toLowerCase(Locale.ROOT);
    boolean clings = lower.startsWith("'") || lower.startsWith("\u2019");
    String form = draft.form(word);
    boolean name =
        names.contains(form) || form.length() > 3 && !formed(form) && !draft.english().test(form);
    return !clings && (word == draft.firstOf(word) || name) ? Edits.raised(lower) : lower;
  }
}
