package org.rostrum.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.govuk.FormKey;

/**
 * A form that could not be taken, on its way back to the person who filled it in. It lives in the
 * pages that pass between browser and server, never on the server; while nobody is signed in, it is
 * sealed there.
 *
 * @param action the path the form was sent to; empty when nothing is carried
 * @param key the key of the form, by which it is known whose it was
 * @param last the account last signed in in this browser's session, or empty
 */
record CarriedForm(String action, List<Field> fields, String key, String last) {

  static final CarriedForm NOTHING = new CarriedForm("", List.of(), "", "");

  private static final Set<String> SECRET = Set.of("password", "code", FormKey.FIELD);
  private static final Set<String> OF_THE_DOOR =
      Set.of("/sign-in", "/sign-in/code", "/sign-out", "/locked", "/leave", "/hats");
  private static final Set<String> RIDING =
      Set.of("/think-twice", "/think-twice/feedback", "/think-twice/feedback/reasons", "/drafts");

  /** One thing typed or ticked. */
  record Field(String name, String value) {}

  CarriedForm {
    fields = List.copyOf(fields);
  }

  /** Forms whose words ride along through a sign-in: those about posts, and all that we drew. */
  boolean ridesThroughSignIn() {
    return RIDING.contains(action)
        || (FormKey.looksRight(key) && !OF_THE_DOOR.contains(action) && !fields.isEmpty());
  }

  boolean isEmpty() {
    return action.isEmpty();
  }

  /** The form as it was sent in this (forwarded) request, without secrets and form tokens. */
  static CarriedForm sentIn(HttpServletRequest request, Optional<AccountId> last) {
    var path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    var fields = new ArrayList<Field>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!SECRET.contains(name) && !name.startsWith("_") && !name.startsWith("carry.")) {
            Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
          }
        });
    var key = request.getParameter(FormKey.FIELD);
    return new CarriedForm(
        path instanceof String sent ? sent : "/",
        fields,
        key == null ? "" : key,
        last.map(AccountId::toString).orElse(""));
  }
}
