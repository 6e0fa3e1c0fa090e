package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailBoxTests {

  @TempDir Path folder;

  private Taken of(String text) {
    return of(Choices.NONE, text);
  }

  private Taken of(Choices choices, String text) {
    return Taken.text(folder, Kind.MBOX, choices, text.replace("\n", "\r\n"));
  }

  @Test
  void a_single_mail_gives_its_headers_and_words() {
    Message message =
        of("""
        From: =?UTF-8?Q?Zo=C3=AB_Example?= <zoe@example.org>
        To: cllr@council.example,
         clerk@council.example
        Subject: =?utf-8?B?QmlucyDimIU=?=
        Date: Mon, 25 Mar 2024 18:05:00 +0100 (CET)
        Message-ID: <1@example.org>

        Dear Councillor,
        bins.
        """)
            .only();
    assertThat(message.author()).isEqualTo("Zoë Example <zoe@example.org>");
    assertThat(message.text()).isEqualTo("Dear Councillor,\nbins.");
    assertThat(message.when().instant()).isEqualTo(Instant.parse("2024-03-25T17:05:00Z"));
    assertThat(message.when().written()).isEqualTo("Mon, 25 Mar 2024 18:05:00 +0100 (CET)");
    assertThat(message.mail().subject()).isEqualTo("Bins ★");
    assertThat(message.mail().to()).isEqualTo("cllr@council.example, clerk@council.example");
    assertThat(message.mail().id()).isEqualTo("<1@example.org>");
    assertThat(message.mail().sender().verified()).isFalse();
  }

  @Test
  void a_box_is_read_mail_by_mail_and_escaped_lines_are_put_right() {
    Taken taken =
        of(
            """
            From ada@example.org Mon Mar 25 18:05:00 2024
            From: ada@example.org

            One
            >From here on
            >>From there

            From the start of a sentence.

            From bob@example.org Mon Mar 25 18:06:00 2024
            From: bob@example.org

            Two
            """);
    assertThat(taken.texts())
        .containsExactly("One\nFrom here on\n>From there\n\nFrom the start of a sentence.", "Two");
    assertThat(taken.messages().getFirst().place().line()).isEqualTo(1);
    assertThat(taken.messages().getLast().place().line()).isEqualTo(10);
    assertThat(taken.notUnderstood()).isEmpty();
  }

  @Test
  void files_are_listed_by_name_and_part_and_plain_text_is_preferred() {
    Message message =
        of("""
        From: ada@example.org
        Content-Type: multipart/mixed; boundary=A

        --A
        Content-Type: multipart/alternative; boundary=B

        --B
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Caf=E9
        --B
        Content-Type: text/html

        <p>Café</p>
        --B--
        --A
        Content-Type: image/png; name="old.png"
        Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9.png
        Content-Transfer-Encoding: base64

        AAAA
        --A
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*0="long "; filename*1="name.pdf"

        x
        --A--
        """)
            .only();
    assertThat(message.text()).isEqualTo("Café");
    assertThat(message.attachments())
        .containsExactly(
            new Attachment("café.png", "2"),
            new Attachment("long name.pdf", "3"),
            new Attachment("text/html", "1.2"));
  }

  @Test
  void of_html_alone_the_words_are_read_and_nothing_is_run() {
    Message message =
        of("""
        From: ada@example.org
        Content-Type: text/html; charset=utf-8

        <html><head><style>p{}</style></head><body><p>You &amp; me</p><script>alert(1)</script>
        <img src="https://track.example/1.png"></body></html>
        """)
            .only();
    assertThat(message.text()).isEqualTo("You & me");
  }

  @Test
  void a_mail_inside_a_mail_is_a_message_of_its_own() {
    Taken taken =
        of(
            """
            From: cllr@council.example
            Content-Type: multipart/mixed; boundary=A

            --A
            Content-Type: text/plain

            See below.
            --A
            Content-Type: message/rfc822

            From: bob@example.org
            Subject: You

            Resign
            --A--
            """);
    assertThat(taken.texts()).containsExactly("See below.", "Resign");
    assertThat(taken.messages().getFirst().attachments())
        .containsExactly(new Attachment("You.eml", "2"));
    assertThat(taken.messages().getLast().author()).isEqualTo("bob@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "mx.council.example; dmarc=pass header.from=example.org|true",
        "MX.council.example 1; spf=pass; dkim=pass (good; really) header.d=example.org|true",
        "mx.council.example; dkim=pass header.i=@example.org|true",
        "mx.council.example; dkim = pass header.d = \"example.org\"|true",
        "mx.council.example; dkim=pass header.d=other.example|false",
        "mx.council.example; dkim=pass header.d=org|false",
        "mx.council.example; dkim=pass header.d=le.org|false",
        "mx.council.example; spf=pass smtp.mailfrom=example.org|false",
        "mx.council.example; dmarc=fail header.from=example.org|false",
        "mx.council.example; dmarc=pass header.from=other.example|false",
        "mx.council.example; none (dmarc=pass header.from=example.org)|false",
        "mx.council.example; x=\"; dmarc=pass header.from=example.org\"|false",
        "mx.other.example; dmarc=pass header.from=example.org|false",
        "mx.council.example.evil.example; dmarc=pass header.from=example.org|false"
      })
  void only_the_word_of_the_named_server_verifies_a_sender(String results, boolean verified) {
    Choices choices = Choices.NONE.receivedBy("mx.council.example");
    String mail = "Authentication-Results: " + results + "\nFrom: Ada <ada@example.org>\n\nHello\n";
    SenderCheck check = of(choices, mail).only().mail().sender();
    assertThat(check.verified()).as(check.because()).isEqualTo(verified);
    assertThat(of(mail).only().mail().sender().verified()).isFalse();
  }

  @Test
  void a_header_that_came_with_the_mail_does_not_count_beside_the_servers_own() {
    Choices choices = Choices.NONE.receivedBy("mx.council.example");
    String forged =
        "Authentication-Results: mx.council.example; dmarc=pass header.from=a.example\n";
    String own = "Authentication-Results: mx.council.example; dmarc=fail header.from=a.example\n";
    Taken taken = of(choices, own + forged + "From: a@a.example\n\nHello\n");
    assertThat(taken.only().mail().sender())
        .isEqualTo(
            new SenderCheck(
                false,
                "Not verified. mx.council.example does not vouch for a.example: dmarc=fail."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ada@example.org|example.org",
        "\"Bob <bob@other.example>\" <ada@example.org>|example.org",
        "Ada (bob@other.example) <ada@EXAMPLE.org>|example.org",
        "<ada@example.org> <bob@other.example>|",
        "ada@example.org, bob@other.example|",
        "bob@other.example <ada@example.org>|",
        "ada@example.org@other.example|",
        "nobody|"
      })
  void from_counts_only_where_it_names_one_address(String from, String domain) {
    assertThat(Authentication.domain(from)).isEqualTo(domain);
  }

  @Test
  void two_senders_are_never_verified() {
    Choices choices = Choices.NONE.receivedBy("mx.example");
    Taken taken =
        of(
            choices,
            "Authentication-Results: mx.example; dmarc=pass header.from=a.example\n"
                + "From: a@a.example\nFrom: b@b.example\n\nHello\n");
    assertThat(taken.only().mail().sender().verified()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "25 Mar 2024 18:05 GMT|2024-03-25T18:05:00Z",
        "Mon,25 Mar 2024 8:05:01 EDT|2024-03-25T12:05:01Z",
        "Mon, 25 Mar 2024 18:05:00 -0000|2024-03-25T18:05:00Z"
      })
  void dates_are_read_in_the_forms_of_rfc_5322(String written, String instant) {
    assertThat(MailWords.date(written).instant()).isEqualTo(Instant.parse(instant));
  }

  @Test
  void a_date_that_is_none_is_named_and_the_mail_kept() {
    Taken taken = of("From: a@a.example\nDate: yesterday\n\nHello\n");
    assertThat(taken.only().text()).isEqualTo("Hello");
    assertThat(taken.notUnderstood().getFirst().reason()).contains("\"yesterday\"");
  }

  @Test
  void parts_nested_without_end_stay_shut_and_are_named() {
    StringBuilder mail = new StringBuilder("From: a@a.example\n");
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i);
      mail.append('\n');
    }
    Taken taken = of(mail + "\nHello\n");
    assertThat(taken.messages()).hasSize(1);
    assertThat(taken.notUnderstood())
        .extracting(NotUnderstood::reason)
        .contains("Its parts are nested more than are opened; the rest stays shut.");
  }

  @Test
  void mails_carried_in_mails_without_end_stay_shut() {
    Taken taken =
        of("From: a@a.example\nContent-Type: message/rfc822\n\n".repeat(3_000) + "Hello\n");
    assertThat(taken.messages()).hasSizeLessThan(60);
    assertThat(taken.notUnderstood()).isNotEmpty();
  }

  @Test
  void headers_beyond_all_measure_break_off_one_mail_only() throws IOException {
    ByteArrayOutputStream box = new ByteArrayOutputStream();
    box.writeBytes(Taken.utf8("From a Mon Mar 25 18:05:00 2024\nFrom: a@a.example\nSubject: "));
    box.writeBytes("x".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII));
    box.writeBytes(
        Taken.utf8("\n\nOne\n\nFrom b Mon Mar 25 18:06:00 2024\nFrom: b@b.example\n\nTwo\n"));
    Taken taken = Taken.of(Kind.MBOX, Files.write(folder.resolve("box"), box.toByteArray()));
    assertThat(taken.messages().getLast().text()).isEqualTo("Two");
    assertThat(taken.notUnderstood()).isNotEmpty();
  }

  @Test
  void mails_of_an_archive_are_read_and_what_is_no_mail_is_refused() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "Takeout/Mail/All.mbox",
        Taken.utf8("From a Mon Mar 25 18:05:00 2024\nFrom: a@a.example\n\nOne\n"));
    members.put("saved/two.eml", Taken.utf8("From: b@b.example\n\nTwo\n"));
    members.put("saved/none.eml", Taken.utf8("\nno headers\n"));
    Taken taken = Taken.of(Kind.MBOX, Taken.zip(folder.resolve("m.zip"), members));
    assertThat(taken.texts()).containsExactly("One", "Two");
    assertThat(taken.notUnderstood())
        .extracting(thing -> thing.place().entry())
        .containsExactly("saved/none.eml");
    assertThat(of("Dear Councillor\n").refused().reason()).contains("neither an mbox nor a mail");
    assertThat(
            Taken.of(Kind.MBOX, Taken.zip(folder.resolve("n.zip"), Map.of("a.txt", new byte[0])))
                .refused()
                .reason())
        .contains("no mail in it");
  }
}
