package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.AgendaItem;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Fingerprints;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * CF-01: what was said or shown while the public was shut out: because a draft repeats a restricted
 * report, in the words, by the marking of a file, or because a draft tells the inside of a
 * restricted item on the agenda. The sub-code is the item's paragraph of Schedule 12A, else the
 * paragraph the words point to.
 */
final class ExemptMatter implements Detector {

  private static final int FEWEST_LETTERS = 4;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "report",
          "item",
          "update",
          "review",
          "future",
          "proposed",
          "proposal",
          "council",
          "options",
          "contract",
          "matter",
          "matters",
          "position",
          "financial",
          "delivery",
          "appendix",
          "exempt",
          "private",
          "part",
          "with",
          "from",
          "business",
          "case",
          "strategy",
          "road",
          "street");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Finding repeated = repeated(reading, rule);
    if (repeated != null) {
      return List.of(repeated);
    }
    String id = rule.rule().id();
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    AgendaItem item = exemptItem(reading);
    if (!spoken.isEmpty()) {
      return List.of(
          finding(
              rule,
              item == null ? null : item.paragraph(),
              spoken.stream().map(one -> reading.span(one.hit())).toList(),
              reading,
              spoken));
    }
    for (Attachment file : reading.circumstances().attachments()) {
      if (marked(reading, id, file)) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                sub(paragraph(file, item)),
                0.95,
                List.of(),
                "The picture or file is marked as not for the public."));
      }
    }
    if (item != null && named(reading.words(), item) && tells(reading, rule)) {
      List<Span> spans = reading.hits(id, "telling").stream().map(reading::span).toList();
      return List.of(
          PhraseDetector.of(
              rule,
              rule.rule().level(),
              sub(item.paragraph()),
              0.75,
              PhraseDetector.merged(spans),
              "It seems to tell what is inside \"" + item.title() + "\", a private item."));
    }
    return List.of();
  }

  /** The draft repeats a restricted report, as it stands or lightly changed. */
  private static @Nullable Finding repeated(Reading reading, RuleFile rule) {
    List<Directory.Restricted> reports = reading.directory().restricted();
    if (reports.isEmpty()) {
      return null;
    }
    Fingerprints.Draft draft = Fingerprints.Draft.of(reading.text());
    for (Directory.Restricted report : reports) {
      List<Span> spans = report.fingerprints().repeatedIn(draft);
      if (!spans.isEmpty()) {
        return PhraseDetector.of(
            rule,
            rule.rule().level(),
            sub(report.paragraph()),
            0.97,
            spans,
            "These words are close to a restricted report, \"" + report.title() + "\".");
      }
    }
    return null;
  }

  private static Finding finding(
      RuleFile rule,
      @Nullable Integer paragraph,
      List<Span> spans,
      Reading reading,
      List<PhraseDetector.Spoken> spoken) {
    PhraseDetector.Spoken first =
        spoken.stream()
            .filter(one -> one.signal().subCode() != null)
            .findFirst()
            .orElse(spoken.getFirst());
    String subCode = first.signal().subCode() == null ? sub(paragraph) : first.signal().subCode();
    String words = reading.span(first.hit()).in(reading.text());
    return PhraseDetector.of(
        rule,
        first.level(),
        subCode,
        first.signal().confidence(),
        PhraseDetector.merged(spans),
        first.signal().because().replace("{words}", words));
  }

  private static boolean marked(Reading reading, String id, Attachment file) {
    Reading marking = reading.beside(file.marking());
    Reading source = reading.beside(file.source());
    return marking.has(id, "marking")
        || source.has(id, "marking") && !source.has(id, "public marking");
  }

  private static @Nullable Integer paragraph(Attachment file, @Nullable AgendaItem item) {
    Words words = new Words(String.valueOf(file.marking()));
    for (int word = 0; word + 1 < words.count(); word++) {
      String next = words.form(word + 1);
      if (words.form(word).startsWith("para") && next.length() == 1 && "1234567".contains(next)) {
        return next.charAt(0) - '0';
      }
    }
    return item == null ? null : item.paragraph();
  }

  private static @Nullable String sub(@Nullable Integer paragraph) {
    return paragraph == null || paragraph < 1 || paragraph > 7 ? null : "CF-01." + paragraph;
  }

  /** The restricted item the text names, or the only one there is. */
  private static @Nullable AgendaItem exemptItem(Reading reading) {
    List<AgendaItem> exempt = new ArrayList<>();
    for (AgendaItem item : reading.circumstances().agenda()) {
      if (item.exempt()) {
        if (named(reading.words(), item)) {
          return item;
        }
        exempt.add(item);
      }
    }
    return exempt.size() == 1 ? exempt.getFirst() : null;
  }

  /** A word of the item's title that carries meaning stands in the text. */
  private static boolean named(Words words, AgendaItem item) {
    Set<String> title = content(new Words(item.title() == null ? "" : item.title()));
    Set<String> text = content(words);
    return title.stream().anyMatch(text::contains);
  }

  private static Set<String> content(Words words) {
    Set<String> forms = new HashSet<>();
    for (int word = 0; word < words.count(); word++) {
      String form = words.form(word);
      if (form.length() >= FEWEST_LETTERS && !EMPTY_WORDS.contains(form)) {
        forms.add(form.endsWith("s") ? form.substring(0, form.length() - 1) : form);
      }
    }
    return forms;
  }

  /** It tells something of the item, and says nothing that makes that harmless. */
  private static boolean tells(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    return reading.hits(id, "telling").stream()
        .anyMatch(hit -> !PhraseDetector.guarded(reading, rule, hit));
  }
}
