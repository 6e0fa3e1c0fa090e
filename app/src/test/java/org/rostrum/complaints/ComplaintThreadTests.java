package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.notifications.PdfText;
import org.rostrum.notifications.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class ComplaintThreadTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired Complaints complaints;

  @Test
  void a_record_becomes_a_signed_complaint_with_a_pdf() throws Exception {
    var walk = ComplaintWalk.by(context);
    var record =
        walk.record(
            "words", "You are a useless liar", "where", "FACEBOOK", "from", "@angrypigeon77");
    var path = walk.start(false, record);
    var tasks = walk.member().get(path).body();
    assertThat(tasks).contains("From your log. Check it", "Cannot start yet");
    walk.fill(path);
    assertThat(walk.member().get(path).body()).contains("Ready");
    assertThat(walk.member().get(path + "/answers").body()).contains("O’Neil-Sentinel");
    var sent = walk.send(path);
    assertThat(location(sent)).isEqualTo(path + "/sent");
    var page = walk.member().get(path + "/sent").body();
    assertThat(page)
        .contains("Complaint sent")
        .containsPattern("SMC-[B-Y0-9]{4}-[B-Y0-9]{4}")
        .contains("by 9 September 2026");
    var pdf = download(walk, path + "/pdf");
    Files.createDirectories(Path.of("target/pdf"));
    Files.write(Path.of("target/pdf/complaint.pdf"), pdf);
    PdfUa.holds(pdf);
    var words = PdfText.inTagOrder(pdf);
    assertThat(words)
        .containsSubsequence(
            "Social Media Incident Report Form",
            "1. Please provide us with your name and contact details.",
            "First name",
            "Ada",
            "Last name",
            "O’Neil-Sentinel",
            "Address",
            "Care of the Council House",
            "Contact telephone",
            "01632 960 001",
            "E-mail address",
            "ada@example.org",
            "Signature",
            "Date of complaint",
            "7 September 2026",
            "2. The name of the individual(s) you believe have harassed or abused you on social media",
            "Account or handle",
            "@angrypigeon77",
            "3. Details of your complaint",
            "What happened and when",
            "What happened",
            "They wrote under my post, again and again, for a week.",
            "Their exact words",
            "You are a useless liar",
            "The day it happened, or first happened",
            "3 September 2026",
            "Why it is harassing or abusive",
            "Why it felt like harassment or abuse",
            "It does not stop.",
            "Asking them to stop",
            "Did you ask them to stop?",
            "No",
            "The police",
            "Have you told the police?",
            "No, and I would rather not",
            "Messages between you",
            "Reports to the site",
            "Did you tell the site?",
            "No",
            "Other things that happened",
            "Witnesses",
            "Background",
            "Pictures and files",
            "Why you do not have a picture",
            "It was deleted.",
            "Only complete this next section if you are requesting that your identity is kept confidential",
            "4. The remedy or remedies you are looking for or hoping to achieve",
            "What do you hope will happen?",
            "The posts are taken down",
            "They say sorry",
            "5. Whether you have raised your complaint directly with the individual(s) concerned and, if so, what response you received",
            "Have you raised it with them?",
            "It was not safe to",
            "Additional information",
            "Screen captures");
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("/Subtype /Image", "/Subtype/Image");
    assertThat(words.stream().collect(Collectors.joining("\n"))).contains("You are a useless liar");
    walk.waitForCase();
    assertThat(walk.member().get("/complaints").body()).contains("We have your complaint.");
    assertThat(walk.member().get(path + "/progress").body()).contains("You sent your complaint");
    assertThat(
            sql.sql("select count(*) from audit.event where action = 'SUBMITTED'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(walk.member().get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void pressing_sign_many_times_at_once_sends_once() throws Exception {
    var walk = ComplaintWalk.by(context);
    var path = walk.start(false);
    walk.fill(path);
    var pressed = walk.sendManyTimes(path, 12);
    assertThat(pressed).containsOnly(path + "/sent");
    assertThat(
            sql.sql("select count(*) from complaints.signed_copy where complaint::text = :id")
                .param("id", path.substring("/complaints/".length()))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  static byte[] download(ComplaintWalk walk, String path) throws Exception {
    var cookies =
        walk.member().cookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(walk.member().base() + path))
                    .header("Cookie", cookies)
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
