package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.CarriedForm.Field;
import org.rostrum.identity.Keyring.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a form through the sign-in page, sealed: whoever opens that page sees no word of it, and
 * only the person it was drawn for gets it back.
 */
@Component
class Luggage {

  static final String FIELD = "carry.sealed";
  private static final String PLACE = "identity|a form carried through a sign-in";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Keyring keyring;
  private final OwnFormKeys formKeys;

  Luggage(Keyring keyring, OwnFormKeys formKeys) {
    this.keyring = keyring;
    this.formKeys = formKeys;
  }

  /** As hidden fields of the sign-in page. */
  List<Field> packed(CarriedForm carried) {
    if (carried.isEmpty() || keyring.isEmpty()) {
      return List.of();
    }
    var sealed = keyring.seal(JSON.writeValueAsBytes(carried), PLACE);
    var bytes = ByteBuffer.allocate(Integer.BYTES + sealed.bytes().length);
    bytes.putInt(sealed.key()).put(sealed.bytes());
    return List.of(new Field(FIELD, Base64.getUrlEncoder().encodeToString(bytes.array())));
  }

  /** What the sign-in page's own form brings along; nothing if it is not ours. */
  CarriedForm ridingIn(HttpServletRequest request) {
    var packed = request.getParameter(FIELD);
    if (packed == null) {
      return CarriedForm.NOTHING;
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(packed));
      int key = bytes.getInt();
      var rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return JSON.readValue(keyring.open(new Sealed(key, rest), PLACE), CarriedForm.class);
    } catch (IllegalArgumentException
        | java.nio.BufferUnderflowException
        | JacksonException
        | KeyMissing notOurs) {
      return CarriedForm.NOTHING;
    }
  }

  /** Whether this person filled the form in. */
  boolean isOf(AccountId account, CarriedForm carried) {
    return FormKey.looksRight(carried.key())
        ? formKeys.isFor(carried.key(), account)
        : carried.last().equals(account.toString());
  }
}
