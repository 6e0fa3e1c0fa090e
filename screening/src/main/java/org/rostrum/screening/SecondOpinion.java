package org.rostrum.screening;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The second opinion on abuse that is installed beside the library, if any: looked for once, and
 * where it cannot be had the reason is kept, so that its absence is never silent.
 *
 * @param model who gives it, or null
 * @param trouble why one that is installed cannot be had, or null
 */
record SecondOpinion(@Nullable AbuseModel model, @Nullable String trouble) {

  private static final class Installed {
    private static final SecondOpinion FOUND = look();
  }

  static SecondOpinion installed() {
    return Installed.FOUND;
  }

  private static SecondOpinion look() {
    try {
      Iterator<AbuseModel> models = ServiceLoader.load(AbuseModel.class).iterator();
      return new SecondOpinion(models.hasNext() ? models.next() : null, null);
    } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
      return new SecondOpinion(
          null,
          "A second opinion on abuse is installed but cannot be used; texts are judged by their"
              + " wording alone.");
    }
  }
}
