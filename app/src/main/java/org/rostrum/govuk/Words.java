package org.rostrum.govuk;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/** Plain text or ready markup, and the classes of the element that holds it. */
public record Words(@Nullable String text, @Nullable Content html, @Nullable String classes)
    implements Content {

  public static Words of(String text) {
    return new Words(text, null, null);
  }

  public static Words of(@Nullable String text, @Nullable Content html) {
    return new Words(text, html, null);
  }

  public static Words html(Content html) {
    return new Words(null, html, null);
  }

  /** True when there is nothing to draw. */
  @Override
  public boolean isEmptyContent() {
    return html == null && (text == null || text.isEmpty());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (html != null) {
      html.writeTo(output);
    } else if (text != null) {
      output.writeUserContent(text);
    }
  }
}
