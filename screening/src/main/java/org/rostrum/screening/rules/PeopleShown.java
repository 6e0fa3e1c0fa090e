package org.rostrum.screening.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;

/** PD-04: a picture or film that shows people, and nothing says that they agreed to it. */
final class PeopleShown implements Detector {

  private static final int SAYS_NO_MORE_THAN_THE_DEVICE = 3;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    for (Attachment file : reading.circumstances().attachments()) {
      boolean refused = Boolean.FALSE.equals(file.permission());
      boolean agreed =
          Boolean.TRUE.equals(file.aiGenerated())
              || Boolean.TRUE.equals(file.permission())
              || !refused && reading.has(id, "they agreed");
      if (!agreed && shows(reading, id, file, refused)) {
        return List.of(
            PhraseDetector.of(
                rule, rule.rule().level(), null, 0.9, List.of(), because(file, refused)));
      }
    }
    return List.of();
  }

  private static boolean shows(Reading reading, String id, Attachment file, boolean refused) {
    Reading source = reading.beside(file.source());
    if (source.has(id, "nobody to be known") || onlyTheMember(source, id, file)) {
      return false;
    }
    int people = most(file.people(), file.children());
    if (file.people() != null || people > 0) {
      return people > 0;
    }
    boolean told = source.words().count() > SAYS_NO_MORE_THAN_THE_DEVICE;
    boolean seen =
        source.hits(id, "people").stream()
            .anyMatch(hit -> !source.touches(id, "made by", hit.from(), hit.to()));
    return refused || seen || !told && reading.has(id, "people");
  }

  private static boolean onlyTheMember(Reading source, String id, Attachment file) {
    return most(file.people(), 0) <= 1
        && most(file.children(), 0) == 0
        && source.has(id, "the member")
        && !source.has(id, "somebody else too");
  }

  private static int most(@Nullable Integer one, @Nullable Integer other) {
    return Math.max(one == null ? 0 : one, other == null ? 0 : other);
  }

  private static String because(Attachment file, boolean refused) {
    boolean children = file.children() != null && file.children() > 0;
    String shown = "VIDEO".equals(file.kind()) ? "The video" : "The picture";
    String whom = children ? " shows children, and " : " shows people, and ";
    return shown
        + whom
        + (refused ? "it is recorded that nobody agreed to it." : "no permission is recorded.");
  }
}
