package org.rostrum.screening.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * CP-01: somebody else's picture, page or film with no licence on record, or a stretch of somebody
 * else's words too long to be a quotation.
 */
final class OthersWork implements Detector {

  private static final int LONG_EXTRACT = 400;
  private static final int LONG_QUOTATION = 150;
  private static final int SENTENCES_OF_A_QUOTATION = 2;
  private static final Set<String> NO_LICENCE =
      Set.of("", "none", "unknown", "no", "all rights reserved", "not licensed", "unlicensed");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    for (Attachment file : reading.circumstances().attachments()) {
      String because = licensed(file) ? "" : because(reading, id, file);
      if (!because.isEmpty()) {
        return List.of(found(rule, List.of(), because));
      }
    }
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()
        && reading.circumstances().attachments().stream().noneMatch(OthersWork::licensed)) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    return extract(reading, rule);
  }

  private static boolean licensed(Attachment file) {
    String licence = file.licence() == null ? "" : file.licence();
    String plain = licence.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    return Boolean.TRUE.equals(file.permission())
        || Boolean.TRUE.equals(file.aiGenerated())
        || !NO_LICENCE.contains(plain);
  }

  /** Why the file looks like somebody else's, or an empty text. */
  private static String because(Reading reading, String id, Attachment file) {
    Reading source = reading.beside(file.source());
    Reading mark = reading.beside(file.watermark());
    if (file.watermark() != null
        && !file.watermark().isBlank()
        && !mark.has(id, "council")
        && !"COUNCIL".equals(file.owner())) {
      return "The picture carries somebody's mark, and no licence is recorded.";
    }
    boolean copied = source.has(id, "copied") && !source.has(id, "no work of others");
    return (copied || source.has(id, "others' work")) && !source.has(id, "free to use")
        ? "The picture or file looks like somebody else's work, and no licence is recorded."
        : "";
  }

  /** The first long stretch in quotation marks, or behind "here is the whole article". */
  private static List<Finding> extract(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    if (reading.hits(id, "may be reprinted").stream()
        .anyMatch(hit -> !reading.quotes().covers(hit.from(), hit.to()))) {
      return List.of();
    }
    Words words = reading.words();
    boolean published = reading.has(id, "publication");
    int most = published ? LONG_QUOTATION : LONG_EXTRACT;
    for (int word = 0; word < words.count(); word++) {
      int end = word;
      while (end < words.count() && reading.quotes().covers(end, end + 1)) {
        end++;
      }
      if (end > word
          && words.end(end - 1) - words.start(word) >= most
          && words.sentence(end - 1) - words.sentence(word) >= SENTENCES_OF_A_QUOTATION) {
        return List.of(found(rule, List.of(reading.span(word, end)), "This quotation is long."));
      }
      word = end;
    }
    return reading.hits(id, "whole of it").stream()
        .filter(hit -> reading.text().length() - words.end(hit.to() - 1) >= LONG_EXTRACT)
        .findFirst()
        .map(hit ->
            List.of(
                found(
                    rule,
                    List.of(reading.span(hit)),
                    "\"" + reading.span(hit).in(reading.text()) + "\" and a long extract.")))
        .orElse(List.of());
  }

  private static Finding found(RuleFile rule, List<Span> spans, String because) {
    return PhraseDetector.of(rule, rule.rule().level(), null, 0.85, spans, because);
  }
}
