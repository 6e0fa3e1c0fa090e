package org.rostrum.chats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.SameBytes;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.incidents.LogWalk;
import org.rostrum.posts.Traces;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a member's phone holds, from the file to the log; and what is left of the rest: nothing. */
@RostrumTest
@TestPropertySource(
    properties = "spring.datasource.hikari.data-source-properties.socketTimeout=120")
@ExtendWith(OutputCaptureExtension.class)
class BringInTests {

  private static final String ZIP = "WhatsApp Chat - Ward group.zip";
  private static final String SEVEN = "5,14,23,32,40,41,43";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired Exports exports;
  @Autowired SealedFolder folder;
  @TempDir Path files;

  @Value("${rostrum.data}")
  Path data;

  final Instant start = Instant.now().minusSeconds(1);
  SignIns signIns;
  SignIns.Known known;
  Visitor me;

  @BeforeEach
  void a_member_signs_in() {
    clock.set("2026-11-22T22:58");
    signIns = new SignIns(context);
    known = signIns.account(null, Hat.MEMBER);
    me = signIns.signedIn(known);
  }

  @AfterEach
  void the_real_time() {
    clock.reset();
  }

  private static String words(String html) {
    return Jsoup.parse(html).selectFirst("main").text();
  }

  /** What stands in the list, as a person reads it. */
  private String list(String path) {
    return words(me.get(path).body());
  }

  private void pick(String path, String numbers) {
    var fields = new ArrayList<String>(List.of("go", "picked"));
    for (String n : numbers.split(",")) {
      fields.addAll(List.of("shown", n, "pick", n));
    }
    var answer = me.post(path, fields.toArray(String[]::new));
    assertThat(ChatFiles.to(answer)).isEqualTo(path + "/picked");
  }

