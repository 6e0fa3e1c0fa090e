package org.rostrum.notifications;

import java.util.Locale;

/** Makes a PDF that a screen reader can read: tagged, in the order of the page (PDF/UA-1). */
public interface TaggedPdf {

  /**
   * @param xhtml a whole page of well-formed XHTML with headings in order; it may name no address
   * @param title what the window of a reader shows
   */
  byte[] of(String xhtml, String title, Locale language);
}
