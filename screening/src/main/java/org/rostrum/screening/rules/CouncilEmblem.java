package org.rostrum.screening.rules;

import java.util.List;
import java.util.Locale;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Capacity;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/** CP-03: the council's logo, crest or template on an account declared personal or party. */
final class CouncilEmblem implements Detector {

  private static final List<String> COUNCIL_ENDINGS = List.of("bc", "cc", "dc", "lbc", "mdc");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    var channel = reading.circumstances().channel();
    if (!channel.is(Capacity.PERSONAL) && !channel.is(Capacity.PARTY)) {
      return List.of();
    }
    String id = rule.rule().id();
    for (Attachment file : reading.circumstances().attachments()) {
      boolean allowed = file.approvalId() != null;
      if (!allowed && shows(reading, id, file)) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.9,
                List.of(),
                "The picture carries the council's logo, crest or template, and this account is"
                    + " not the council's."));
      }
    }
    return PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule));
  }

  private static boolean shows(Reading reading, String id, Attachment file) {
    Reading marking = reading.beside(file.marking());
    Reading source = reading.beside(file.source());
    Reading watermark = reading.beside(file.watermark());
    boolean council = "COUNCIL".equals(file.owner());
    return emblem(marking, id, council)
        || emblem(watermark, id, council)
        || emblem(source, id, false);
  }

  private static boolean emblem(Reading beside, String id, boolean council) {
    return beside.has(id, "emblem")
        && !beside.has(id, "not the council")
        && (council
            || beside.has(id, "arms")
            || beside.has(id, "of the council")
            || named(beside.words(), beside.directory()));
  }

  /** The council's own name, or initials in the shape that councils use. */
  private static boolean named(Words words, Directory directory) {
    String names =
        (directory.council().name() + " " + String.join(" ", directory.council().aliases()))
            .toLowerCase(Locale.ROOT);
    List<String> known = List.of(names.split("[^\\p{L}]+"));
    for (int word = 0; word < words.count(); word++) {
      String form = words.form(word);
      boolean initials =
          form.length() >= 3
              && form.length() <= 5
              && COUNCIL_ENDINGS.stream().anyMatch(form::endsWith);
      if (initials || form.length() >= 4 && known.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
