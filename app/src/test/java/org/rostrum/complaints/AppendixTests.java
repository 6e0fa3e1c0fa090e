package org.rostrum.complaints;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintThreadTests.download;
import static org.rostrum.complaints.ComplaintWalk.location;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.notifications.PdfText;
import org.rostrum.notifications.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The policy's Appendix 2 as a PDF: what it says, in whose order, and from where. */
@RostrumTest
class AppendixTests {

  /** What the adopted form asks, in its order, in words that it and ours have in common. */
  private static final List<String> ADOPTED_ORDER =
      List.of(
          "Social Media Incident Report Form",
          "Your details",
          "1. Please provide us with your name and contact details",
          "Title",
          "First name",
          "Last name",
          "Address",
          "Contact telephone",
          "mail address",
          "Signature",
          "Date of complaint",
          "Your address and contact details will not usually be released unless necessary",
          "The following people will see this form",
          "2. ",
          "3. ",
          "asked for the conduct to stop",
          "reports you have made to the police",
          "correspondence that you have had",
          "host site",
          "in addition to those on social media",
          "witnesses to the alleged conduct",
          "relevant background information",
          "why your complaint was not made earlier",
          "screen captures",
          "Only complete this next section if you are requesting that your identity is kept confidential",
          "4. ",
          "5. ",
          "Additional Information",
          "6. Your concerns need to be submitted in writing",
          "7. In line with the requirements of the",
          "8. If you need any support in completing this form",
          "Please return your completed form to");

  @Autowired ApplicationContext context;

  ComplaintWalk walk;

  @BeforeEach
  void a_member() {
    walk = ComplaintWalk.by(context);
  }

  @Test
  void what_three_records_hold_arrives_without_retyping_and_prints_in_the_policys_order()
      throws Exception {
    var member = walk.member();
    var records = new ArrayList<String>();
    for (int n = 0; n < 3; n++) {
      records.add(FullRecords.record(member, n));
    }
    var path = walk.start(false, records.toArray(String[]::new));
    assertThat(Jsoup.parse(member.get(path).body()).text()).contains("3 records in your log");
    var drawn = PdfText.inTagOrder(download(walk, path + "/copy"));
    var answers = Jsoup.parse(member.get(path + "/answers").body()).select("main").text();
    for (int n = 0; n < 3; n++) {
      assertThat(String.join(" ", drawn)).contains(FullRecords.holds(n));
      assertThat(answers).contains(FullRecords.holds(n));
    }
    assertThat(answers).contains("07700 900000");
    onlyWhatNoRecordHolds(path);
    var pdf = download(walk, path + "/pdf");
    PdfUa.holds(pdf);
    assertThat(new String(pdf, ISO_8859_1)).doesNotContain("/Subtype /Image", "/Subtype/Image");
    var said =
        PdfText.inTagOrder(pdf).stream().map(AppendixTests::withoutWhatIsNewEachTime).toList();
    says("three-records", pdf, said);
  }

  /** Name and contact are the profile's; how they are known, messages, wish and answer are new. */
  private void onlyWhatNoRecordHolds(String path) {
    var member = walk.member();
    for (String part :
        List.of("what", "why", "stop-request", "police", "site-reports", "background")) {
      var page = Jsoup.parse(member.get(path + "/" + part).body()).selectFirst("form:has(button)");
      assertThat(page).isNotNull();
    }
    put(
        member,
        path,
        "who",
        "whoAccount.1",
        "@bird0",
        "whoHow.1",
        "UNKNOWN",
        "whoAccount.2",
        "@bird1",
        "whoHow.2",
        "UNKNOWN",
        "whoAccount.3",
        "@bird2",
        "whoHow.3",
        "RESIDENT");
    put(member, path, "messages", "messages", "NO");
    put(member, path, "remedy", "remedy", "TAKE_DOWN");
    put(member, path, "raised", "raised", "NOT_SAFE");
    var name =
        Jsoup.parse(member.get(path + "/details").body()).select("#firstName").val()
            + " "
            + Jsoup.parse(member.get(path + "/details").body()).select("#lastName").val();
    assertThat(location(walk.send(path, name))).isEqualTo(path + "/sent");
  }