  @Test
  void seven_messages_become_an_incident_and_the_rest_is_found_nowhere(CapturedOutput output)
      throws IOException {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    root.setLevel(Level.INFO);
    String secret = "s" + UUID.randomUUID().toString().replace("-", "z");
    assertThat(me.get("/incidents").body()).contains("href=\"/chats\"");
    assertThat(me.get("/incidents/new").body()).contains("href=\"/chats\"");
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup(secret));
    assertThat(list(path))
        .contains("60 messages from WhatsApp.", "Messages 1 to 50 of 60.", secret);
    me.post(path, "go", "search", "words", "THE shop", "sender", "Cyn");
    assertThat(list(path)).contains("of 7.", "number 5", "number 59").doesNotContain("Chatter");
    me.post(path, "go", "all");
    assertThat(me.get(path).body()).contains("value=\"5\"");
    pick(path, SEVEN);
    assertThat(list(path + "/picked"))
        .contains("You picked 7 messages.", "31 messages around them go along");
    assertThat(words(me.post(path + "/picked", "what", "new").body()))
        .contains("Select Yes if you are safe now");
    String formKey = "A".repeat(22);
    var made = me.post(path + "/picked", "what", "new", "safe", "YES", "formKey", formKey);
    assertThat(ChatFiles.to(made)).isEqualTo(path + "/done");
    assertThat(list(path + "/done"))
        .contains("2 files are kept.", "voice.opus")
        .doesNotContain("shop.png");
    var again = me.post(path + "/picked", "what", "new", "safe", "YES", "formKey", formKey);
    String sheet = ChatFiles.to(again);
    assertThat(sheet).matches("/incidents/[0-9a-f-]{36}/sheet");
    var page = Jsoup.parse(me.get(sheet).body());
    assertThat(page.selectFirst("#words").wholeText())
        .contains("27 March 2026, 10:04pm, Cyn Example:\nI know where the shop is, number 5")
        .contains("27 March 2026, 10:39pm, Bob Example:\nChatter 40")
        .doesNotContain("Chatter 39");
    assertThat(page.selectFirst("[name=where][value=WHATSAPP]").hasAttr("checked")).isTrue();
    assertThat(page.selectFirst("#whereName").attr("value")).isEqualTo("Group: Ward group");
    assertThat(page.selectFirst("#from").attr("value")).isEqualTo("Cyn Example, Bob Example");
    assertThat(page.selectFirst("[name=when-day]").attr("value")).isEqualTo("27");
    assertThat(page.selectFirst("[name=when-time]").attr("value")).isEqualTo("10:04pm");
    assertThat(page.text()).contains("Messages picked from WhatsApp.txt", "shop.png");
    var traces = new Traces(sql, data, start);
    assertThat(traces.inTables(List.of(secret))).isEmpty();
    assertThat(traces.inFiles(List.of(secret))).isEmpty();
    assertThat(output.getAll()).doesNotContain(secret).doesNotContain("Ward group");
    assertThat(traces.inTables(List.of("number 23"))).contains("incidents.typed: number 23");
    assertThat(folder.folder()).isEmptyDirectory();
    assertThat(exports.of(known.id())).isEmpty();
    root.setLevel(usual);
  }

  @Test
  void the_kept_text_says_what_was_picked_what_is_context_and_from_which_file() throws Exception {
    byte[] zip = ChatFiles.wardGroup("Chatter 10");
    String path = ChatFiles.opened(me, ZIP, zip);
    pick(path, "43");
    me.post(path + "/picked", "safe", "YES");
    var hash = java.security.MessageDigest.getInstance("SHA-256").digest(zip);
    String text;
    try (var kept = Files.list(data.resolve("evidence/kept"))) {
      text =
          kept.map(BringInTests::read)
              .filter(one -> one.contains(java.util.HexFormat.of().formatHex(hash)))
              .findFirst()
              .orElseThrow();
    }
    assertThat(text)
        .startsWith(
            "Messages picked from WhatsApp\nPicked on 22 November 2026, 10:58pm, UK time.\n")
        .contains("Taken from the file: " + ZIP + " (")
        .contains(
            "Picked: 1. Standing around them in the same chat, three before and three after: 6.")
        .containsOnlyOnce("PICKED: message 43, _chat.txt, line 43\n")
        .contains("AROUND IT: message 40, _chat.txt, line 40\n")
        .contains("AROUND IT: message 46, _chat.txt, line 46\n")
        .contains("Time as written: 27/03/2026, 22:39:00 (read as 27 March 2026, 10:39pm)\n")
        .contains("From: Bob Example\n| Chatter 40\n")
        .contains("With it: shop.png, kept, SHA-256 ")
        .contains("voice.opus: ")
        .doesNotContain("Chatter 39")
        .doesNotContain("Chatter 47");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void messages_go_to_a_record_that_is_in_the_log() {
    String record = LogWalk.logged(me, "What was said before.", "@grumbler", false);
    String others = LogWalk.logged(signIns.as(Hat.MEMBER), "Theirs.", "@x", false);
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    pick(path, "5");
    assertThat(me.get(path + "/picked").body()).contains(record).doesNotContain(others);
    assertThat(words(me.post(path + "/picked", "what", "add").body()))
        .contains("Choose which record to add them to");
    assertThat(words(me.post(path + "/picked", "what", "add", "sheet", others).body()))
        .contains("Choose which record to add them to");
    var added = me.post(path + "/picked", "what", "add", "sheet", record);
    assertThat(ChatFiles.to(added)).isEqualTo("/incidents/" + record);
    assertThat(list("/incidents/" + record)).contains("E1");
  }

  @Test
  void nobody_else_can_reach_it_whatever_hat_they_wear() {
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    pick(path, "5");
    for (Hat hat : Hat.values()) {
      var other = signIns.as(hat);
      var absent = SameBytes.of(other.get("/none"));
      for (String tail : List.of("", "/picked", "/done")) {
        assertThat(SameBytes.of(other.get(path + tail))).as(hat + tail).isEqualTo(absent);
      }
      for (String tail : List.of("", "/picked", "/kind", "/order", "/closed")) {
        assertThat(other.post(path + tail, "go", "picked").statusCode())
            .as(hat + tail)
            .isEqualTo(404);
      }
      if (hat != Hat.MEMBER && hat != Hat.DELEGATE) {
        assertThat(other.get("/chats").statusCode()).as("%s", hat).isEqualTo(404);
      }
    }
    assertThat(list(path)).contains("You have picked 1 message.");
  }

  @Test
  void a_hostile_archive_is_refused_in_words_and_nothing_is_left_open() {
    var hostile = ChatFiles.zip(Map.of("../../_chat.txt", "x".getBytes(UTF_8)));
    var answer = ChatFiles.send(me, "chat.zip", hostile);
    assertThat(words(answer.body())).contains("There is a problem", "The file was not read. The");
    assertThat(exports.of(known.id())).isEmpty();
    assertThat(folder.folder()).isEmptyDirectory();
    var nothing = me.post("/chats", "kind", "WHATSAPP");
    assertThat(words(nothing.body())).contains("Choose the file with the messages");
  }

  @Test
  void days_that_the_file_cannot_tell_are_asked_never_guessed() {
    byte[] chat = "03/02/24, 09:00 - Ada: One\n04/02/24, 09:00 - Bob: Two\n".getBytes(UTF_8);
    String path = ChatFiles.opened(me, "chat.txt", chat);
    assertThat(list(path))
        .contains("Which number is the day?", "It is 3 February 2024", "It is 2 March 2024")
        .doesNotContain("One");
    assertThat(words(me.post(path + "/order").body())).contains("Select which day it is");
    me.post(path + "/order", "order", "MONTH_FIRST");
    assertThat(list(path)).contains("2 March 2024, 9:00am", "One");
  }

  @Test
  void what_its_content_does_not_tell_is_asked_and_a_wrong_answer_can_be_mended() {
    byte[] chat = "[2024-03-25, 18:05] Ada: Hello\n[2024-03-25, 18:06] Bob: Hi\n".getBytes(UTF_8);
    String path = ChatFiles.opened(me, "chat.txt", chat);
    assertThat(list(path)).contains("What made this file?", "WhatsApp", "Signal");
    assertThat(words(me.post(path + "/kind").body())).contains("Select what made the file");
    me.post(path + "/kind", "kind", "TELEGRAM");
    assertThat(list(path)).contains("It cannot be read as Telegram.");
    me.post(path + "/kind", "kind", "SIGNAL");
    assertThat(list(path)).contains("2 messages from Signal.", "Hello");
  }

  @Test
  void what_is_not_understood_is_named_by_its_line_and_the_rest_goes_on() {
    byte[] tweets =
        ("window.YTD.tweets.part0 = [{\"tweet\": {\"full_text\": \"Bins\", \"created_at\":"
                + " \"Mon Mar 25 18:05:00 +0000 2024\"}},\n5,\n{\"tweet\": {\"full_text\":"
                + " \"Roads\", \"created_at\": \"Mon Mar 25 18:06:00 +0000 2024\"}}]")
            .getBytes(UTF_8);
    byte[] account =
        "window.YTD.account.part0 = [{\"account\": {\"username\": \"ada\", \"accountId\": \"1\"}}]"
            .getBytes(UTF_8);
    byte[] zip = ChatFiles.zip(Map.of("data/tweets.js", tweets, "data/account.js", account));
    String path = ChatFiles.opened(me, "x.zip", zip, "mine", "@bob");
    assertThat(list(path))
        .contains("2 messages from X.", "Bins", "Roads")
        .contains("1 thing could not be read", "data/tweets.js, line 2")
        .contains("The reader of X is not yet proved on a real export.")
        .contains("It is the export of another account than yours: ada.");
  }

  @Test
  void nothing_picked_is_an_error_that_leads_to_the_first_box() {
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    var answer = Jsoup.parse(me.post(path, "go", "picked", "shown", "1").body());
    assertThat(answer.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#messages");
    assertThat(answer.selectFirst("input#messages")).isNotNull();
    assertThat(answer.text()).contains("Tick at least one message");
    assertThat(words(me.post(path, "go", "search", "since", "31/2/2026").body()))
        .contains("Enter a real day, such as 27/3/2026");
  }

  @Test
  void ticks_stay_from_page_to_page_and_can_be_taken_back() {
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    me.post(path, "go", "next", "shown", "1", "shown", "2", "pick", "1", "pick", "2");
    assertThat(list(path)).contains("Messages 51 to 60 of 60.", "You have picked 2 messages.");
    me.post(path, "go", "previous", "shown", "51", "pick", "51");
    var page = Jsoup.parse(me.get(path).body());
    assertThat(page.select("[name=pick][checked]").eachAttr("value")).containsExactly("1", "2");
    me.post(path, "go", "search", "shown", "1", "shown", "2", "pick", "2");
    assertThat(list(path)).contains("You have picked 2 messages.");
  }

  @Test
  void half_an_hour_without_use_closes_it_and_the_page_says_how_to_go_on() {
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    clock.pass(Duration.ofMinutes(29));
    assertThat(me.get(path).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(30));
    var late = me.post(path, "go", "picked", "pick", "1");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(words(late.body()))
        .contains("These messages are no longer open", "Bring it in again");
    assertThat(me.get(path + "/picked").statusCode()).isEqualTo(410);
  }

  @Test
  void letting_go_leaving_and_signing_out_close_it_at_once() {
    String path = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    assertThat(ChatFiles.to(me.post(path + "/closed"))).isEqualTo("/chats");
    assertThat(exports.of(known.id())).isEmpty();
    String second = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    String third = ChatFiles.opened(me, ZIP, ChatFiles.wardGroup("x"));
    assertThat(me.get(second).statusCode()).isEqualTo(410);
    assertThat(me.get(third).statusCode()).isEqualTo(200);
    me.post("/leave");
    assertThat(exports.of(known.id())).isEmpty();
    var somebody = signIns.account(null, Hat.MEMBER);
    var other = signIns.signedIn(somebody);
    ChatFiles.opened(other, ZIP, ChatFiles.wardGroup("x"));
    assertThat(exports.of(somebody.id())).isPresent();
    other.post("/sign-out");
    assertThat(exports.of(somebody.id())).isEmpty();
  }

  @Test
  void on_a_phone_seven_messages_become_an_incident() throws IOException {
    Path zip = Files.write(files.resolve(ZIP), ChatFiles.wardGroup("Chatter 10"));
    try (var phone = Browser.shared().phone();
        var desk = Browser.shared().desk()) {
      me.into(phone.context());
      var page = phone.open(me.base() + "/incidents/new");
      Browser.arrive(page, page.getByText("Bring in messages from a chat or an account"));
      PageChecks.look(page);
      PageChecks.picture(page, "chats-start");
      page.setInputFiles("#files", zip);
      Browser.arrive(page, page.locator("main button").first());
      PageChecks.look(page);
      PageChecks.picture(page, "chats-list");
      me.into(desk.context());
      var wide = desk.open(page.url());
      PageChecks.look(wide);
      PageChecks.picture(wide, "chats-list-desk");
      page.fill("#words", "shop");
      page.press("#words", "Enter");
      page.waitForCondition(() -> page.locator(".rostrum-message").count() == 7);
      for (int n = 0; n < 7; n++) {
        page.locator(".rostrum-message .govuk-checkboxes__label").nth(n).click();
      }
      PageChecks.look(page);
      PageChecks.picture(page, "chats-found");
      Browser.arrive(page, button(page, "Go on with what I picked"));
      PageChecks.look(page);
      PageChecks.picture(page, "chats-picked");
      wide.navigate(page.url());
      PageChecks.picture(wide, "chats-picked-desk");
      page.locator("label[for=safe]").click();
      Browser.arrive(page, button(page, "Keep these and let the rest go"));
      PageChecks.look(page);
      PageChecks.picture(page, "chats-done");
      if (page.url().endsWith("/done")) {
        Browser.arrive(page, page.locator("main a.govuk-button"));
      }
      page.waitForURL("**/sheet");
      PageChecks.picture(page, "chats-sheet");
      assertThat(page.inputValue("#words")).contains("number 5", "number 59");
      Browser.arrive(page, button(page, "Save just for me"));
      assertThat(page.locator("main").innerText()).contains("INC-2026-");
    }
  }

  private static com.microsoft.playwright.Locator button(Page page, String words) {
    return page.locator("main button", new Page.LocatorOptions().setHasText(words));
  }
}
