package org.rostrum.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Action;
import org.rostrum.identity.HandReading;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.notifications.PdfText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One case with a mark in each of its rows of the matrix: the body, the complainant, a witness, the
 * person complained about, a privileged note, the outcome, a file and a sheet. Every hat, given the
 * case or not, asks for every page, file and PDF there is about it, as a browser and as a program
 * asks: a mark stands only where the matrix lets that hat read that row.
 */
@RostrumTest
class CaseCellsTests {

  /** Each row, and what stands only in it. */
  private static final Map<String, List<String>> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("complaint.body", List.of("Bodymark"));
    MARKS.put("complaint.identity", List.of("Nameneil", "01632 960 555"));
    MARKS.put("complaint.witness", List.of("Witnessmark", "01632 960777"));
    MARKS.put("complaint.subject", List.of("Subjectmark", "@subjecthandle"));
    MARKS.put("complaint.privileged", List.of("Privilegedmark"));
    MARKS.put("complaint.outcome", List.of("Lettermark", "Updatemark", "Actionmark"));
    MARKS.put("evidence.derivative", List.of("Previewmark"));
    MARKS.put("evidence.original", List.of("Filemark"));
    MARKS.put("incident.submitted", List.of("Sheetmark"));
  }

  /**
   * The telephone goes out by a release alone, the file itself with a second person, and the
   * sheet's own words were written anew.
   */
  private static final List<String> NO_PAGE_YET = List.of("01632 960 555", "Filemark", "Sheetmark");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final HttpClient http = HttpClient.newHttpClient();
  private RealCases office;
  private ComplaintId id;
  private String record;
  private String exhibit;
  private int asked;

  @Test
  void each_row_of_a_case_is_read_where_the_matrix_says_so_and_nowhere_else() throws Exception {
    clock.set("2026-11-16T10:00");
    office = new RealCases(context);
    markedCase();
    var pages = pages();
    var readers = new EnumMap<Hat, SignIns.Known>(Hat.class);
    for (Hat hat : Hat.values()) {
      readers.put(hat, office.signIns.account(null, hat));
    }
    var visitors = new EnumMap<Hat, Visitor>(Hat.class);
    readers.forEach((hat, known) -> visitors.put(hat, office.signIns.signedIn(known)));
    for (Hat hat : Hat.values()) {
      reads(hat, visitors.get(hat), Set.of(), pages);
    }
    readers.forEach((_, known) -> assign(known));
    for (Hat hat : Hat.values()) {
      var facts = EnumSet.of(Relation.ASSIGNED);
      if (hat == Hat.DEPUTY_MO) {
        facts.add(Relation.ACTING);
      }
      reads(hat, visitors.get(hat), facts, pages);
    }
    var own = reads(Hat.MEMBER, office.member(), Set.of(Relation.OWN), pages);
    assertThat(List.of("Bodymark", "Nameneil", "Lettermark", "Updatemark", "Sheetmark", "Filemark"))
        .filteredOn(mark -> !own.contains(mark))
        .as("the member's own, and not shown to them")
        .isEmpty();
    var handler = reads(Hat.MO, office.mo, Set.of(Relation.ASSIGNED), pages);
    assertThat(MARKS.values().stream().flatMap(List::stream))
        .filteredOn(mark -> !handler.contains(mark) && !NO_PAGE_YET.contains(mark))
        .as("the handler's, and not shown to them")
        .isEmpty();
    assertThat(asked).isGreaterThan(2_000);
  }

  /** Everything that is there to read about this case, by whoever. */
  private Set<String> pages() {
    var pages = new LinkedHashSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, _) -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            info.getPatternValues().stream()
                .filter(one -> one.matches("/(cases|complaints|evidence|incidents|who-looked).*"))
                .map(this::filled)
                .forEach(pages::add);
          }
        });
    pages.add("/cases/" + id + "?as=member");
    pages.add("/cases/" + id + "?as=subject");
    pages.add("/cases?words=again");
    sql.sql("select id::text from cases.letter")
        .query(String.class)
        .list()
        .forEach(letter -> pages.add("/letters/" + letter));
    return pages;
  }

  private String filled(String pattern) {
    var about =
        pattern.startsWith("/evidence")
            ? exhibit
            : pattern.startsWith("/incidents") ? record : id.toString();
    return pattern
        .replaceAll("\\{step:[^}]*}", "extension")
        .replaceAll("\\{(id|complaint|opened)}", about)
        .replace("{section}", "who")
        .replace("{gate}", "safe")
        .replace("{part}", "effect")
        .replace("{number}", "1");
  }

  private void markedCase() throws Exception {
    var member = office.member();
    exhibit =
        FormWithFiles.id(
            FormWithFiles.upload(member, "Previewmark.txt", "Filemark.".getBytes(UTF_8)));
    record = office.walk.record("words", "Sheetmark", "where", "FACEBOOK", "from", "@pigeon");
    sql.sql(
            """
            insert into incidents.exhibit (sheet, exhibit, position, added_by, added_at)
            values (:sheet::uuid, :exhibit::uuid, 1, :by, now())
            """)
        .param("sheet", record)
        .param("exhibit", exhibit)
        .param("by", office.walk.known().id().value())
        .update();
    var path = office.walk.start(false, record);
    office.walk.fill(path);
    put(
        member,
        path,
        "details",
        "firstName",
        "Ada",
        "lastName",
        "Nameneil",
        "addressKind",
        "COUNCIL_HOUSE",
        "phone",
        "01632 960 555",
        "email",
        "ada@example.org");
    put(
        member,
        path,
        "who",
        "whoName.1",
        "Subjectmark",
        "whoAccount.1",
        "@subjecthandle",
        "whoHow.1",
        "RESIDENT");
    put(
        member,
        path,
        "what",
        "what",
        "Bodymark, again and again.",
        "words",
        "You liar",
        "first-day",
        "3",
        "first-month",
        "9",
        "first-year",
        "2026");
    put(
        member,
        path,
        "witnesses",
        "witnessName.1",
        "Witnessmark",
        "witnessContact.1",
        "01632 960777",
        "witnessAgrees.1",
        "YES");
    put(member, path, "pictures", "pictureFiles", exhibit);
    var sent = office.walk.send(path, "Ada Nameneil");
    assertThat(sent.statusCode())
        .as(Jsoup.parse(sent.body()).select(".govuk-error-summary").text())
        .isEqualTo(302);
    id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    office.waitFor(id, State.ROUTE_CHECK);
    office.done(id, "route", "route", "RIGHT", "conflict", "no");
    office.done(id, "acknowledgement");
    office.done(id, "notes", "words", "Privilegedmark");
    office.done(id, "risk", "risk", "AMBER");
    office.done(
        id,
        "options-letter",
        "do",
        "send",
        "options",
        "TAKE_DOWN",
        "body",
        "Dear Councillor\n\nLettermark. You choose.",
        "fair",
        "yes");
    clock.pass(java.time.Duration.ofSeconds(31));
    member.get("/complaints/" + id + "/progress");
    office.mine(id, "choice", "option", "TAKE_DOWN");
    office.done(id, "updates", "words", "Updatemark");
    office.done(
        id,
        "actions",
        "what",
        "Actionmark",
        "who",
        "Us",
        "by-day",
        "30",
        "by-month",
        "11",
        "by-year",
        "2026");
  }

  private void assign(SignIns.Known known) {
    sql.sql(
            """
            insert into cases.assignment (case_id, account, part, from_at)
            values (:id, :account, 'OFFICER', :now)
            """)
        .param("id", id.value())
        .param("account", known.id().value())
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  /** All that this reader is shown; what they may not read is not in it. */
  private String reads(Hat hat, Visitor reader, Set<Relation> facts, Set<String> pages)
      throws Exception {
    var all = new StringBuilder();
    var wrong = new TreeSet<String>();
    for (String page : pages) {
      for (String accept : List.of("text/html", "application/json", "application/pdf")) {
        var said = ask(reader, page, accept);
        all.append(said);
        MARKS.forEach((row, marks) -> {
          if (!mayRead(hat, row, facts)) {
            marks.stream()
                .filter(said::contains)
                .forEach(mark -> wrong.add(hat + " " + facts + " " + page + ": " + mark));
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
    return all.toString();
  }

  /** A sheet and the names of files went with the complaint: they are part of its body. */
  private static boolean mayRead(Hat hat, String row, Set<Relation> facts) {
    return HandReading.allows(hat, Action.READ, row, facts)
        || Set.of("evidence.derivative", "incident.submitted").contains(row)
            && HandReading.allows(hat, Action.READ, "complaint.body", facts);
  }

  private String ask(Visitor reader, String page, String accept) throws Exception {
    asked++;
    var cookies =
        reader.cookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(reader.base() + page))
                .header("Cookie", cookies)
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofByteArray());
    var type = answer.headers().firstValue("Content-Type").orElse("");
    var text = new ArrayList<String>();
    text.add(new String(answer.body(), UTF_8));
    if (type.contains("pdf")) {
      text.addAll(PdfText.inTagOrder(answer.body()));
    }
    var elsewhere = answer.headers().firstValue("Location").filter(to -> to.contains("/o/"));
    elsewhere.ifPresent(text::add);
    if (page.matches("/evidence/.*") && answer.statusCode() == 303) {
      text.add(new String(follow(answer, cookies), ISO_8859_1));
    }
    Jsoup.parse(text.getFirst()).select("main iframe, main img").eachAttr("src").forEach(text::add);
    text.add(answer.headers().map().toString());
    return String.join("\n", text);
  }

  /** Files lie behind a link of their own at another origin. */
  private byte[] follow(HttpResponse<byte[]> answer, String cookies) throws Exception {
    var to = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return http.send(
            HttpRequest.newBuilder(to).header("Cookie", cookies).build(),
            BodyHandlers.ofByteArray())
        .body();
  }
}
