package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.text.Words;

/**
 * Suggests how a member's own draft could say the same without what was found in it. Each
 * suggestion is screened again, and offered only when the finding is gone, nothing new is raised,
 * and every word of the matter still stands.
 *
 * <p>Texts longer than {@value #LONGEST} characters are left to their writers. Screens a text again
 * {@value #MOST_READINGS} times at most.
 */
public final class Mender {

  /** What no rewrite leaves standing, whichever finding it is for, above a tip. */
  private static final Set<String> RUDE = Set.of("RS-01", "DF-01", "PD-01", "PD-03");

  /** The rule whose words, where it has any, tell of drink or rage. */
  private static final String HEAT = "TN-02";

  private static final String UNSOURCED = "FX-01";

  /** Where one of these speaks there is nothing to be saved: start again. */
  private static final Set<String> START_AGAIN =
      Set.of("TH-01", "IN-01", "EQ-01", "OB-01", "IC-01", "IC-09");

  private static final int LONGEST = 6_000;
  private static final int MOST_READINGS = 12;
  private static final int MOST_WAYS = 4;

  private static final Map<String, Mending> MENDINGS =
      Map.ofEntries(
          Map.entry("RS-01", new PersonalHit()),
          Map.entry("RS-02", new ServiceNotOfficer()),
          Map.entry("TN-01", new PlainTone()),
          Map.entry("TN-02", new CoolHead()),
          Map.entry("PD-01", new Masks()),
          Map.entry("PD-02", new SomeResident()),
          Map.entry("PD-03", either(new SomeResident(), new LeftOut())),
          Map.entry("PD-05", new LeftOut()),
          Map.entry("DF-01", new OnlyWhatIsShown()),
          Map.entry("CA-01", new OwnVoice()),
          Map.entry("CA-02", new NotForTheCouncil()));

  /** The ways of one, then those of the other. */
  private static Mending either(Mending one, Mending other) {
    return (draft, finding) ->
        Stream.concat(one.ways(draft, finding).stream(), other.ways(draft, finding).stream())
            .toList();
  }

  private final Draft draft;
  private final List<Finding> findings;
  private final Function<String, List<Finding>> again;
  private int readings;

  private Mender(Draft draft, List<Finding> findings, Function<String, List<Finding>> again) {
    this.draft = draft;
    this.findings = findings;
    this.again = again;
  }

  /**
   * The same findings, with a rewrite of the whole text where one holds.
   *
   * @param findings most serious first
   * @param english true of words that are no names
   * @param again screens another text in the same circumstances
   */
  public static List<Finding> mend(
      Words words,
      List<Finding> findings,
      List<Entity> entities,
      Circumstances circumstances,
      Directory directory,
      Predicate<String> english,
      Function<String, List<Finding>> again) {
    boolean own = circumstances.direction() == Direction.OUT;
    if (!own
        || words.count() == 0
        || words.text().length() > LONGEST
        || findings.stream().anyMatch(finding -> START_AGAIN.contains(finding.rule()))
        || findings.stream().noneMatch(finding -> MENDINGS.containsKey(finding.rule()))) {
      return findings;
    }
    Draft draft = new Draft(words, entities, circumstances, directory, english);
    return new Mender(draft, findings, again).mended();
  }

  /** Where somebody is accused, nothing is told of "a resident" in place of the name. */
  private @Nullable Mending mending(String rule) {
    boolean accused = findings.stream().anyMatch(finding -> finding.rule().equals("DF-01"));
    return accused && rule.equals("PD-03") ? new LeftOut() : MENDINGS.get(rule);
  }

  private List<Finding> mended() {
    Map<Finding, List<List<Edit>>> ways = new HashMap<>();
    List<Finding> open = new ArrayList<>();
    int most = 0;
    for (Finding finding : findings) {
      Mending mending = mending(finding.rule());
      if (mending != null && !ways.containsKey(finding)) {
        List<List<Edit>> kept =
            mending.ways(draft, finding).stream()
                .filter(way -> !way.isEmpty())
                .distinct()
                .limit(MOST_WAYS)
                .toList();
        if (!kept.isEmpty()) {
          ways.put(finding, kept);
          open.add(finding);
          most = Math.max(most, kept.size());
        }
      }
    }
    Map<Finding, String> made = new HashMap<>();
    for (int way = 0; way < most && made.isEmpty() && open.size() > 1; way++) {
      together(open, ways, way, made);
    }
    if (made.isEmpty()) {
      oneByOne(open, ways, made);
    }
    return findings.stream()
        .map(
            finding -> made.containsKey(finding) ? finding.rewrittenAs(made.get(finding)) : finding)
        .toList();
  }

