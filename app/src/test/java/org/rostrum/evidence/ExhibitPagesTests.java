package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@RostrumTest
@TestPropertySource(properties = "rostrum.evidence.preview-seconds=60")
class ExhibitPagesTests {

  @Autowired ApplicationContext context;
  @Autowired Views views;
  @Autowired Exhibits exhibits;

  Visitor owner;

  @BeforeEach
  void somebody_signs_in() {
    owner = new SignIns(context).as(Hat.MEMBER);
  }

  private String kept(String name, byte[] bytes) {
    var answer = FormWithFiles.upload(owner, name, bytes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return FormWithFiles.id(answer);
  }

  private void drawn(String id) throws InterruptedException {
    var exhibit = exhibits.find(ExhibitId.of(id).orElseThrow()).orElseThrow();
    for (int i = 0; i < 600 && views.of(exhibit) instanceof View.Waiting; i++) {
      Thread.sleep(100);
    }
  }

  private Cookie[] cookies() {
    return owner.cookies().stream()
        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(owner.base()))
        .toArray(Cookie[]::new);
  }

  @Test
  void the_receipt_and_the_picture_hold_to_what_every_page_must() throws Exception {
    String id = kept("shot.png", Samples.picture("png", 900, 500));
    drawn(id);
    PageChecks.hold(owner.base() + "/evidence/" + id, cookies());
    PageChecks.hold(owner.base() + "/evidence/" + id + "/picture", cookies());
    PageChecks.hold(
        owner.base() + "/evidence/" + kept("a.pdf", Samples.latin("%PDF-1.4 x")), cookies());
  }

  @Test
  void the_picture_comes_only_when_asked_for_and_without_scripts_too() throws Exception {
    String id = kept("shot.png", Samples.picture("png", 901, 500));
    drawn(id);
    for (boolean scripts : new boolean[] {true, false}) {
      try (Browser.Window window = Browser.shared().window(390, scripts, false)) {
        owner.into(window.context());
        var page = window.open(owner.base() + "/evidence/" + id);
        assertThat(page.locator("img.exhibit__picture").count()).isZero();
        page.locator("details.hidden-words summary").click();
        var thumbnail = page.locator("img.exhibit__thumbnail");
        assertThat(thumbnail.evaluate("i => i.naturalWidth")).isEqualTo(24);
        page.getByText("Show the picture").click();
        var picture = page.locator("img.exhibit__picture");
        assertThat(picture.evaluate("i => i.decode().then(() => i.naturalWidth)")).isEqualTo(901);
        assertThat(picture.getAttribute("src")).doesNotStartWith(owner.base());
        PageChecks.picture(page, "exhibit-" + scripts);
      }
    }
  }

  @Test
  void hostile_names_are_text_on_the_page_and_never_a_path() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "../../etc/passwd.txt",
                "..\\..\\windows\\x.txt",
                "<script>alert(1)</script>.txt",
                "\"><img src=x onerror=alert(1)>.txt",
                "a\u0000b.txt",
                "\u202egnp.exe.txt",
                "CON.txt",
                "%2e%2e%2fx.txt",
                "${jndi:ldap://x}.txt",
                "x".repeat(5000) + ".txt",
                "\ud83d\ude00\ud83d\ude00.txt",
                ".txt",
                "   .txt",
                "'; drop table evidence.exhibit; --.txt"));
    int n = 0;
    for (String name : names) {
      String id = kept(name, Samples.latin("Words number " + n++));
      var page = Jsoup.parse(owner.get("/evidence/" + id).body());
      assertThat(page.select("bdi.exhibit__name").text())
          .isEqualTo(FileName.tidy(name).replaceAll("\\s+", " ").strip());
      assertThat(page.select("bdi.exhibit__name *")).isEmpty();
    }
    assertThat(FileName.tidy("../../etc/passwd.txt")).isEqualTo("passwd.txt");
    assertThat(FileName.tidy("x".repeat(5000) + ".txt")).hasSize(200).endsWith(".txt");
    assertThat(FileName.tidy("\u0000\u202e")).isEqualTo("file");
  }

  @Test
  @Tag("corpora")
  void every_naughty_string_is_a_name() throws IOException {
    Path blns =
        Path.of(
            System.getProperty("rostrum.root"), "../shared/data/security/blns/dev/strings.jsonl");
    int n = 0;
    var json = new JsonMapper();
    for (String line : Files.readAllLines(blns)) {
      String naughty = json.readTree(line).get("s").asString();
      String id = kept(naughty + ".txt", Samples.latin("Naughty number " + n++));
      var page = Jsoup.parse(owner.get("/evidence/" + id).body());
      assertThat(page.select("bdi.exhibit__name")).as(line).hasSize(1);
      assertThat(page.select("bdi.exhibit__name *")).as(line).isEmpty();
    }
    System.out.println("blns as file names: " + n);
    assertThat(n).isGreaterThan(200);
  }
}
