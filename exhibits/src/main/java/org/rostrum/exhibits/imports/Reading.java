package org.rostrum.exhibits.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run over one export: numbers the messages, counts, and hands on to whoever takes them. */
final class Reading {

  /** So that a file of nothing but rubbish does not bury the person in reports. */
  private static final int NAMED_AT_MOST = 1_000;

  private final Taker taker;
  private final Choices choices;
  private long messages;
  private long notUnderstood;
  private long omitted;
  private long missing;
  private @Nullable Question asked;
  private @Nullable String owner;
  private boolean someoneElses;

  Reading(Taker taker, Choices choices) {
    this.taker = taker;
    this.choices = choices;
  }

  Choices choices() {
    return choices;
  }

  void message(
      @Nullable String chat,
      @Nullable When when,
      @Nullable String author,
      String text,
      List<Attachment> attachments,
      boolean system,
      Place place) {
    mail(chat, when, author, text, attachments, system, null, place);
  }

  /** The same for a mail, with its headers. */
  void mail(
      @Nullable String chat,
      @Nullable When when,
      @Nullable String author,
      String text,
      List<Attachment> attachments,
      boolean system,
      @Nullable Mail mail,
      Place place) {
    messages++;
    for (Attachment attachment : attachments) {
      missing += attachment.entry() == null ? 1 : 0;
    }
    if (!taker.message(
        new Message(messages, chat, when, author, text, attachments, system, mail, place))) {
      throw new Enough();
    }
  }

  void notUnderstood(Place place, String reason) {
    notUnderstood++;
    if (notUnderstood <= NAMED_AT_MOST) {
      taker.notUnderstood(new NotUnderstood(place, reason));
    }
  }

  void omitted() {
    omitted++;
  }

  void ask(Question question) {
    asked = question;
  }

  /** Whose account it is, by every name the export has for them; the first is shown. */
  void owner(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    owner = names.getFirst();
    String mine = choices.account();
    someoneElses = mine != null && names.stream().noneMatch(name -> same(name, mine));
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    String plain = Characters.trimmed(name).toLowerCase(Locale.ROOT);
    return plain.startsWith("@") ? plain.substring(1) : plain;
  }

  @Nullable String owner() {
    return owner;
  }

  Result.Read read() {
    return new Result.Read(messages, notUnderstood, omitted, missing, asked, owner, someoneElses);
  }

  Result.Refused refused(String reason) {
    return new Result.Refused(reason, messages);
  }

  /** The taker has what it wanted. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  /** The export is not what it was said to be, or not safe to read. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    Unfit(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
