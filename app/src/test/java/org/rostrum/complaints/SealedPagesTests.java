package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.Visitor;
import org.rostrum.notifications.PdfText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A name that is kept confidential, in each state of the request, asked for by every hat on every
 * page there is: whoever adds a page adds it here.
 */
@RostrumTest
@Import(GivenStanding.Config.class)
class SealedPagesTests {

  private static final String SENTINEL = SealedStates.SENTINEL;

  /** Here the name of the member as the council knows them may not stand either. */
  private static final String OF_COMPLAINTS =
      "/(complaints(?!/on-paper)|cases|letters|evidence|notices|who-looked|conduct|conflicts|emergency-access|absences|appointments).*";

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  @DynamicPropertySource
  static void a_mail_server_is_set(DynamicPropertyRegistry settings) {
    MAIL.start();
    settings.add("rostrum.mail.host", () -> "localhost");
    settings.add("rostrum.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("rostrum.mail.from", () -> "rostrum@hartsmere.example");
    settings.add("rostrum.mail.link", () -> "https://rostrum.hartsmere.example");
    settings.add("rostrum.mail.start-tls", () -> "false");
  }

  @AfterAll
  static void the_mail_server_stops() {
    MAIL.stop();
  }

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired Complaints complaints;
  @Autowired GivenStanding facts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Map<String, Integer> opened = new TreeMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private int asked;
  private String councillor;

  @Test
  void no_page_file_message_or_search_shows_a_sealed_name_outside_the_allowed_cells()
      throws Exception {
    var states =
        new SealedStates(
            context,
            Confidentiality.REQUESTED,
            Confidentiality.GRANTED,
            Confidentiality.REFUSED,
            Confidentiality.WITHDRAWN,
            Confidentiality.NAMED,
            Confidentiality.OVERRIDDEN);
    waitForCases(states);
    states.paths.forEach((state, path) -> {
      if (state != Confidentiality.WITHDRAWN) {
        add(states, path);
      }
    });
    councillor =
        sql.sql("select name from members.member where id = :id")
            .param("id", org.rostrum.TestCouncil.in(context).backbencher())
            .query(String.class)
            .single();
    facts.everybody(EnumSet.of(Relation.ASSIGNED, Relation.ACTING));
    for (Hat hat : Hat.values()) {
      var reader = states.readers.get(hat);
      for (String page : commonPages()) {
        none(hat, reader, page, states);
      }
      for (var state : states.ids.keySet()) {
        boolean allowed =
            complaints.complainant(states.officer(hat), states.ids.get(state)).isPresent();
        for (String page : pagesOf(states.ids.get(state))) {
          if (allowed) {
            look(hat, reader, page);
          } else {
            none(hat, reader, page, states);
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(5_000);
    assertThat(opened.keySet())
        .contains("/cases", "/cases/{id}", "/cases/{id}/release", "/cases/{id}/notes", "/members");
    assertThat(namedFor(Hat.MO, states)).as("an allowed cell").isTrue();
    mails(states);
  }

  /** A statement that says who it is by. */
  private static void add(SealedStates states, String path) {
    var member = states.walk.member();
    var key = ComplaintWalk.hidden(member.get(path + "/progress").body(), "formKey");
    var answer =
        member.post(
            path + "/statement", "statement", "Again: " + SENTINEL + " must go.", "formKey", key);
    assertThat(answer.statusCode()).as(path).isEqualTo(302);
  }

  private boolean namedFor(Hat hat, SealedStates states) {
    return complaints
        .complainant(states.officer(hat), states.ids.get(Confidentiality.NAMED))
        .orElseThrow()
        .lastName()
        .equals(SENTINEL);
  }

  private void waitForCases(SealedStates states) throws InterruptedException {
    for (int i = 0; i < 400 && cases() < states.ids.size(); i++) {
      Thread.sleep(50);
    }
    assertThat(cases()).isEqualTo(states.ids.size());
  }

  private int cases() {
    return sql.sql("select count(*) from cases.case_file").query(Integer.class).single();
  }

  /** What can be read without knowing of a complaint, and every search. */
  private Set<String> commonPages() {
    var pages = new LinkedHashSet<String>();
    patterns().stream().filter(pattern -> !pattern.contains("{")).forEach(pages::add);
    for (String place : List.of("/members", "/policy", "/incidents", "/people", "/cases", "/")) {
      pages.add(place + "?q=" + SENTINEL);
    }
    return pages;
  }

  /** Every page with a variable in its address, filled with this complaint. */
  private Set<String> pagesOf(ComplaintId id) {
    var pages = new LinkedHashSet<String>();
    for (String pattern : patterns()) {
      if (pattern.startsWith("/complaints/") || pattern.startsWith("/cases/")) {
        var page = pattern.replaceAll("\\{(complaint|id|opened)}", id.toString());
        if (page.contains("{section}")) {
          for (Section section : Section.values()) {
            pages.add(page.replace("{section}", section.address()));
          }
        } else if (page.contains("{gate}")) {
          for (Gate gate : Gate.values()) {
            pages.add(gate.path(id));
          }
        } else {
          pages.add(page.replaceAll("\\{step:[^}]*}", "extension"));
        }
      }
    }
    pages.removeIf(page -> page.contains("{"));
    return pages;
  }

  private List<String> patterns() {
    var patterns = new ArrayList<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var methods = info.getMethodsCondition().getMethods();
          if (method.getBeanType().getName().startsWith("org.rostrum.")
              && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
            patterns.addAll(info.getPatternValues());
          }
        });
    patterns.removeIf(pattern -> pattern.contains("*") || pattern.equals("/error"));
    return patterns;
  }

  private void none(Hat hat, Visitor reader, String page, SealedStates states) throws Exception {
    for (String accept : List.of("text/html", "application/json")) {
      var said = ask(hat, reader, page, accept);
      SealedStates.clean(hat + " " + page + " " + accept, said);
      if (page.matches(OF_COMPLAINTS)) {
        assertThat(said)
            .as(hat + " " + page)
            .doesNotContain(councillor, states.walk.known().id().toString())
            .doesNotContainPattern(states.walk.known().secrets().name() + "\\b");
      }
    }
  }

  private void look(Hat hat, Visitor reader, String page) throws Exception {
    ask(hat, reader, page, "text/html");
  }

  /** Body, headers and, of a PDF, its words; without what the reader asked for themselves. */
  private String ask(Hat hat, Visitor reader, String page, String accept) throws Exception {
    asked++;
    var answer = send(reader, page, accept);
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() == 200) {
      opened.merge(pattern(page), 1, Integer::sum);
    }
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    if (type.contains("pdf")) {
      text += String.join("\n", PdfText.inTagOrder(answer.body()));
    }
    if (page.contains("q=")) {
      text =
          text.replace("q=" + SENTINEL, "")
              .replace("value=\"" + SENTINEL + "\"", "")
              .replaceAll("[“\"]" + SENTINEL + "[”\"]", "");
    }
    return text + answer.headers().map();
  }

  private static String pattern(String page) {
    return page.replaceAll("[?].*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
  }

  private HttpResponse<byte[]> send(Visitor reader, String page, String accept) throws Exception {
    var cookies =
        reader.cookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return http.send(
        HttpRequest.newBuilder(URI.create(reader.base() + page))
            .header("Cookie", cookies)
            .header("Accept", accept)
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** Letters to anybody hold no mark; those to others do not hold the member's address either. */
  private static void mails(SealedStates states) {
    assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
    var login = states.walk.known().secrets().login();
    Arrays.stream(MAIL.getReceivedMessages())
        .forEach(letter -> {
          var whole = GreenMailUtil.getWholeMessage(letter);
          SealedStates.clean("mail", whole);
          assertThat(whole)
              .doesNotContain(states.ids.values().stream().map(Object::toString).toList());
          if (!whole.contains("To: " + login)) {
            assertThat(whole).doesNotContain(login);
          }
        });
  }
}
