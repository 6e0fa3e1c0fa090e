package org.rostrum.exhibits.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Members;
import org.rostrum.exhibits.log.Moments;

/**
 * What a bundle says of itself in {@code data/bundle.json}. The names and the order of all its
 * members follow from it, so nothing can be added or left out.
 *
 * @param custody how many entries its custody has
 */
public record Description(Cover cover, List<Listed> exhibits, int custody) {

  /** The form this code writes and reads. */
  public static final String FORMAT = "rostrum bundle 1";

  /** Most exhibits, and most entries of custody. */
  public static final int MOST = 20_000;

  /** Longest description, in bytes. */
  public static final int LONGEST = 1 << 23;

  private static final Set<String> KEYS =
      Set.of(
          "audience",
          "custody",
          "exhibits",
          "format",
          "log",
          "made",
          "organisation",
          "reference",
          "stamps");

  /** A file's name where it came from, and its extension here. */
  public record Named(String name, String extension) {

    public Named {
      if (!Words.isLine(name) || !Words.isExtension(extension)) {
        throw new IllegalArgumentException("not the name of a file");
      }
    }

    Map<String, Object> json() {
      return Json.object("name", name, "extension", extension);
    }

    static Named read(Members members) throws NotCanonical {
      members.only(Set.of("name", "extension"));
      return new Named(members.string("name"), members.string("extension"));
    }
  }

  /** An exhibit as it is listed. */
  public record Listed(
      String evidence, String title, @Nullable Named original, List<Named> attached) {

    public Listed {
      attached = List.copyOf(attached);
      if (evidence.isEmpty() || !Words.isLine(evidence) || !Words.isLine(title)) {
        throw new IllegalArgumentException("an exhibit has an id and a title of one line each");
      }
      if (original == null && attached.isEmpty()) {
        throw new IllegalArgumentException("an exhibit holds at least one file");
      }
    }

    Map<String, Object> json() {
      Map<String, Object> json =
          Json.object(
              "evidence",
              evidence,
              "title",
              title,
              "attached",
              attached.stream().map(Named::json).toList());
      if (original != null) {
        json.put("original", original.json());
      }
      return json;
    }

    static Listed read(Members members) throws NotCanonical {
      members.only(Set.of("attached", "evidence", "original", "title"));
      List<Named> attached = new ArrayList<>();
      for (Members one : members.objects("attached")) {
        attached.add(Named.read(one));
      }
      return new Listed(
          members.string("evidence"),
          members.string("title"),
          members.has("original") ? Named.read(members.object("original")) : null,
          attached);
    }
  }

  public Description {
    exhibits = List.copyOf(exhibits);
    if (exhibits.size() > MOST || custody < 0 || custody > MOST) {
      throw new IllegalArgumentException(
          "a bundle holds up to 20,000 exhibits and as many entries of custody: make two of it");
    }
    Set<String> seen = new HashSet<>();
    for (Listed exhibit : exhibits) {
      if (!seen.add(exhibit.evidence)) {
        throw new IllegalArgumentException("an exhibit is listed twice: " + exhibit.evidence);
      }
    }
  }

  static Description of(Contents contents) {
    List<Listed> listed = new ArrayList<>();
    for (Exhibit exhibit : contents.exhibits()) {
      Part original = exhibit.original();
      listed.add(
          new Listed(
              exhibit.evidence(),
              exhibit.title(),
              original == null ? null : new Named(original.name(), original.extension()),
              exhibit.attached().stream()
                  .map(part -> new Named(part.name(), part.extension()))
                  .toList()));
    }
    return new Description(contents.cover(), listed, contents.custody().size());
  }

  byte[] bytes() {
    Map<String, Object> json =
        Json.object(
            "format",
            FORMAT,
            "reference",
            cover.reference(),
            "organisation",
            cover.organisation(),
            "audience",
            cover.audience().name(),
            "made",
            Moments.write(cover.made()),
            "stamps",
            cover.stamps(),
            "custody",
            custody,
            "exhibits",
            exhibits.stream().map(Listed::json).toList());
    if (cover.log() != null) {
      json.put("log", cover.log());
    }
    return Json.bytes(json);
  }

  /** The description that is written here. */
  public static Description read(String text) throws NotCanonical {
    Members members = Json.readObject(text);
    if (!members.string("format").equals(FORMAT)) {
      throw new NotCanonical("it is of another format than \"" + FORMAT + "\"");
    }
    members.only(KEYS);
    List<Listed> exhibits = new ArrayList<>();
    try {
      for (Members one : members.objects("exhibits")) {
        exhibits.add(Listed.read(one));
      }
      Cover cover =
          new Cover(
              members.string("reference"),
              members.string("organisation"),
              Audience.valueOf(members.string("audience")),
              Moments.read(members.string("made")),
              members.optional("log"),
              (int) Math.min(members.count("stamps"), Integer.MAX_VALUE));
      long custody = Math.min(members.count("custody"), Integer.MAX_VALUE);
      return new Description(cover, exhibits, (int) custody);
    } catch (IllegalArgumentException e) {
      throw new NotCanonical(String.valueOf(e.getMessage()));
    }
  }
}
