package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Audience;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Circumstances.Device;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * CA-01: on an account declared personal, adds up what makes a text read as a councillor's (dossier
 * 2.6). It suggests, and gives its reasons; it never decides.
 */
final class SpokenCapacity implements Detector {

  private static final int ASK_FROM = 1;
  private static final int OFFICIAL_FROM = 4;
  private static final int PERSONAL_ACCOUNT = -2;

  /** What speaks for or against a councillor's voice. */
  private record Factor(int points, String reason) {}

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    if (!circumstances.channel().is(Capacity.PERSONAL)) {
      return List.of();
    }
    String id = rule.rule().id();
    List<Factor> content = content(reading, id);
    if (content.isEmpty()) {
      return List.of();
    }
    List<Factor> all = new ArrayList<>(content);
    Reading bio = reading.beside(circumstances.channel().bio());
    if (bio.has(id, "profile") && !reading.has(id, "title")) {
      all.add(new Factor(2, "the profile names the role"));
    }
    if (circumstances.device() == Device.COUNCIL) {
      all.add(new Factor(2, "it is written on a council device"));
    }
    if (reading.has(id, "private life")) {
      all.add(new Factor(-2, "part of it is private life"));
    }
    if (reading.has(id, "disclaimer")) {
      all.add(new Factor(-1, "it says these are your own views"));
    }
    int score = PERSONAL_ACCOUNT + all.stream().mapToInt(Factor::points).sum();
    return score < ASK_FROM ? List.of() : List.of(finding(reading, rule, all, score));
  }

  /** The factors that lie in the words themselves. */
  private static List<Factor> content(Reading reading, String id) {
    Circumstances circumstances = reading.circumstances();
    boolean business = reading.has(id, "council business");
    boolean commits = reading.has(id, "commits");
    boolean answers =
        circumstances.action() == Action.REPLY || circumstances.action() == Action.MESSAGE;
    List<Factor> factors = new ArrayList<>();
    Reading asked = reading.beside(circumstances.original());
    boolean askedOfCouncil =
        answers && (asked.has(id, "council business") || asked.has(id, "your case"));
    if (askedOfCouncil || commits && (answers || reading.has(id, "your case"))) {
      factors.add(new Factor(3, "it answers a resident about council matters"));
    }
    boolean ward = reading.has(id, "ward issue") || reading.has(id, "political stand");
    if (ward && circumstances.channel().audience() != Audience.DIRECT) {
      factors.add(new Factor(2, "it speaks to residents on a local issue"));
    }
    if (business) {
      factors.add(new Factor(1, "it is about council business"));
    }
    boolean pictured =
        circumstances.attachments().stream()
            .anyMatch(file -> reading.beside(file.source()).has(id, "my brief"));
    if (pictured || reading.has(id, "my brief")) {
      factors.add(new Factor(3, "it speaks of your own part in the council"));
    }
    if (reading.has(id, "title")) {
      factors.add(new Factor(2, "it names your role"));
    }
    if (reading.has(id, "inside knowledge")) {
      factors.add(new Factor(3, "it uses what you know from the role"));
    }
    if (reading.has(id, "deals with")) {
      factors.add(new Factor(2, "it deals with officers or services for others"));
    }
    if (reading.has(id, "decides") && (business || ward)) {
      factors.add(new Factor(2, "it speaks of the council's work as yours"));
    }
    if (reading.has(id, "one of them")) {
      factors.add(new Factor(3, "it speaks as one of the council"));
    }
    if (reading.has(id, "another councillor")) {
      factors.add(new Factor(1, "it names people in the council"));
    }
    if (commits || reading.has(id, "title") && business) {
      factors.add(new Factor(2, "it makes a promise or speaks in your role"));
    }
    return factors;
  }

  private static Finding finding(Reading reading, RuleFile rule, List<Factor> factors, int score) {
    List<Span> spans =
        Stream.of(
                "title",
                "my brief",
                "one of them",
                "deals with",
                "decides",
                "inside knowledge",
                "commits",
                "your case",
                "political stand",
                "ward issue",
                "council business")
            .flatMap(name -> reading.hits(rule.rule().id(), name).stream())
            .map(reading::span)
            .toList();
    StringBuilder because = new StringBuilder("This account is personal, but ");
    List<String> reasons =
        factors.stream().filter(factor -> factor.points() > 0).map(Factor::reason).toList();
    for (int i = 0; i < reasons.size(); i++) {
      because.append(i == 0 ? "" : i == reasons.size() - 1 ? " and " : ", ").append(reasons.get(i));
    }
    because.append(
        score >= OFFICIAL_FROM ? ": it reads as a councillor speaking." : ": it could be either.");
    return PhraseDetector.of(
        rule,
        rule.rule().level(),
        null,
        score >= OFFICIAL_FROM ? 0.85 : 0.7,
        PhraseDetector.merged(spans),
        because.toString());
  }
}
