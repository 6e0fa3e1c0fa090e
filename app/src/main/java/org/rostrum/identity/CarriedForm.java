package org.rostrum.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rostrum.govuk.FormKey;

/**
 * A form that could not be taken, on its way back to the person who filled it in. It lives in the
 * pages that pass between browser and server, never on the server.
 *
 * @param action the path the form was sent to; empty when nothing is carried
 */
record CarriedForm(String action, List<Field> fields) {

  static final CarriedForm NOTHING = new CarriedForm("", List.of());

  private static final String ACTION = "carry.action";
  private static final String FIELD = "carry.field.";
  private static final Set<String> SECRET = Set.of("password", "code", FormKey.FIELD);

  private static final Set<String> RIDING =
      Set.of("/think-twice", "/think-twice/feedback", "/think-twice/feedback/reasons", "/drafts");

  /** One thing typed or ticked. */
  record Field(String name, String value) {}

  CarriedForm {
    fields = List.copyOf(fields);
  }

  /** Forms whose words ride along through a sign-in. */
  static boolean ridesThroughSignIn(String path) {
    return RIDING.contains(path);
  }

  boolean isEmpty() {
    return action.isEmpty();
  }

  /** The form as it was sent in this (forwarded) request, without secrets and form tokens. */
  static CarriedForm sentIn(HttpServletRequest request) {
    var path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    var fields = new ArrayList<Field>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!SECRET.contains(name) && !name.startsWith("_") && !name.startsWith("carry.")) {
            Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
          }
        });
    return new CarriedForm(path instanceof String sent ? sent : "/", fields);
  }

  /** What the sign-in page's own form brings along. */
  static CarriedForm ridingIn(HttpServletRequest request) {
    var action = request.getParameter(ACTION);
    if (action == null || !ridesThroughSignIn(action)) {
      return NOTHING;
    }
    var fields = new ArrayList<Field>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (name.startsWith(FIELD)) {
            var own = name.substring(FIELD.length());
            Arrays.stream(values).forEach(value -> fields.add(new Field(own, value)));
          }
        });
    return new CarriedForm(action, fields);
  }

  /** As hidden fields of the sign-in page. */
  List<Field> asLuggage() {
    if (isEmpty()) {
      return List.of();
    }
    var luggage = new ArrayList<Field>();
    luggage.add(new Field(ACTION, action));
    fields.forEach(field -> luggage.add(new Field(FIELD + field.name(), field.value())));
    return luggage;
  }
}
