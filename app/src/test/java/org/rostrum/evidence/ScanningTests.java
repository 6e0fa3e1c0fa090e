package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.evidence.Links.What;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Kept files and a real virus scanner, from "not scanned yet" to each of the three ends. */
@RostrumTest
@Import(ScanningTests.OnTheCase.class)
@TestPropertySource(properties = "rostrum.evidence.preview-seconds=60")
class ScanningTests {

  private static final ClamdDaemon DAEMON = ClamdDaemon.believable();
  private static final byte[] EICAR = Samples.latin(Samples.EICAR);

  @Autowired ApplicationContext context;
  @Autowired Scanning scanning;
  @Autowired Exhibits exhibits;
  @Autowired Scans scans;
  @Autowired Views views;
  @Autowired Links links;
  @Autowired OtherOrigin origin;
  @Autowired JdbcClient sql;

  Visitor owner;
  Visitor handler;

  /** The Monitoring Officer has every file of these tests in a case of theirs. */
  @TestConfiguration
  static class OnTheCase {
    @Bean
    ExhibitUses onTheCase() {
      return (who, exhibit) -> who.hat() == Hat.MO ? Set.of(Relation.ASSIGNED) : Set.of();
    }
  }

  @DynamicPropertySource
  static void the_scanner_is_named(DynamicPropertyRegistry settings) {
    settings.add("rostrum.evidence.clamd", DAEMON::address);
  }

  @BeforeEach
  void two_people_sign_in() {
    owner = new SignIns(context).as(Hat.MEMBER);
    handler = new SignIns(context).as(Hat.MO);
  }

  @AfterAll
  static void the_scanner_ends() {
    DAEMON.close();
  }

