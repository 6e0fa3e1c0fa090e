package org.rostrum.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * SE-02: a password, code or private link with its value behind it, a way past a lock or a guard,
 * or a picture in which a screen, badge or key can be read.
 */
final class SecretsGiven implements Detector {

  private static final int REACH = 9;
  private static final int FEWEST_DIGITS = 3;
  private static final int LONGEST_CHUNK = 40;
  private static final int MOST_DASHED = 6;
  private static final Set<String> DIGITS =
      Set.of(
          "zero",
          "nought",
          "oh",
          "o",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "double",
          "treble",
          "hash",
          "star",
          "asterisk");

  private static final Set<String> BEFORE_YEARS =
      Set.of(
          "in",
          "since",
          "from",
          "by",
          "of",
          "until",
          "till",
          "before",
          "after",
          "to",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Optional<Hit> secret =
        reading.hits(id, "key").stream()
            .map(key -> value(reading, key))
            .flatMap(Optional::stream)
            .filter(hit -> !harmless(reading, id, hit))
            .findFirst();
    if (secret.isPresent()) {
      String words = reading.span(secret.get()).in(reading.text());
      return found(rule, List.of(secret.get()), reading, "\"" + words + "\" gives a code away.");
    }
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> !harmless(reading, id, one.hit()))
            .toList();
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    for (Attachment file : reading.circumstances().attachments()) {
      Reading source = reading.beside(file.source());
      if (source.has(id, "readable thing") && !source.has(id, "not readable")) {
        return found(
            rule, List.of(), reading, "A screen, badge, code or key could be read in the picture.");
      }
    }
    return List.of();
  }

  private static List<Finding> found(
      RuleFile rule, List<Hit> hits, Reading reading, String because) {
    return List.of(
        PhraseDetector.of(
            rule,
            rule.rule().level(),
            null,
            0.9,
            hits.stream().map(reading::span).toList(),
            because));
  }

  /** Advice about passwords, or a code that everyone may have, beside it. */
  private static boolean harmless(Reading reading, String id, Hit hit) {
    int sentence = reading.words().sentence(hit.from());
    return Stream.of("advice", "public meeting")
        .anyMatch(name ->
            reading.has(id, name, sentence) || sentence > 0 && reading.has(id, name, sentence - 1));
  }

  /** The key word and what looks like its value, soon behind it in the same sentence or line. */
  private static Optional<Hit> value(Reading reading, Hit key) {
    Words words = reading.words();
    int last = Math.min(words.count(), key.to() + REACH);
    int spelled = 0;
    for (int word = key.to(); word < last; word++) {
      if (words.sentence(word) > words.sentence(key.to() - 1) + 1) {
        break;
      }
      int amount = amount(words, word);
      if (amount > word) {
        spelled = 0;
        word = amount - 1;
        continue;
      }
      String written = words.text().substring(words.start(word), words.end(word));
      boolean number = written.chars().allMatch(Character::isDigit);
      spelled =
          DIGITS.contains(words.form(word)) ? spelled + 1 : number ? spelled + written.length() : 0;
      boolean digits = number ? spelled >= FEWEST_DIGITS + 1 : spelled >= FEWEST_DIGITS;
      if (looksLikeCode(chunk(words, word))
          || dashed(chunk(words, word))
          || digits && !year(words, word, written)) {
        return Optional.of(new Hit(key.rule(), key.name(), key.from(), word + 1));
      }
    }
    return Optional.empty();
  }

  /** One past money, a share, or a telephone number that begins here. */
  private static int amount(Words words, int word) {
    return Math.max(
        words.markedUntil("PHONE", word),
        Math.max(words.markedUntil("MONEY", word), words.markedUntil("PERCENT", word)));
  }

  /** In 1957, since 2024: four digits that name a year. */
  private static boolean year(Words words, int word, String written) {
    return written.length() == 4
        && (written.startsWith("20") || written.startsWith("19"))
        && BEFORE_YEARS.contains(words.form(word - 1));
  }

  /** The word with all that stands beside it without a blank between, such as Larch-Oak-22. */
  private static String chunk(Words words, int word) {
    String text = words.text();
    int from = words.start(word);
    int to = words.end(word);
    while (to < text.length()
        && to - from < LONGEST_CHUNK
        && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    while (to > from && ".,;:!?)\"'".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Digits with a dash between each or every few: 4-1-7-7, 12-40-07. */
  private static boolean dashed(String written) {
    long dashes = written.chars().filter(sign -> sign == '-').count();
    long digits = written.chars().filter(Character::isDigit).count();
    return dashes >= 2
        && digits > FEWEST_DIGITS
        && digits <= MOST_DASHED
        && dashes + digits == written.length();
  }

  /** Letters and digits mixed as nobody writes words or times. */
  private static boolean looksLikeCode(String written) {
    long digits = written.chars().filter(Character::isDigit).count();
    boolean capitals = written.chars().anyMatch(Character::isUpperCase);
    boolean letters =
        written.chars().anyMatch(Character::isLetter)
            && !written.contains("/")
            && written.indexOf('@') < 0
            && !written.startsWith("www");
    boolean sign = written.indexOf('$') > 0;
    boolean time = Stream.of("am", "pm", "th", "nd", "rd", "st").anyMatch(written::endsWith);
    return letters && !time && (sign || digits >= 1 && (capitals || written.length() > 4));
  }
}
