package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.rostrum.exhibits.zip.ZipRefused;

/**
 * One mail, and the mails that it carries, read part by part. What is too deep or too much stays
 * shut and is named; a mail that breaks off gives what stood before.
 */
final class MailReading {

  private static final int DEEPEST = 20;
  private static final int MOST_MAILS = 50;
  private static final int MOST_PARTS = 1_000;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(1 << 17)
          .setMaxHeaderLen(1 << 17)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(-1)
          .build();

  private final Reading reading;
  private final Place place;
  private final List<MailDraft> mails = new ArrayList<>();
  private final Deque<MailDraft> open = new ArrayDeque<>();
  private final Deque<MailPart> parts = new ArrayDeque<>();
  private int multiparts;
  private int count;

  MailReading(Reading reading, Place place) {
    this.reading = reading;
    this.place = place;
  }

  /** Gives the mail and those inside it; whether it had any headers. */
  boolean read(InputStream in) throws IOException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    try {
      tokens.parse(in);
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        take(state, tokens);
      }
    } catch (MimeException e) {
      named("It is not MIME as RFC 2045 has it; what follows in this mail is left out.");
    } catch (IOException e) {
      broken(e);
    } catch (RuntimeException e) {
      // The reader of MIME is not ours, and mails are made by strangers: what it gives up on is
      // named like all else, and the next mail is read.
      broken(e);
    }
    boolean any = false;
    for (MailDraft mail : mails) {
      any |= mail.give(reading, place);
    }
    return any;
  }

  /** The reader of MIME wraps what its source throws; an unsafe archive must not go by unheard. */
  private void broken(Exception e) throws IOException {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof ZipRefused refused) {
        throw refused;
      }
      cause = cause.getCause();
    }
    named("It cannot be decoded to its end; what follows in this mail is left out.");
  }

  private void named(String reason) {
    reading.notUnderstood(place, reason);
  }

  private void take(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_MESSAGE -> begin();
      case T_END_MESSAGE -> {
        open.pop();
        parts.pop();
      }
      case T_START_BODYPART -> {
        MailPart above = parts.peek();
        parts.push(above == null ? MailPart.top() : above.inside());
      }
      case T_END_BODYPART -> parts.pop();
      case T_FIELD -> field(tokens);
      case T_END_HEADER -> decide(tokens);
      case T_START_MULTIPART -> multiparts++;
      case T_END_MULTIPART -> multiparts--;
      case T_BODY -> body(tokens);
      default -> {
        // preambles, epilogues and the beginnings of headers say nothing
      }
    }
  }

  private void begin() {
    MailDraft mail = new MailDraft();
    MailPart above = parts.peek();
    if (above != null && !open.isEmpty()) {
      open.peek().carries(mail, above.section());
    }
    mails.add(mail);
    open.push(mail);
    parts.push(above == null ? MailPart.top() : above.within());
  }

  private void field(MimeTokenStream tokens) {
    MailPart part = parts.peek();
    MailDraft mail = open.peek();
    if (part == null || mail == null) {
      return;
    }
    String name = tokens.getField().getName();
    String value = MailWords.field(tokens.getField());
    part.field(name, value);
    if (part.ofMessage()) {
      mail.field(name, value);
    }
  }

  /** Whether to look into what begins here, or to keep it shut. */
  private void decide(MimeTokenStream tokens) {
    boolean nested = multiparts + open.size() > DEEPEST || mails.size() >= MOST_MAILS;
    tokens.setRecursionMode(nested ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE);
    MailPart part = parts.peek();
    if (nested && part != null && part.hasParts()) {
      named("Its parts are nested more than are opened; the rest stays shut.");
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    MailPart part = parts.peek();
    MailDraft mail = open.peek();
    if (part == null || mail == null) {
      return;
    }
    count++;
    if (count > MOST_PARTS) {
      if (count == MOST_PARTS + 1) {
        named("It has more than " + MOST_PARTS + " parts; the rest is left out.");
      }
      return;
    }
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    String type = descriptor.getMimeType();
    String name = part.fileName();
    boolean words = type.equals("text/plain") || type.equals("text/html");
    if (words && !part.attached()) {
      String fault =
          mail.words(
              type.equals("text/html"), tokens.getDecodedInputStream(), descriptor.getCharset());
      if (fault != null) {
        named(fault);
      }
    }
    mail.part(type, name, part.attached() || name != null || !words, part.leaf());
  }
}