  /** One rewrite for all of them. */
  private void together(
      List<Finding> open, Map<Finding, List<List<Edit>>> ways, int way, Map<Finding, String> made) {
    List<Edit> edits = new ArrayList<>();
    for (Finding finding : open) {
      List<List<Edit>> own = ways.getOrDefault(finding, List.of());
      edits.addAll(own.get(Math.min(way, own.size() - 1)));
    }
    String text = held(Edits.apply(draft.text(), edits), open);
    if (text != null) {
      open.forEach(finding -> made.put(finding, text));
    }
  }

  /** Each by itself; then those that hold, together once more. */
  private void oneByOne(
      List<Finding> open, Map<Finding, List<List<Edit>>> ways, Map<Finding, String> made) {
    List<Edit> all = new ArrayList<>();
    List<Finding> solved = new ArrayList<>();
    for (Finding finding : open) {
      for (List<Edit> way : ways.getOrDefault(finding, List.of())) {
        String text = held(Edits.apply(draft.text(), way), List.of(finding));
        if (text != null) {
          made.put(finding, text);
          solved.add(finding);
          all.addAll(way);
          break;
        }
      }
    }
    if (solved.size() > 1) {
      String text = held(Edits.apply(draft.text(), all), solved);
      if (text != null) {
        solved.forEach(finding -> made.put(finding, text));
      }
    }
  }

  /**
   * The text, if these findings are gone from it, nothing is new or worse, and the matter still
   * stands; with a slot for a source, where that alone is missing; or null.
   */
  private @Nullable String held(String text, List<Finding> gone) {
    boolean keeps = ReasonAsked.is(text) || Force.keeps(draft, text);
    if (text.equals(draft.text()) || !keeps) {
      return null;
    }
    if (!masks(gone) && rude(text)) {
      return null;
    }
    Set<String> against = against(text, gone);
    if (against.equals(Set.of(UNSOURCED))) {
      String sourced = text + " " + Phrases.SOURCE;
      return against(sourced, gone).isEmpty() ? sourced : null;
    }
    return against.isEmpty() ? text : null;
  }

  /** Only private details are masked, whatever else stands there. */
  private static boolean masks(List<Finding> gone) {
    return gone.stream().allMatch(finding -> finding.rule().equals("PD-01"));
  }

  /** Somebody is called something in it, or described by two unkind words in one sentence. */
  private static boolean rude(String text) {
    Words words = new Words(text);
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int first = words.firstOf(sentence);
      boolean alone = words.lastOf(sentence) - first == 1;
      int unkind = 0;
      for (int word = first; word < words.lastOf(sentence); word++) {
        String before = alone ? "is" : word == 0 ? "" : words.form(word - 1);
        unkind += Insults.unkind(words.form(word)) ? 1 : 0;
        if (Insults.rude(words.form(word), before) || unkind > 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** The rules that speak against a rewrite. */
  private Set<String> against(String text, List<Finding> gone) {
    if (++readings > MOST_READINGS) {
      return Set.of("too many readings");
    }
    Set<String> against = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    gone.forEach(finding -> wanted.add(finding.rule()));
    Map<String, Level> before = new HashMap<>();
    findings.forEach(finding -> before.merge(finding.rule(), finding.level(), Mender::higher));
    boolean masked = masks(gone);
    for (Finding left : again.apply(text)) {
      Level was = before.get(left.rule());
      boolean rude = RUDE.contains(left.rule()) && left.level() != Level.TIP && !masked;
      boolean heated = left.rule().equals(HEAT) && !left.spans().isEmpty() && !masked;
      if (was == null
          || rude
          || heated
          || wanted.contains(left.rule())
          || left.level().compareTo(was) > 0) {
        against.add(left.rule());
      }
    }
    return against;
  }

  private static Level higher(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
