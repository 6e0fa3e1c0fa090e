package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mail on its way: the headers that are kept, its words, and its files by name only. */
final class MailDraft {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_HEADER = 1 << 13;
  private static final int MOST_RESULTS = 100;

  private static final Set<String> KEPT =
      Set.of("from", "to", "cc", "subject", "date", "message-id", "in-reply-to");

  private final Map<String, String> headers = new HashMap<>();
  private final List<String> results = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<String> htmlParts = new ArrayList<>();
  private final Map<MailDraft, Integer> carried = new HashMap<>();
  private boolean twoSenders;

  /** Takes a header; of those that may stand once only, the first. */
  void field(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    String kept = value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value;
    if (key.equals("authentication-results") && results.size() < MOST_RESULTS) {
      results.add(kept);
    } else if (KEPT.contains(key)) {
      twoSenders |= headers.putIfAbsent(key, kept) != null && key.equals("from");
    }
  }

  /** Another mail that this one carries as a part. */
  void carries(MailDraft mail, String section) {
    carried.put(mail, attachments.size());
    attachments.add(new Attachment("message/rfc822", section.isEmpty() ? "1" : section));
  }

  /**
   * Takes words that are to be shown.
   *
   * @return what is wrong with them, for people; null where nothing is
   */
  @Nullable String words(boolean asHtml, InputStream in, @Nullable String charset)
      throws IOException {
    StringBuilder text = asHtml ? html : plain;
    Charset read = charset(charset);
    if (!text.isEmpty()) {
      text.append('\n');
    }
    Reader reader = new InputStreamReader(in, read == null ? StandardCharsets.UTF_8 : read);
    char[] some = new char[1 << 13];
    for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
      int room = LONGEST_TEXT - text.length();
      text.append(some, 0, Math.min(room, n));
      if (n > room) {
        return "Its text is longer than " + LONGEST_TEXT + " characters; the rest is left out.";
      }
    }
    return read == null
        ? "Its character set \"" + charset + "\" is not known; it was read as UTF-8."
        : null;
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.equalsIgnoreCase("us-ascii")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Takes note of a part that has no parts of its own. */
  void part(String type, @Nullable String name, boolean file, String section) {
    if (file) {
      attachments.add(new Attachment(name == null ? type : name, section));
    } else if (type.equals("text/html")) {
      htmlParts.add(section);
    }
  }

  /** Gives the mail as a message, unless it has neither headers nor words nor files. */
  boolean give(Reading reading, Place place) {
    if (headers.isEmpty() && results.isEmpty()) {
      reading.notUnderstood(place, "It has none of a mail's headers.");
      return false;
    }
    nameCarried();
    String text = unended(plain.toString());
    if (text.isBlank()) {
      text = HtmlText.of(unended(html.toString())).strip();
    } else {
      htmlParts.forEach(part -> attachments.add(new Attachment("text/html", part)));
    }
    String date = headers.get("date");
    When when = date == null ? null : MailWords.date(date);
    if (when != null && when.local() == null) {
      reading.notUnderstood(place, "The time \"" + when.written() + "\" cannot be read.");
    }
    String from = headers.get("from");
    SenderCheck check =
        Authentication.judge(twoSenders ? null : from, results, reading.choices().receiver());
    Mail mail =
        new Mail(
            decoded("to"),
            decoded("cc"),
            decoded("subject"),
            headers.get("message-id"),
            headers.get("in-reply-to"),
            check);
    reading.mail(null, when, decoded("from"), text, attachments, false, mail, place);
    return true;
  }

  private void nameCarried() {
    carried.forEach((mail, at) -> {
      String subject = mail.decoded("subject");
      if (subject != null && !subject.isBlank()) {
        attachments.set(at, new Attachment(subject + ".eml", attachments.get(at).entry()));
      }
    });
  }

  private @Nullable String decoded(String header) {
    String value = headers.get(header);
    return value == null ? null : MailWords.decoded(value);
  }

  /** With {@code \n} for line ends, and without those at the end. */
  private static String unended(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }
}