  private ExhibitId kept(String name, byte[] bytes) {
    var answer = FormWithFiles.upload(owner, name, bytes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ExhibitId.of(FormWithFiles.id(answer)).orElseThrow();
  }

  private ExhibitId looked(String name, byte[] bytes, Scan end) {
    var id = kept(name, bytes);
    scanning.round();
    assertThat(exhibits.find(id).orElseThrow().scan()).isEqualTo(end);
    return id;
  }

  private static String main(Visitor reader, String path) {
    return Jsoup.parse(reader.get(path).body()).select("main").text();
  }

  private static HttpResponse<byte[]> fetch(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> acts(ExhibitId id) {
    return sql.sql("select action from audit.event where resource_id = :id order by at")
        .param("id", id.toString())
        .query(String.class)
        .list();
  }

  @Test
  void a_clean_file_is_called_so_with_the_scanner_and_those_on_the_case_may_have_it() {
    var id = looked("words.txt", Samples.latin("Only words."), Scan.CLEAN);
    assertThat(main(owner, "/evidence/" + id))
        .contains("Scanned. Nothing harmful was found.", "by ClamAV 1.")
        .contains("A scan cannot know everything.");
    var to = handler.get("/evidence/" + id + "/original").headers().firstValue("Location");
    assertThat(fetch(to.orElseThrow()).body()).isEqualTo(Samples.latin("Only words."));
    assertThat(acts(id)).contains("KEPT", "SCANNED_CLEAN");
  }

  @Test
  void a_harmful_file_is_locked_away_and_comes_out_only_for_who_says_that_they_need_it() {
    var id = looked("eicar.txt", EICAR, Scan.FLAGGED);
    String path = "/evidence/" + id;
    for (Visitor reader : List.of(owner, handler)) {
      assertThat(main(reader, path))
          .contains("Locked away. It looks harmful.", ClamdDaemon.KNOWN_AS)
          .contains("nothing of it is shown", "I need this file all the same");
      assertThat(reader.get(path + "/original").statusCode()).isEqualTo(404);
      assertThat(main(reader, path + "/locked")).contains("It will be on record");
      var unticked = reader.post(path + "/locked");
      assertThat(unticked.body()).contains("Tick the box if you need the file.");
      assertThat(unticked.body()).doesNotContain("/e/");
      var link = Jsoup.parse(reader.post(path + "/locked", "sure", "yes").body());
      var file = fetch(link.select("main a[href*=/e/]").attr("href"));
      assertThat(file.body()).isEqualTo(EICAR);
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .matches("attachment; filename=\"exhibit-[0-9a-f]{8}\\.txt\\.locked\"");
    }
    assertThat(acts(id).stream().filter("GIVEN_OUT_FLAGGED"::equals)).hasSize(2);
    var stranger = new SignIns(context).as(Hat.MEMBER);
    assertThat(stranger.get(path + "/locked").statusCode()).isEqualTo(404);
    assertThat(stranger.post(path + "/locked", "sure", "yes").statusCode()).isEqualTo(404);
  }

  @Test
  void a_harmful_picture_is_not_shown_though_it_was_drawn_before_the_scan() throws Exception {
    DAEMON.stop();
    ExhibitId id;
    String before;
    try {
      id = kept("shot.png", Samples.join(Samples.picture("png", 90, 60), EICAR));
      for (int i = 0; i < 600 && waitsForPicture(id); i++) {
        Thread.sleep(100);
      }
      assertThat(fetch(link(What.PICTURE, id)).statusCode()).isEqualTo(200);
      before = link(What.ORIGINAL, id);
    } finally {
      DAEMON.start();
    }
    scanning.round();
    for (What what : List.of(What.PICTURE, What.THUMBNAIL)) {
      assertThat(fetch(link(what, id)).statusCode()).as("%s", what).isEqualTo(404);
    }
    assertThat(fetch(before).statusCode()).as("a link from before the scan").isEqualTo(404);
    assertThat(Jsoup.parse(owner.get("/evidence/" + id).body()).select("img")).isEmpty();
    assertThat(owner.get("/evidence/" + id + "/picture").statusCode()).isEqualTo(302);
  }

  private boolean waitsForPicture(ExhibitId id) {
    return views.of(exhibits.find(id).orElseThrow()) instanceof View.Waiting;
  }

  private String link(What what, ExhibitId id) {
    return "http://localhost:" + origin.port() + "/e/" + links.to(what, id);
  }

  @Test
  void what_has_a_password_is_not_called_clean_and_its_owner_still_has_it() {
    byte[] zip = Samples.zip(1);
    zip[6] |= 1;
    zip[zip.length - 22 - 46 - 7 + 8] |= 1;
    byte[] mail =
        Samples.join(
            Samples.latin(
                "From: a@example.org\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: application/zip; name=x.zip\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"),
            java.util.Base64.getMimeEncoder().encode(zip));
    var id = looked("mail.eml", mail, Scan.UNSCANNABLE);
    String path = "/evidence/" + id;
    assertThat(main(owner, path)).contains("It could not be scanned.", "It has a password");
    assertThat(owner.get(path + "/original").statusCode()).isEqualTo(303);
    assertThat(handler.get(path + "/original").statusCode()).isEqualTo(404);
    assertThat(main(handler, path)).contains("I need this file all the same");
    assertThat(handler.post(path + "/locked", "sure", "yes").body()).contains("/e/");
    assertThat(acts(id)).contains("SCANNED_UNSCANNABLE", "GIVEN_OUT_UNSCANNABLE");
  }

  @Test
  void while_the_scanner_is_away_files_are_kept_and_wait_and_are_scanned_when_it_is_back() {
    DAEMON.stop();
    ExhibitId id;
    try {
      id = kept("away.txt", Samples.latin("Kept while it was away."));
      for (int round = 0; round < 5; round++) {
        scanning.round();
      }
      assertThat(main(owner, "/evidence/" + id)).contains("Not scanned yet.");
      assertThat(owner.get("/evidence/" + id + "/original").statusCode()).isEqualTo(303);
      assertThat(handler.get("/evidence/" + id + "/original").statusCode()).isEqualTo(404);
      assertThat(handler.post("/evidence/" + id + "/locked", "sure", "yes").body())
          .doesNotContain("/e/");
      assertThat(health()).contains("The virus scanner does not answer.", "Start clamd");
    } finally {
      DAEMON.start();
    }
    scanning.round();
    assertThat(exhibits.find(id).orElseThrow().scan()).isEqualTo(Scan.CLEAN);
    assertThat(health()).contains("ClamAV 1.").contains("Waiting: 0.");
  }

  private String health() {
    return main(new SignIns(context).as(Hat.SYSADMIN), "/health");
  }

  @Test
  void a_scanner_that_falls_silent_is_away_and_no_files_fault() {
    DAEMON.fallsSilent();
    ExhibitId id;
    try {
      id = kept("silent.txt", Samples.latin("Kept while it was silent."));
      scanning.round();
      assertThat(exhibits.find(id).orElseThrow().scan()).isEqualTo(Scan.AWAITING_SCAN);
      assertThat(health()).contains("The virus scanner does not answer.");
    } finally {
      DAEMON.goesOn();
    }
    scanning.round();
    assertThat(exhibits.find(id).orElseThrow().scan()).isEqualTo(Scan.CLEAN);
  }

  @Test
  void what_was_scanned_cannot_be_unsaid() {
    var id = looked("said.txt", Samples.latin("Said once."), Scan.CLEAN);
    assertThat(scans.last(id).orElseThrow().scan()).isEqualTo(Scan.CLEAN);
    assertThatThrownBy(() ->
            sql.sql("update evidence.exhibit set scan = 'AWAITING_SCAN' where id = :id")
                .param("id", UUID.fromString(id.toString()))
                .update())
        .hasMessageContaining("a scan is not unsaid");
  }

  @Test
  void the_pages_of_each_end_hold_to_what_every_page_must() {
    var clean = looked("c.txt", Samples.latin("Clean words."), Scan.CLEAN);
    var flagged = looked("f.txt", Samples.join(Samples.latin("x"), EICAR), Scan.FLAGGED);
    var cookies =
        owner.cookies().stream()
            .map(one ->
                new com.microsoft.playwright.options.Cookie(one.getName(), one.getValue())
                    .setUrl(owner.base()))
            .toArray(com.microsoft.playwright.options.Cookie[]::new);
    PageChecks.hold(owner.base() + "/evidence/" + clean, cookies);
    PageChecks.hold(owner.base() + "/evidence/" + flagged, cookies);
    PageChecks.hold(owner.base() + "/evidence/" + flagged + "/locked", cookies);
    for (int width : new int[] {390, 1280}) {
      try (Browser.Window window = Browser.shared().window(width, true, false)) {
        owner.into(window.context());
        var page = window.open(owner.base() + "/evidence/" + clean);
        PageChecks.picture(page, "scan-clean-" + width);
        page.navigate(owner.base() + "/evidence/" + flagged);
        PageChecks.picture(page, "scan-flagged-" + width);
        page.getByText("I need this file all the same").click();
        page.getByText("Continue").click();
        page.locator(".govuk-error-summary").waitFor();
        assertThat(page.title()).startsWith("Error: ");
        PageChecks.look(page);
        PageChecks.picture(page, "scan-locked-" + width);
        page.check("[name=sure]");
        page.getByText("Continue").click();
        page.getByText("Download the file").waitFor();
        PageChecks.look(page);
        PageChecks.picture(page, "scan-given-" + width);
        var download = page.waitForDownload(() -> page.getByText("Download the file").click());
        assertThat(download.suggestedFilename()).endsWith(".txt.locked");
      }
    }
  }
}
