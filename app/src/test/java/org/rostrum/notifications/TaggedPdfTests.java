package org.rostrum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaggedPdfTests {

  private final TaggedPdf pdfs = new TaggedPdfs();

  @Test
  void a_page_becomes_a_pdf_that_keeps_to_pdf_ua() throws Exception {
    var pdf =
        pdfs.of(
            "<h1>Letter</h1><h2>First</h2><p>Ŵyl, Łódź, “quoted”.</p><ul><li>One</li><li>Two</li></ul>"
                + "<p class=\"label\">Your answer</p><p class=\"answer\">a &lt;b&gt; &amp; c\n  two</p>",
            "Letter",
            Locale.UK);
    PdfUa.holds(pdf);
    assertThat(PdfText.inTagOrder(pdf))
        .containsExactly(
            "Letter",
            "First",
            "Ŵyl, Łódź, “quoted”.",
            "One",
            "Two",
            "Your answer",
            "a <b> & c two");
  }

  @Test
  void letters_no_font_has_are_written_by_their_names() throws Exception {
    var pdf = pdfs.of("<h1>Letter</h1><p>😀 中 \u202Eabc \u0001 Привет</p>", "Letter", Locale.UK);
    PdfUa.holds(pdf);
    assertThat(String.join("|", PdfText.inTagOrder(pdf)))
        .contains("[grinning face]", "[right-to-left override]", "[U+0001]", "Привет");
  }

  @Test
  void nothing_is_fetched_from_outside() throws Exception {
    var pdf =
        pdfs.of(
            "<h1>Letter</h1><p>x<img src=\"file:///etc/hostname\" alt=\"gone\"/></p>",
            "Letter",
            Locale.UK);
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("/Subtype /Image");
  }
}
