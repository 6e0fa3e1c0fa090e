package org.rostrum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a PDF keeps to PDF/UA-1. */
public final class PdfUa {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUa() {}

  public static void holds(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      assertThat(result.isCompliant())
          .as(
              result.getTestAssertions().stream()
                  .limit(5)
                  .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                  .collect(Collectors.joining("\n")))
          .isTrue();
    }
  }
}
