package org.rostrum.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a council's directory from its JSON form. */
final class DirectoryReader {

  /** How sure a recogniser is that does not say. */
  private static final double USUAL = 0.8;

  private DirectoryReader() {}

  static Directory read(@Nullable Object value, List<String> problems) {
    JsonObject file =
        JsonObject.of(
            value,
            "directory",
            problems,
            "note",
            "council",
            "contacts",
            "buildings",
            "members",
            "officers",
            "applications",
            "parties",
            "allow_values",
            "recognisers");
    JsonObject council = file.object("council", "name", "alias", "domains");
    return new Directory(
        new Directory.Council(
            orEmpty(council.text("name")), council.texts("alias"), council.texts("domains")),
        file.objects("contacts", "role", "name", "phone", "email", "hours").stream()
            .map(c -> new Directory.Contact(c.text("role"), c.text("phone"), c.text("email")))
            .toList(),
        file.objects("buildings", "name", "address", "postcode").stream()
            .map(b ->
                new Directory.Building(
                    orEmpty(b.text("name")), b.text("address"), b.text("postcode")))
            .toList(),
        file.objects("members", "name", "office", "alias", "ward", "party").stream()
            .map(m ->
                new Directory.Member(orEmpty(m.text("name")), m.text("office"), m.texts("alias")))
            .toList(),
        file.objects("officers", "name", "title", "grade").stream()
            .map(o ->
                new Directory.Officer(orEmpty(o.text("name")), o.text("title"), o.text("grade")))
            .toList(),
        file.objects("applications", "ref", "title", "address", "status", "decidingBody").stream()
            .map(a ->
                new Directory.Application(
                    a.text("ref"),
                    a.text("title"),
                    a.text("address"),
                    a.text("status"),
                    a.text("decidingBody")))
            .toList(),
        file.texts("parties").stream().filter(Objects::nonNull).toList(),
        file.texts("allow_values"),
        recognisers(file, problems),
        List.of());
  }

  /** Those that can be used; what is wrong with the others is named. */
  private static List<Recogniser> recognisers(JsonObject file, List<String> problems) {
    List<Recogniser> recognisers = new ArrayList<>();
    for (JsonObject one :
        file.objects("recognisers", "name", "kind", "shape", "context", "against", "confidence")) {
      try {
        recognisers.add(
            new Recogniser(
                orEmpty(one.text("name")),
                orEmpty(one.text("kind")),
                orEmpty(one.text("shape")),
                one.texts("context"),
                one.texts("against"),
                one.value("confidence") instanceof Number sure ? sure.doubleValue() : USUAL));
      } catch (IllegalArgumentException e) {
        problems.add(
            "\"directory.recognisers\": \""
                + orEmpty(one.text("name"))
                + "\" "
                + e.getMessage()
                + " and was not used.");
      }
    }
    return recognisers;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
