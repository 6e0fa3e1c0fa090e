package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Mastodon's archive ({@code outbox.json} and {@code actor.json}), the same ActivityStreams of any
 * other server, and statuses as Mastodon's API gives them. The archive follows what Mastodon
 * documents; no real one was at hand to prove it on.
 */
final class Mastodon implements Importer {

  @Override
  public void read(Export export, Reading reading) throws IOException {
    reading.owner(owner(export, reading));
    boolean known = false;
    for (Export.Member member : chosen(export)) {
      refuseTar(member);
      Document document = new Document(new Statuses(export, reading, member), reading, member);
      new JsonFile(member, reading).read(document::read);
      known = true;
    }
    if (!known) {
      throw new Reading.Unfit(
          "There is no outbox.json in it. In Mastodon choose Preferences, Import and export, and"
              + " Request your archive.");
    }
  }

  /** The outbox where the archive has one; else every JSON file but the account's own. */
  private static List<Export.Member> chosen(Export export) {
    List<Export.Member> files =
        export.members().stream()
            .filter(member -> !member.archived() || member.name().endsWith(".json"))
            .toList();
    List<Export.Member> outboxes =
        files.stream()
            .filter(member -> !member.archived() || member.baseName().equals("outbox.json"))
            .toList();
    List<Export.Member> all = outboxes.isEmpty() ? files : outboxes;
    return all.stream().filter(member -> !member.baseName().equals("actor.json")).toList();
  }

  private static void refuseTar(Export.Member member) throws IOException {
    try (InputStream in = member.open()) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
        throw new Reading.Unfit(
            "This is an archive of the older kind, .tar.gz. Unpack it and give its outbox.json and"
                + " actor.json.");
      }
    }
  }

  private static List<String> owner(Export export, Reading reading) throws IOException {
    List<String> names = new ArrayList<>();
    for (Export.Member member : export.members()) {
      if (!member.baseName().equals("actor.json")) {
        continue;
      }
      JsonFile file = new JsonFile(member, reading);
      file.read(in ->
          file.item(
              in,
              (value, place) -> {
                String handle = Values.text(value, "preferredUsername");
                String id = Values.text(value, "id");
                if (handle != null && id != null) {
                  names.add(handle + "@" + host(id));
                }
                for (String name :
                    new @Nullable String[] {handle, Values.text(value, "name"), id}) {
                  if (name != null && !name.isBlank()) {
                    names.add(name);
                  }
                }
              }));
    }
    return names;
  }

  private static String host(String id) {
    try {
      String host = URI.create(id).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** One JSON document: an object, a collection whose items are read one by one, or a list. */
  private record Document(Statuses statuses, Reading reading, Export.Member member) {

    void read(JsonStream in) throws IOException {
      JsonFile file = new JsonFile(member, reading);
      if (in.now() == JsonToken.START_ARRAY) {
        file.items(in, statuses::take);
      } else if (in.now() == JsonToken.START_OBJECT) {
        object(file, in);
      } else if (member.archived()) {
        reading.notUnderstood(file.place(in), "It is neither an object nor a list of them.");
      } else {
        throw new Reading.Unfit("The file holds neither an object nor a list of objects.");
      }
    }

    /** Takes the items as they come and the rest of the object at its end. */
    private void object(JsonFile file, JsonStream in) throws IOException {
      Place place = file.place(in);
      Map<String, @Nullable Object> head = new LinkedHashMap<>();
      in.properties(name -> {
        boolean list = in.now() == JsonToken.START_ARRAY;
        switch (name) {
          case "items", "orderedItems", "ancestors", "descendants", "statuses" -> {
            head.put(name, List.of());
            if (list) {
              in.each(() -> item(file, in));
            } else {
              item(file, in);
            }
          }
          default -> {
            try {
              head.put(name, in.value());
            } catch (JsonStream.TooMuch e) {
              reading.notUnderstood(Place.line(member.entry(), e.line()), e.reason());
            }
          }
        }
      });
      statuses.take(head, place);
    }

    /** An item; those that are only addresses say nothing to read. */
    private void item(JsonFile file, JsonStream in) throws IOException {
      if (in.now() != JsonToken.VALUE_STRING) {
        file.item(in, statuses::take);
      }
    }
  }
}
