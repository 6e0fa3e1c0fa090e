package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Telegram Desktop's export as JSON ({@code result.json}): one chat, or all of them with those that
 * were left.
 */
final class Telegram implements Importer {

  @Override
  public void read(Export export, Reading reading) throws IOException {
    boolean known = false;
    for (Export.Member member : export.members()) {
      if (!member.archived() || member.baseName().equals("result.json")) {
        File file = new File(export, reading, member);
        new JsonFile(member, reading).read(file::top);
        known |= file.known;
      }
    }
    if (!known) {
      throw new Reading.Unfit(
          "There is no Telegram export in it. In Telegram Desktop choose Export chat history or"
              + " Export Telegram data, and Machine-readable JSON; give result.json, or all of it"
              + " as a ZIP.");
    }
  }

  /** One file on its way. */
  private static final class File {
    private final Export export;
    private final Reading reading;
    private final Export.Member member;
    private final JsonFile file;
    private boolean known;

    File(Export export, Reading reading, Export.Member member) {
      this.export = export;
      this.reading = reading;
      this.member = member;
      this.file = new JsonFile(member, reading);
    }

    void top(JsonStream in) throws IOException {
      if (in.now() == JsonToken.START_OBJECT) {
        chat(in, true);
      }
    }

    /** A chat, or the whole export, which has the shape of a chat with chats inside. */
    private void chat(JsonStream in, boolean top) throws IOException {
      @Nullable String[] name = new @Nullable String[1];
      in.properties(property -> {
        switch (property) {
          case "name" -> name[0] = in.value() instanceof String text ? text : null;
          case "messages" -> {
            known = true;
            file.items(in, (value, place) -> message(value, place, name[0]));
          }
          case "personal_information" -> reading.owner(owner(in.value()));
          case "chats", "left_chats" -> {
            if (top) {
              chats(in);
            } else {
              in.skip();
            }
          }
          default -> in.skip();
        }
      });
    }

    private void chats(JsonStream in) throws IOException {
      if (in.now() != JsonToken.START_OBJECT) {
        reading.notUnderstood(file.place(in), "Here should stand the chats.");
        in.skip();
        return;
      }
      in.properties(property -> {
        if (!property.equals("list") || in.now() != JsonToken.START_ARRAY) {
          in.skip();
          return;
        }
        known = true;
        in.each(() -> {
          if (in.now() == JsonToken.START_OBJECT) {
            chat(in, false);
          } else {
            reading.notUnderstood(file.place(in), "Here should stand a chat.");
            in.skip();
          }
        });
      });
    }

    private static List<String> owner(@Nullable Object person) {
      List<String> names = new ArrayList<>();
      String first = Values.text(person, "first_name");
      String last = Values.text(person, "last_name");
      String full = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
      if (!full.isEmpty()) {
        names.add(full);
      }
      String handle = Values.text(person, "username");
      if (handle != null && !handle.isBlank()) {
        names.add(handle);
      }
      return names;
    }

    private void message(Object value, Place place, @Nullable String chat) {
      String type = Values.text(value, "type");
      boolean service = "service".equals(type);
      if (!service && !"message".equals(type)) {
        reading.notUnderstood(
            place, "It is neither a message nor a line of Telegram's, but \"" + type + "\".");
        return;
      }
      When when = when(value, place);
      String text = service ? TelegramText.action(value) : TelegramText.words(value);
      List<Attachment> attachments = new ArrayList<>();
      attach(Values.text(value, "photo"), attachments);
      attach(Values.text(value, "file"), attachments);
      reading.message(
          chat,
          when,
          Values.text(value, service ? "actor" : "from"),
          text,
          attachments,
          service,
          place);
    }

    private @Nullable When when(Object value, Place place) {
      String written = Values.text(value, "date");
      Long seconds = Values.number(value, "date_unixtime");
      When when = Moments.seconds(seconds);
      if (when != null && when.instant() != null && written != null) {
        when = new When(written, when.local(), when.instant());
      } else if (when == null && written != null) {
        when = local(written);
      }
      if (when != null && when.local() == null) {
        reading.notUnderstood(place, "The time \"" + when.written() + "\" cannot be read.");
      }
      return when;
    }

    private When local(String written) {
      try {
        return When.local(written, LocalDateTime.parse(written), reading.choices().zone());
      } catch (DateTimeParseException e) {
        return When.unclear(written);
      }
    }

    /** Adds a file; where it was not exported Telegram writes a sentence in brackets. */
    private void attach(@Nullable String path, List<Attachment> attachments) {
      if (path == null || path.isEmpty()) {
        return;
      }
      if (path.startsWith("(")) {
        reading.omitted();
        return;
      }
      Export.Member found = export.named(member, path);
      attachments.add(new Attachment(path, found == null ? null : found.name()));
    }
  }
}
