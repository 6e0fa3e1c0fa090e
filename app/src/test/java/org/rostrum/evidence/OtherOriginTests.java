package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.SameBytes;
import org.rostrum.TestClock;
import org.rostrum.evidence.Links.What;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@RostrumTest
@TestPropertySource(properties = "rostrum.evidence.preview-seconds=60")
class OtherOriginTests {

  @Autowired ApplicationContext context;
  @Autowired OtherOrigin origin;
  @Autowired Links links;
  @Autowired Views views;
  @Autowired Exhibits exhibits;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;

  final HttpClient http = HttpClient.newHttpClient();
  Visitor owner;
  ExhibitId exhibit;
  byte[] shot;

  @BeforeEach
  void an_exhibit_is_kept_and_drawn() throws InterruptedException {
    owner = new SignIns(context).as(Hat.MEMBER);
    shot = Samples.jpegWithPlace();
    var answer = FormWithFiles.upload(owner, "shot.jpg", shot);
    exhibit = ExhibitId.of(FormWithFiles.id(answer)).orElseThrow();
    for (int i = 0; i < 600; i++) {
      if (!(views.of(exhibits.find(exhibit).orElseThrow()) instanceof View.Waiting)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("No preview after a minute");
  }

  private String second(String path) {
    return "http://localhost:" + origin.port() + path;
  }

  private String link(What what) {
    return second("/e/" + links.to(what, exhibit));
  }

  private HttpResponse<byte[]> get(String url, String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void dressed(HttpResponse<byte[]> answer) {
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue("sandbox; default-src 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-site");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void a_link_opens_its_one_thing_once() {
    String link = link(What.ORIGINAL);
    var first = get(link);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo(shot);
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(first.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"exhibit-[0-9a-f]{8}\\.jpg\"");
    dressed(first);
    var again = get(link);
    assertThat(again.statusCode()).isEqualTo(404);
    dressed(again);
  }

  @Test
  void a_picture_comes_as_a_picture_without_what_was_written_beside_it() {
    var picture = get(link(What.PICTURE));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(new String(picture.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(Samples.PLACE);
    dressed(picture);
    assertThat(get(link(What.THUMBNAIL)).headers().firstValue("Content-Type"))
        .hasValue("image/png");
  }

  @Test
  void an_old_a_forged_and_a_foreign_link_open_nothing() {
    String old = link(What.ORIGINAL);
    clock.pass(Links.LIFE.plus(Duration.ofSeconds(1)));
    assertThat(get(old).statusCode()).isEqualTo(404);
    String good = link(What.ORIGINAL);
    int end = good.length();
    for (int at : new int[] {end - 60, end - 30, end - 2, good.indexOf("/e/") + 3}) {
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      assertThat(get(good.substring(0, at) + other + good.substring(at + 1)).statusCode())
          .isEqualTo(404);
    }
    assertThat(get(good).statusCode()).isEqualTo(200);
    var otherHouse = new Links(clock);
    assertThat(get(second("/e/" + otherHouse.to(What.ORIGINAL, exhibit))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_second_port_has_nothing_else_and_the_first_has_no_links() {
    for (String path :
        new String[] {
          "/",
          "/sign-in",
          "/help-now",
          "/assets/app.css",
          "/error",
          "/e",
          "/e/",
          "/e/x",
          "/evidence/" + exhibit,
          "/e/../help-now",
          "/e/..%2fhelp-now",
          "/e/" + "A".repeat(99)
        }) {
      var answer = get(second(path));
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).hasSizeLessThan(1000);
      if (answer.statusCode() == 404) {
        dressed(answer);
      }
    }
    assertThat(get(owner.base() + "/e/" + links.to(What.ORIGINAL, exhibit)).statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void only_get_opens_a_link_and_a_cookie_changes_nothing() throws Exception {
    String link = link(What.ORIGINAL);
    for (String method : new String[] {"HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"}) {
      var request =
          HttpRequest.newBuilder(URI.create(link))
              .method(method, HttpRequest.BodyPublishers.noBody());
      assertThat(http.send(request.build(), BodyHandlers.ofByteArray()).statusCode())
          .as(method)
          .isIn(404, 405);
    }
    var cookie = owner.cookies().getFirst();
    var withCookie = "" + cookie.getName() + "=" + cookie.getValue();
    assertThat(get(second("/evidence/" + exhibit), "Cookie", withCookie).statusCode())
        .isEqualTo(404);
    assertThat(get(second("/e/none"), "Cookie", withCookie).statusCode()).isEqualTo(404);
    var opened = get(link, "Cookie", "rostrum=nobody");
    assertThat(opened.statusCode()).isEqualTo(200);
    dressed(opened);
  }

  @Test
  void the_pages_of_an_exhibit_are_for_its_owner_and_absent_for_everybody_else() {
    var stranger = new SignIns(context).as(Hat.MEMBER);
    for (String path : new String[] {"", "/picture", "/original", "/receipt"}) {
      var own = owner.get("/evidence/" + exhibit + path);
      assertThat(own.statusCode()).as(path).isIn(200, 303);
      var denied = stranger.get("/evidence/" + exhibit + path);
      var absent = stranger.get("/evidence/00000000-0000-0000-0000-00000000000a" + path);
      assertThat(denied.statusCode()).isEqualTo(404);
      assertThat(SameBytes.of(denied)).isEqualTo(SameBytes.of(absent));
      for (Hat hat : Hat.values()) {
        assertThat(new SignIns(context).as(hat).get("/evidence/" + exhibit + path).statusCode())
            .as(hat + path)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void each_opening_is_on_record_before_the_page_is_sent() {
    int before = views();
    owner.get("/evidence/" + exhibit);
    assertThat(views()).isEqualTo(before + 1);
    owner.get("/evidence/" + exhibit + "/picture");
    assertThat(views()).isEqualTo(before + 2);
    owner.get("/evidence/" + exhibit + "/original");
    assertThat(views()).isEqualTo(before + 3);
    sql.sql("alter table audit.event rename to event_away").update();
    try {
      assertThat(owner.get("/evidence/" + exhibit).body()).doesNotContain("SHA-256");
      assertThat(owner.get("/evidence/" + exhibit + "/original").statusCode()).isNotEqualTo(303);
    } finally {
      sql.sql("alter table audit.event_away rename to event").update();
    }
  }

  private int views() {
    return sql.sql("select count(*) from audit.event where action = 'VIEWED' and resource_id = :id")
        .param("id", exhibit.toString())
        .query(Integer.class)
        .single();
  }

  @Test
  void what_was_kept_before_there_was_a_second_hash_has_a_receipt_with_one() {
    sql.sql("alter table evidence.exhibit disable trigger user").update();
    sql.sql("update evidence.exhibit set sha3_512 = null where id = :id")
        .param("id", exhibit.value())
        .update();
    sql.sql("alter table evidence.exhibit enable trigger user").update();
    var page = org.jsoup.Jsoup.parse(owner.get("/evidence/" + exhibit).body());
    assertThat(page.select("code")).hasSize(1);
    assertThat(page.select("main").text()).contains("It shows when we had the file.");
    assertThat(owner.get("/evidence/" + exhibit + "/receipt").body()).doesNotContain("SHA3");
  }

  private static String sha3(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA3-512").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_receipt_says_what_it_proves_and_what_not() {
    var page = org.jsoup.Jsoup.parse(owner.get("/evidence/" + exhibit).body());
    var words = page.select("main").text();
    assertThat(words)
        .contains("They show when we had the file.", "They cannot show who posted it.")
        .contains("Not scanned yet", "BST", "shot.jpg");
    var hash = page.select("code").first().text();
    assertThat(hash).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    var sha3 = page.select("code").last().text().replace(" ", "");
    assertThat(sha3).isEqualTo(sha3(shot));
    assertThat(hash.replace(" ", ""))
        .isEqualTo(java.util.HexFormat.of().formatHex(Shelf.sha256().digest(shot)));
    assertThat(owner.get("/evidence/" + exhibit + "/receipt").body())
        .contains("SHA-256: " + hash.replace(" ", ""), "SHA3-512: " + sha3);
    assertThat(owner.get("/evidence/" + exhibit).headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy).contains("img-src 'self' http://localhost:" + origin.port() + ";"));
  }

  @Test
  void a_test_virus_is_kept_as_not_scanned_and_only_its_owner_has_it_with_a_warning() {
    byte[] eicar = Samples.latin(Samples.EICAR);
    var answer = FormWithFiles.upload(owner, "eicar.txt", eicar);
    assertThat(answer.statusCode()).isEqualTo(200);
    String path = "/evidence/" + FormWithFiles.id(answer);
    assertThat(owner.get(path).body())
        .contains("Not scanned yet", "It may be harmful", "cannot be shown here yet");
    var to = owner.get(path + "/original").headers().firstValue("Location").orElseThrow();
    assertThat(get(to).body()).isEqualTo(eicar);
    assertThat(new SignIns(context).as(Hat.MO).get(path + "/original").statusCode()).isEqualTo(404);
    assertThat(sql.sql("select distinct scan from evidence.exhibit").query(String.class).list())
        .containsExactly("AWAITING_SCAN");
  }
}
