package org.rostrum.training.abuse;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Abuse.Category;

/**
 * One text that teaches: for each category, and for abuse of any kind, whether it is that, is not,
 * or nobody judged it.
 *
 * @param source the corpus, or the project's own set
 * @param labels one a category in the order of its constants, and one more for abuse of any kind:
 *     {@link #YES}, {@link #NO} or {@link #UNKNOWN}, which teaches nothing
 * @param weight how much it counts beside others
 * @param characteristic the protected characteristic attacked, or null where none or unknown
 */
public record Teaching(
    String id,
    String source,
    String text,
    byte[] labels,
    float weight,
    @Nullable String characteristic) {

  public static final byte NO = 0;
  public static final byte YES = 1;
  public static final byte UNKNOWN = 2;

  /** The heads there are: one a category, and one for abuse of any kind. */
  public static final int HEADS = Category.values().length + 1;

  /** The place of abuse of any kind. */
  public static final int ANY = HEADS - 1;

  public byte label(Category category) {
    return labels[category.ordinal()];
  }

  public byte any() {
    return labels[ANY];
  }

  /** Every head alike. */
  static byte[] all(byte label) {
    byte[] labels = new byte[HEADS];
    Arrays.fill(labels, label);
    return labels;
  }

  /** Exactly these categories, and abuse if there is one. */
  static byte[] exactly(Set<Category> categories) {
    byte[] labels = all(NO);
    categories.forEach(category -> labels[category.ordinal()] = YES);
    labels[ANY] = categories.isEmpty() ? NO : YES;
    return labels;
  }
}
