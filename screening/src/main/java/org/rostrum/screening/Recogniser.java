package org.rostrum.screening;

import java.util.List;

/**
 * A kind of number that only one council knows, such as its tenancy or case numbers: recognised by
 * shape and by the words around it, without code.
 *
 * @param name what people call it, for explanations
 * @param kind the kind its findings have, in capitals, such as {@code TENANCY}
 * @param shape {@code A} for a letter, {@code 9} for a figure, {@code X} for either, a blank for
 *     one blank or none, anything else for itself: {@code AAA-9999}
 * @param context words of which one must stand close by; none means that the shape is enough
 * @param against words of which none may stand close by
 * @param confidence 0 to 1
 */
public record Recogniser(
    String name,
    String kind,
    String shape,
    List<String> context,
    List<String> against,
    double confidence) {

  private static final int LONGEST = 40;

  public Recogniser {
    if (!kind.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_') || kind.length() < 2) {
      throw new IllegalArgumentException("needs a kind in capitals, like TENANCY");
    }
    if (shape.indexOf('9') < 0 || shape.length() > LONGEST) {
      throw new IllegalArgumentException("needs a shape with a figure in it, like AAA-9999");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("needs a confidence above 0 and up to 1");
    }
    context = List.copyOf(context);
    against = List.copyOf(against);
  }
}
