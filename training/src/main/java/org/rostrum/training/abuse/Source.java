package org.rostrum.training.abuse;

import static org.rostrum.screening.Abuse.Category.HATE;
import static org.rostrum.screening.Abuse.Category.INCITEMENT;
import static org.rostrum.screening.Abuse.Category.INSULT;
import static org.rostrum.screening.Abuse.Category.OBSCENITY;
import static org.rostrum.screening.Abuse.Category.SEXUAL;
import static org.rostrum.screening.Abuse.Category.THREAT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public corpus: how much one of its texts counts, its licence, and what its labels mean in our
 * categories. What it did not judge stays open.
 *
 * <p>Labels do not mean the same across corpora. "Offensive" in davidson is largely slang, so it
 * teaches nothing; negatives of edos and misogyny are only not sexist, so they teach hate alone;
 * civil_spans calls mild words about policies insults, so its insults count for little.
 */
enum Source {
  CIVIL_SPANS(0.3f, "CC0-1.0") {
    @Override
    @Nullable Labels labels(boolean abusive, List<String> given) {
      if (given.isEmpty()) {
        return abusive ? null : Labels.none();
      }
      return Labels.open()
          .yes(INSULT, given.contains("Insult"))
          .judged(THREAT, given.contains("Threat"))
          .judged(HATE, given.contains("Identity based Attack"))
          .judged(OBSCENITY, given.contains("Profane/Obscene"))
          .anyOpen();
    }
  },
  CONVABUSE(0.5f, "CC-BY-4.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      if (!abusive) {
        return given.isEmpty() ? Labels.none() : Labels.open();
      }
      return Labels.open()
          .any(true)
          .yes(SEXUAL, given.contains("sex_harassment"))
          .yes(INSULT, given.contains("intellectual"))
          .yes(
              HATE,
              given.contains("sexist") || given.contains("racist") || given.contains("homophobic"));
    }
  },
  DAVIDSON(0.4f, "MIT") {
    @Override
    @Nullable Labels labels(boolean abusive, List<String> given) {
      return switch (given.getFirst()) {
        case "hate" -> Labels.open().yes(HATE);
        case "neither" -> Labels.none();
        default -> null;
      };
    }
  },
  EDOS(0.5f, "CC0-1.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      String fine = given.getLast();
      return abusive
          ? Labels.open()
              .yes(HATE)
              .yes(THREAT, fine.startsWith("1.1"))
              .yes(INCITEMENT, fine.startsWith("1.2"))
              .yes(SEXUAL, fine.startsWith("2.3"))
          : Labels.open().no(HATE);
    }
  },
  HATEMOJIBUILD(1f, "CC-BY-4.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive
          ? Labels.open().yes(HATE).yes(THREAT, given.getFirst().startsWith("threat"))
          : Labels.open().no(HATE).any(false);
    }
  },
  IDENTITY_TEMPLATES(0.1f, "Apache-2.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive ? Labels.open().yes(INSULT) : Labels.none();
    }
  },
  IMPLICIT_HATE(0.4f, "MIT") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive ? Labels.open().yes(HATE) : Labels.open().no(HATE).any(false);
    }
  },
  JIGSAW(1f, "labels CC0-1.0, text CC-BY-SA-3.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      if (given.isEmpty()) {
        return abusive ? Labels.open().any(true) : Labels.none();
      }
      if (given.equals(List.of("toxic"))) {
        return Labels.open().any(true);
      }
      return Labels.none()
          .any(true)
          .yes(INSULT, given.contains("insult"))
          .yes(THREAT, given.contains("threat"))
          .yes(HATE, given.contains("identity_hate"))
          .yes(OBSCENITY, given.contains("obscene"));
    }
  },
  MISOGYNY(0.5f, "MIT") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      if (abusive) {
        return Labels.open().yes(HATE).yes(THREAT, given.contains("Threatening_Physical_violence"));
      }
      boolean attack = given.contains("Nonmisogynistic_personal_attack");
      return attack ? Labels.open().yes(INSULT).no(HATE) : Labels.open().no(HATE);
    }
  },
  MLMA_EN(0.15f, "MIT") {
    @Override
    @Nullable Labels labels(boolean abusive, List<String> given) {
      if (!abusive) {
        return Labels.open().no(HATE).any(false);
      }
      return given.getFirst().contains("hateful") ? Labels.open().yes(HATE) : null;
    }
  },
  STORMFRONT(0.6f, "CC-BY-SA-3.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive ? Labels.open().yes(HATE) : Labels.open().no(HATE);
    }
  },
  TOXIGEN_HUMAN(0.8f, "MIT") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive ? Labels.open().yes(HATE) : Labels.open().no(HATE).any(false);
    }
  },
  HANSARD(1.5f, "Open Parliament Licence v3") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return Labels.none();
    }
  },
  UK_MP_TWEETS(2f, "MIT, tweets by UK MPs") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return Labels.none();
    }
  },
  UK_PETITIONS(1.5f, "Open Government Licence v3") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return Labels.none();
    }
  },
  WIKI_CAT(0.4f, "Apache-2.0, text CC-BY-SA-3.0") {
    @Override
    Labels labels(boolean abusive, List<String> given) {
      return abusive ? Labels.open().any(true) : Labels.none();
    }
  };

  /** Corpora of ordinary politics. */
  static final Set<String> POLITICAL = Set.of("HANSARD", "UK_MP_TWEETS", "UK_PETITIONS");

  private final float weight;
  private final String licence;

  Source(float weight, String licence) {
    this.weight = weight;
    this.licence = licence;
  }

  /** What its labels say, or null where the text teaches nothing. */
  abstract @Nullable Labels labels(boolean abusive, List<String> given);

  float weight() {
    return weight;
  }

  String licence() {
    return licence;
  }

  /** The name of its file. */
  String file() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".jsonl.gz";
  }
}
