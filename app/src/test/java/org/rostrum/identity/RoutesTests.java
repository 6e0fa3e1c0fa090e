package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RostrumTest
class RoutesTests {

  /** Pages of the furniture, which stands below this room: each one was looked at. */
  private static final Set<String> FURNITURE =
      Set.of("/accessibility", "/privacy", "/cookies", "/leave", "/error");

  @Autowired ApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private Map<RequestMappingInfo, HandlerMethod> pages() {
    return mapping.getHandlerMethods();
  }

  @Test
  void every_page_of_every_room_says_whom_it_lets_in() {
    var silent = new TreeSet<String>();
    var furniture = new TreeSet<String>();
    pages()
        .forEach((info, page) -> {
          var guarded = Doorkeeper.declared(page, Guarded.class);
          var open = Doorkeeper.declared(page, Open.class);
          if (guarded == null && open == null) {
            (Doorkeeper.isFurniture(page) ? furniture : silent).addAll(info.getPatternValues());
          }
        });
    assertThat(silent).as("put @Guarded or @Open on these").isEmpty();
    assertThat(FURNITURE).as("look at these, then list them").containsAll(furniture);
  }

  @Test
  void every_guarded_page_names_a_row_of_the_matrix_that_somebody_may_use_so() {
    pages()
        .values()
        .forEach(page -> {
          var guarded = Doorkeeper.declared(page, Guarded.class);
          if (guarded != null) {
            new Resource(guarded.resource());
            var possible =
                Arrays.stream(Hat.values())
                    .flatMap(hat -> Access.matrix().at(guarded.resource(), hat).stream())
                    .map(Permission::action)
                    .toList();
            assertThat(possible).as("%s", page).contains(guarded.action());
          }
        });
  }

  private Set<String> paths() {
    var paths = new TreeSet<String>();
    pages().keySet().forEach(info -> paths.addAll(info.getPatternValues()));
    return paths.stream()
        .map(path -> path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertSafe(HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .as("%s", answer.uri())
        .hasValueSatisfying(policy ->
            assertThat(
                    policy.replaceFirst("img-src 'self' http://localhost:\\d+;", "img-src 'self';"))
                .isEqualTo(SafeHeaders.CONTENT_POLICY));
    assertThat(headers.firstValue("Cache-Control"))
        .as("%s", answer.uri())
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void every_answer_of_every_page_carries_the_safe_headers() {
    var signIns = new SignIns(context);
    var nobody = signIns.nobody();
    var member = signIns.as(Hat.MEMBER);
    for (String path : paths()) {
      if (!path.equals("/error")) {
        assertSafe(nobody.get(path));
        assertSafe(member.get(path));
        assertSafe(nobody.postWith("", path, "x", "y"));
      }
    }
    assertSafe(member.get("/no-such-page"));
  }

  @Test
  void a_stranger_gets_only_the_pages_that_say_so() {
    var signIns = new SignIns(context);
    pages()
        .forEach((info, page) -> {
          if (!Doorkeeper.isForAnyone(page) && !Doorkeeper.isErrorPage(page)) {
            for (String pattern : info.getPatternValues()) {
              var path = pattern.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
              var answer = signIns.nobody().get(path);
              assertThat(answer.statusCode()).as(path).isIn(302, 401);
              var posted = signIns.nobody().post(path, "a", "b");
              assertThat(
                      posted.statusCode() == 401
                          || posted.statusCode() == 302
                          || posted.body().contains("/sign-in"))
                  .as(path)
                  .isTrue();
            }
          }
        });
  }

  @Test
  void an_absent_page_and_a_forbidden_one_are_the_same_bytes() {
    var member = new SignIns(context).as(Hat.MEMBER);
    var absent = member.get("/no-such-page");
    var forbidden = member.get("/people");
    var forbiddenOne = member.get("/people/00000000-0000-0000-0000-000000000001");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(forbidden.statusCode()).isEqualTo(404);
    assertThat(forbidden.body()).isEqualTo(without(absent.body(), forbidden.body()));
    assertThat(without(forbiddenOne.body(), absent.body())).isEqualTo(absent.body());
  }

  /** The masked form token and the one-time key differ in every answer, whatever it says. */
  private static String without(String page, String like) {
    var tokens = Pattern.compile("name=\"(_csrf|formKey)\" value=\"[^\"]+\"");
    var theirs = tokens.matcher(like).results().map(m -> m.group()).iterator();
    return tokens
        .matcher(page)
        .replaceAll(m -> Matcher.quoteReplacement(theirs.hasNext() ? theirs.next() : m.group()));
  }

  @Test
  void a_page_that_was_wanted_opens_after_sign_in_but_not_what_a_script_asked_for() {
    assertThat(openedAfter("navigate")).endsWith("/drafts");
    assertThat(openedAfter("cors")).endsWith("/").doesNotContain("drafts");
  }

  private String openedAfter(String fetchMode) {
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.nobody();
    var wanted = HttpRequest.newBuilder(URI.create(visitor.base() + "/drafts"));
    visitor.send(wanted.header("Sec-Fetch-Mode", fetchMode).GET());
    var secrets = known.secrets();
    visitor.get("/sign-in");
    visitor.post("/sign-in", "login", secrets.login(), "password", secrets.password());
    visitor.get("/sign-in/code");
    var through = visitor.post("/sign-in/code", "code", signIns.code(known, 0));
    return through.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void an_ancient_trick_to_post_as_something_else_does_nothing() {
    var admin = new SignIns(context).as(Hat.SYSADMIN);
    var answer =
        admin.send(
            HttpRequest.newBuilder(URI.create(admin.base() + "/people"))
                .method("TRACE", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
  }
}
