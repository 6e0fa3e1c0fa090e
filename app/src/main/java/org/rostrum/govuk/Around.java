package org.rostrum.govuk;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds the page being drawn: furniture and the token that guards its forms. Bound to the
 * drawing thread for as long as the drawing takes, so that no template has to hand it on.
 */
record Around(Furniture furniture, @Nullable CsrfToken csrf, String leaveTo, FormKeys formKeys) {

  static final ScopedValue<Around> PAGE = ScopedValue.newInstance();

  private static final SecureRandom RANDOM = new SecureRandom();

  static Furniture furnitureNow() {
    return PAGE.get().furniture();
  }

  static String leaveToNow() {
    return PAGE.get().leaveTo();
  }

  /** Null where a page is drawn outside the security filters, as an error page may be. */
  static @Nullable CsrfToken csrfNow() {
    return PAGE.isBound() ? PAGE.get().csrf() : null;
  }

  /** A key that no other form has: the same key twice is the same form sent twice. */
  static String freshFormKey() {
    return PAGE.isBound() ? PAGE.get().formKeys().fresh() : anybodysFormKey();
  }

  /** A key that says nothing of whose the form is. */
  static String anybodysFormKey() {
    byte[] key = new byte[16];
    RANDOM.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }
}