  private static String withoutWhatIsNewEachTime(String line) {
    return line.replaceAll("SMC-[A-Z0-9]{4}-[A-Z0-9]{4}", "SMC-0000-0000");
  }

  /** Block by block what was read over once; the PDF lies in {@code target/pdf} to be looked at. */
  private static void says(String name, byte[] pdf, List<String> said) throws IOException {
    Files.createDirectories(Path.of("target/pdf"));
    Files.write(Path.of("target/pdf", name + ".pdf"), pdf);
    Files.write(Path.of("target/pdf", name + ".txt"), said);
    assertThat(said).isEqualTo(lines(name + ".txt"));
  }

  private static List<String> lines(String name) throws IOException {
    try (var file = AppendixTests.class.getResourceAsStream("/complaints/" + name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @Test
  void the_blank_form_asks_what_the_adopted_form_asks_in_its_order() throws Exception {
    var pdf = download(walk, "/complaints/blank-form");
    PdfUa.holds(pdf);
    assertThat(new String(pdf, ISO_8859_1)).doesNotContain("/Subtype /Image", "/Subtype/Image");
    var blank = PdfText.inTagOrder(pdf);
    says("blank-form", pdf, blank);
    var adopted =
        Files.readString(
            Path.of(
                System.getProperty("rostrum.root"),
                "app/src/main/resources/policy/sandwell-2024/adopted.md"));
    adopted = adopted.substring(adopted.indexOf("Social Media Incident Report Form"));
    assertInOrder("adopted", adopted);
    assertInOrder("blank", String.join("\n", blank));
  }

  private static void assertInOrder(String whose, String text) {
    int at = 0;
    for (String asked : ADOPTED_ORDER) {
      var found = Pattern.compile(Pattern.quote(asked), Pattern.CASE_INSENSITIVE).matcher(text);
      assertThat(found.find(at)).as(whose + ": " + asked).isTrue();
      at = found.end();
    }
  }

  @Test
  void a_hundred_files_keep_their_numbers_from_the_form_to_the_pdf() throws Exception {
    var member = walk.member();
    var path = walk.start(false);
    walk.fill(path);
    var fields = new ArrayList<String>();
    for (int n = 1; n <= 100; n++) {
      fields.add("pictureFiles");
      fields.add(
          FormWithFiles.id(
              FormWithFiles.upload(member, n + ".txt", ("File " + n).getBytes(UTF_8))));
    }
    put(member, path, "pictures", fields.toArray(String[]::new));
    var page = Jsoup.parse(member.get(path + "/pictures").body());
    assertThat(page.select("input[name=pictureFiles]").eachAttr("value"))
        .isEqualTo(fields.stream().filter(one -> !one.equals("pictureFiles")).toList());
    assertThat(page.text()).contains("E1: ", "E100: ");
    assertThat(location(walk.send(path))).isEqualTo(path + "/sent");
    var pdf = download(walk, path + "/pdf");
    PdfUa.holds(pdf);
    var exhibits =
        PdfText.inTagOrder(pdf).stream().filter(line -> line.matches("E\\d+\\. .*")).toList();
    assertThat(exhibits).hasSize(100);
    for (int n = 1; n <= 100; n++) {
      assertThat(exhibits.get(n - 1)).startsWith("E" + n + ". File, TXT, ");
    }
    var id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    assertThat(context.getBean(Complaints.class).exhibits(id)).hasSize(100);
  }

  @Test
  void no_words_and_no_picture_is_said_at_the_field_and_the_rest_is_kept() {
    var member = walk.member();
    var path = walk.start(false);
    walk.fill(path);
    var what = member.post(path + "/what", "what", "It went on for a whole week, every day.");
    assertThat(Jsoup.parse(what.body()).select(".govuk-error-message").text())
        .contains("Choose a picture or a record that shows the words");
    var pictures = member.post(path + "/pictures");
    assertThat(Jsoup.parse(pictures.body()).select(".govuk-error-summary a").eachAttr("href"))
        .isNotEmpty();
    assertThat(member.get(path + "/what").body()).contains("It went on for a whole week");
    assertThat(walk.send(path).body())
        .contains("Finish 2 parts before you send", "What happened and when", "Pictures and files");
    assertThat(member.get(path).statusCode()).isEqualTo(200);
  }
}
