package org.rostrum.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.FormKeys;
import org.springframework.stereotype.Component;

/**
 * Keys of forms that their reader alone can have been given: half at random, half a mark made from
 * that and the account. Whose a form is can so be told when its session is long over, and nothing
 * about the account can be told from the key.
 */
@Component
class OwnFormKeys implements FormKeys {

  private static final int HALF = 8;

  private final Keyring keyring;

  OwnFormKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  @Override
  public String fresh() {
    var half = Passwords.freshSecret(HALF);
    var mark =
        SignedIn.current()
            .flatMap(who -> keyring.marks(place(half, who.account())).stream().findFirst())
            .map(whole -> Arrays.copyOf(whole, HALF))
            .orElseGet(() -> Passwords.freshSecret(HALF));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(2 * HALF).put(half).put(mark).array());
  }

  /** Whether a form with this key was drawn for this account. */
  boolean isFor(String formKey, AccountId account) {
    if (!FormKey.looksRight(formKey)) {
      return false;
    }
    var bytes = Base64.getUrlDecoder().decode(formKey);
    var half = Arrays.copyOf(bytes, HALF);
    var mark = Arrays.copyOfRange(bytes, HALF, 2 * HALF);
    return keyring.marks(place(half, account)).stream()
        .anyMatch(whole -> MessageDigest.isEqual(Arrays.copyOf(whole, HALF), mark));
  }

  private static String place(byte[] half, AccountId account) {
    return "form key|" + Base64.getEncoder().encodeToString(half) + "|" + account.value();
  }
}
