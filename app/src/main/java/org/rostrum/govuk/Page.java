package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/**
 * What the layout must know of a page. The title names the task, never a person, handle, platform
 * or kind of harm, for it stays in the browser's history.
 */
public record Page(
    String h1,
    boolean hasErrors,
    boolean hasLeave,
    boolean isWide,
    @Nullable String currentKey,
    @Nullable String backUrl) {

  public static Page titled(String h1) {
    return new Page(h1, false, false, false, null, null);
  }

  /** The title then begins with "Error: ". */
  public Page withErrors() {
    return new Page(h1, true, hasLeave, isWide, currentKey, backUrl);
  }

  /** With errors if there are any. */
  public Page withErrors(FormErrors errors) {
    return errors.isEmpty() ? this : withErrors();
  }

  /** Shows the button that leaves this page at once. */
  public Page withLeave() {
    return new Page(h1, hasErrors, true, isWide, currentKey, backUrl);
  }

  /** Uses the full width from 1020 px, for officers' queues; forms never do. */
  public Page wide() {
    return new Page(h1, hasErrors, hasLeave, true, currentKey, backUrl);
  }

  /** Marks this item of the service navigation as the one the reader is in. */
  public Page current(String navKey) {
    return new Page(h1, hasErrors, hasLeave, isWide, navKey, backUrl);
  }

  /** Shows a back link above the page. */
  public Page back(String url) {
    return new Page(h1, hasErrors, hasLeave, isWide, currentKey, url);
  }

  String title(String council) {
    return Text.of(
        hasErrors ? "govuk.title.errors" : "govuk.title", "heading", h1, "council", council);
  }
}
