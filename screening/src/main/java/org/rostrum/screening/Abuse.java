package org.rostrum.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How likely a text is abuse, by category, and the words that carry it. Advice to a person: a
 * figure alone decides nothing.
 *
 * <p>Immutable and safe to share. It is worked out when it is first asked for, and lets the text go
 * then; how the figures come about and what they are worth stands in docs/abuse.md.
 */
public final class Abuse {

  /** Kinds of abuse, as {@code screening/src/test/resources/politics/README.md} defines them. */
  public enum Category {
    /** Demeans somebody's character, worth or intelligence. */
    INSULT,
    /** Says or implies that harm will come to somebody, or to their family or property. */
    THREAT,
    /** Persistent or unwanted targeting, watching, a pile-on, intimidation. */
    HARASSMENT,
    /** Attacks people for a protected characteristic. */
    HATE,
    /** Vulgar or obscene words, whether or not anybody is insulted. */
    OBSCENITY,
    /** Urges others to violence, crime, damage or harassment. */
    INCITEMENT,
    /** Sexualised or degrading remarks, advances, sexual threats. */
    SEXUAL;

    /** Its name in records, in small letters. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How firmly a category is to be spoken of. */
  public enum Firmness {
    /** Nothing to say. */
    NONE,
    /** Worth a second thought. */
    ADVISE,
    /** Plain. */
    STRONG
  }

  /**
   * One category's judgement.
   *
   * @param probability calibrated, 0 to 1
   * @param words the words that carried it, heaviest first; empty where nothing is to be said
   */
  public record Judgement(double probability, Firmness firmness, List<Span> words) {
    public Judgement {
      words = List.copyOf(words);
    }
  }

  /**
   * What was worked out.
   *
   * @param any how likely the text is abuse of any kind
   * @param judgements one a category, in the order of {@link Category}
   * @param characteristic the protected characteristic attacked ({@code age}, {@code disability},
   *     {@code reassignment}, {@code marriage}, {@code pregnancy}, {@code race}, {@code religion},
   *     {@code sex} or {@code orientation}), or null where there is no hate or none is known
   * @param judges names and versions of what judged
   * @param trouble why a second opinion that is installed could not be had, or null
   */
  public record Judged(
      double any,
      List<Judgement> judgements,
      @Nullable String characteristic,
      List<String> judges,
      @Nullable String trouble) {
    public Judged {
      judgements = List.copyOf(judgements);
      judges = List.copyOf(judges);
      if (judgements.size() != Category.values().length) {
        throw new IllegalArgumentException("One judgement a category");
      }
    }
  }

  private @Nullable Supplier<Judged> judging;
  private @Nullable Judged judged;

  private Abuse(Supplier<Judged> judging) {
    this.judging = judging;
  }

  /** Abuse that is worked out when somebody asks. */
  static Abuse later(Supplier<Judged> judging) {
    return new Abuse(judging);
  }

  /** Everything that was worked out, at once. */
  public synchronized Judged judged() {
    if (judged == null) {
      judged = java.util.Objects.requireNonNull(judging).get();
      judging = null;
    }
    return judged;
  }

  /** How likely the text is abuse of any kind, calibrated, 0 to 1. */
  public double any() {
    return judged().any();
  }

  public Judgement of(Category category) {
    return judged().judgements().get(category.ordinal());
  }

  /** The categories that are to be spoken of at least so firmly. */
  public List<Category> atLeast(Firmness firmness) {
    return Arrays.stream(Category.values())
        .filter(category -> of(category).firmness().compareTo(firmness) >= 0)
        .toList();
  }

  /** The protected characteristic attacked, or null. */
  public @Nullable String characteristic() {
    return judged().characteristic();
  }

  /** Names and versions of what judged. */
  public List<String> judges() {
    return judged().judges();
  }

  /** Why a second opinion that is installed could not be had, in a sentence, or null. */
  public @Nullable String trouble() {
    return judged().trouble();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Abuse abuse && judged().equals(abuse.judged());
  }

  @Override
  public int hashCode() {
    return judged().hashCode();
  }

  @Override
  public String toString() {
    return judged().toString();
  }
}
