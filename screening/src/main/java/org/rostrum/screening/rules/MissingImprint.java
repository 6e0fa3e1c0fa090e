package org.rostrum.screening.rules;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Candidacy;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * EL-03: election material that does not say who promotes it, in the post, in the profile it links
 * to, or in the picture or post that is passed on whole.
 */
final class MissingImprint implements Detector {

  private static final String MEND = " Promoted by [your name] of [address].";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    boolean imprinted =
        reading.has(id, "imprint")
            || reading.beside(circumstances.channel().bio()).has(id, "imprint")
            || Shares.shares(circumstances)
                && reading.beside(circumstances.original()).has(id, "imprint")
            || circumstances.attachments().stream().anyMatch(file -> shown(reading, id, file));
    if (imprinted) {
      return List.of();
    }
    boolean on = ElectionPeriod.on(circumstances);
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> on || !one.signal().name().equals("election on"))
            .toList();
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken).stream()
          .map(finding -> finding.rewrittenAs(reading.text().strip() + MEND))
          .toList();
    }
    String advert = advert(reading, rule);
    if (advert != null) {
      return List.of(
          PhraseDetector.of(rule, rule.rule().level(), null, 0.75, List.of(), advert)
              .rewrittenAs(reading.text().strip() + MEND));
    }
    boolean lost =
        circumstances.attachments().stream()
            .map(file -> reading.beside(file.source()))
            .anyMatch(beside -> beside.has(id, "picture") && beside.has(id, "imprint gone"));
    return lost
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.85,
                List.of(),
                "The picture is election material, and its imprint cannot be read."))
        : List.of();
  }

  /** A paid political advert, or a candidate's post that names the day of the poll. */
  private static @Nullable String advert(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    Candidacy candidacy = circumstances.member().candidate();
    boolean stands = candidacy == Candidacy.CANDIDATE || candidacy == Candidacy.FUTURE;
    boolean excused =
        reading.hits(id, "politics").stream()
                .anyMatch(hit -> PhraseDetector.guarded(reading, rule, hit))
            || reading.has(id, "how to vote");
    if (excused) {
      return null;
    }
    boolean paid = circumstances.action() == Action.BOOST || reading.has(id, "paid");
    if (paid && (stands || reading.has(id, "politics"))) {
      return "It is paid for and political, and there is no \"Promoted by\" with it.";
    }
    boolean campaigns = stands || circumstances.channel().is(Capacity.PARTY);
    if (campaigns
        && ElectionPeriod.on(circumstances)
        && reading.has(id, "electioneering")
        && !reading.has(id, "other vote")) {
      return "A candidate or party speaks of the election, and there is no \"Promoted by\" with it.";
    }
    LocalDate poll = circumstances.election().pollDate();
    return stands && poll != null && names(reading.words(), poll)
        ? "A candidate's post names the day of the poll, and there is no \"Promoted by\" with it."
        : null;
  }

  private static boolean names(Words words, LocalDate day) {
    String month =
        day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    String number = String.valueOf(day.getDayOfMonth());
    for (int word = 0; word + 1 < words.count(); word++) {
      boolean dayFirst = words.form(word).startsWith(number) && words.is(word + 1, month);
      boolean monthFirst = words.is(word, month) && words.form(word + 1).startsWith(number);
      if (dayFirst || monthFirst) {
        return true;
      }
    }
    return false;
  }

  private static boolean shown(Reading reading, String id, Attachment file) {
    Reading beside = reading.beside(file.source());
    return !beside.has(id, "imprint gone")
        && (beside.has(id, "imprint there") || beside.has(id, "imprint"));
  }
}
