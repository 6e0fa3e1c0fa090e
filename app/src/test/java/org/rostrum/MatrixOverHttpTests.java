package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.WaysToAsk.Route;
import org.rostrum.WaysToAsk.Try;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.HandReading;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RostrumTest
@TestPropertySource(properties = "rostrum.test=a database of its own")
class MatrixOverHttpTests {
  private static final String[] ACCEPTED = {"text/html", "application/json", "text/csv"};

  @Autowired ApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Map<String, String> absent = new HashMap<>();
  private WaysToAsk ways;

  @BeforeEach
  void everybody_signs_in() {
    ways = new WaysToAsk(context);
  }

  private List<Route> routes() {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, page) -> {
          var guarded = guarded(page);
          if (guarded != null) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
              for (String pattern : info.getPatternValues()) {
                routes.add(new Route(method.name(), pattern, pattern.startsWith("/api/"), guarded));
              }
            }
          }
        });
    return routes;
  }

  private static Guarded guarded(HandlerMethod page) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Guarded.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Guarded.class);
  }

  @Test
  void every_cell_of_the_rows_that_have_pages_holds_over_http() {
    var allowed = new TreeMap<String, Integer>();
    var denied = new TreeMap<String, Integer>();
    var routes = routes();
    for (Hat hat : Hat.values()) {
      for (Route route : routes) {
        for (String accept : route.api() ? new String[] {"application/json"} : ACCEPTED) {
          for (Try one : ways.to(route, hat)) {
            boolean may =
                Arrays.stream(route.guarded().action())
                    .anyMatch(action ->
                        HandReading.allows(hat, action, route.guarded().resource(), one.facts()));
            holds(hat, one, accept, may);
            (may ? allowed : denied).merge(route.guarded().resource(), 1, Integer::sum);
          }
        }
      }
    }
    var rows = new TreeSet<String>();
    routes.forEach(route -> rows.add(route.guarded().resource()));
    assertThat(rows)
        .contains(
            "post.draft",
            "member.profile",
            "member.private",
            "account.role",
            "incident.draft",
            "incident.submitted",
            "evidence.original",
            "evidence.derivative",
            "chat.export",
            "complaint.draft",
            "complaint.body",
            "complaint.outcome",
            "complaint.privileged",
            "complaint.confidentiality.decision",
            "rulebook.draft",
            "audit.log");
    assertThat(allowed.keySet()).isEqualTo(rows);
    assertThat(denied.keySet()).isEqualTo(rows);
  }

  private void holds(Hat hat, Try one, String accept, boolean may) {
    var reader = ways.reader(hat);
    var what = hat + " " + one.route().method() + " " + one.path() + " " + accept;
    var answer = ask(reader, one.route(), one.path(), accept);
    if (may) {
      assertThat(answer.statusCode()).as(what).isBetween(200, 399);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .as(what)
          .doesNotContain("sign-in");
    } else {
      var said = SameBytes.of(answer);
      // What stands around a page may have changed since the absent one was last asked for.
      if (!said.equals(absent.get(absentFor(hat, one, accept)))) {
        var anew = ask(reader, one.route(), one.route().api() ? "/api/none" : "/none", accept);
        assertThat(anew.statusCode()).isEqualTo(404);
        absent.put(absentFor(hat, one, accept), SameBytes.of(anew));
        assertThat(said).as(what).isEqualTo(SameBytes.of(anew));
      }
    }
  }

  private static String absentFor(Hat hat, Try one, String accept) {
    return hat + one.route().method() + one.route().api() + accept;
  }

  private static HttpResponse<String> ask(Visitor reader, Route route, String path, String accept) {
    var request = HttpRequest.newBuilder(URI.create(reader.base() + path)).header("Accept", accept);
    if (route.method().equals("GET")) {
      return reader.send(request.GET());
    }
    request.header("X-CSRF-TOKEN", reader.formToken());
    return route.api()
        ? reader.send(
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"See you on Tuesday.\"}")))
        : reader.send(
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=Tuesday&notRight=PD-01&reason=PERMISSION")));
  }
}
