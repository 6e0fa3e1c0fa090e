package org.rostrum.notifications;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws pages of XHTML as tagged PDFs, with the fonts that come along and nothing from outside. */
@Component
class TaggedPdfs implements TaggedPdf {

  static {
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public byte[] of(String xhtml, String title, Locale language) {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((_, _) -> null);
    builder.withProducer("Rostrum");
    for (var font : PdfFonts.ALL) {
      builder.useFont(font::stream, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    builder.withHtmlContent(page(xhtml, title, language), "about:blank");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static String page(String body, String title, Locale language) {
    return """
    <html lang="%s"><head><title>%s</title>
    <meta name="description" content="%s"/><style>%s</style></head><body>%s</body></html>
    """
        .formatted(
            language.toLanguageTag(),
            escaped(title),
            escaped(title),
            STYLE,
            PdfFonts.printable(body));
  }

  private static String escaped(String text) {
    return PdfFonts.printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm 22mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: Atkinson; font-size: 10pt; } }
      body { font-family: Atkinson, Others; font-size: 12pt; line-height: 1.45; color: #1c2430; }
      h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6pt 0; }
      h2 { font-size: 15pt; line-height: 1.25; margin: 20pt 0 6pt 0; page-break-after: avoid; }
      h3 { font-size: 12.5pt; margin: 12pt 0 3pt 0; page-break-after: avoid; }
      p { margin: 0 0 6pt 0; }
      .answer { white-space: pre-wrap; word-wrap: break-word; margin: 0 0 8pt 0; padding-left: 8pt; border-left: 2pt solid #6b7680; }
      .answer p { margin: 0; }
      .answer p.gap { margin-top: 7pt; }
      .label { font-weight: 700; margin: 8pt 0 2pt 0; page-break-after: avoid; }
      .line { border-bottom: 0.75pt solid #1c2430; height: 24pt; }
      .line + p { margin-top: 10pt; }
      .box { border: 0.75pt solid #1c2430; }
      ul { margin: 0 0 8pt 0; padding-left: 16pt; }
      """;
}
