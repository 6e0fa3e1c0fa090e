package org.rostrum.exhibits.log;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Json.NotCanonical;

/**
 * One entry of the log: ids, names of enums and hashes, never anyone's words. Its canonical bytes
 * are the UTF-8 of {@link #json()} written by {@link Json}: keys sorted, nothing spaced. The tree
 * holds {@link Hash#ofLeaf} of them.
 */
public sealed interface Leaf {

  /** When it happened, by the server's clock, to the microsecond. */
  Instant at();

  /** The members of its canonical form. */
  Map<String, Object> json();

  /** The leaf's hash in the tree: SHA-256(0x00 || canonical bytes). */
  default Hash hash() {
    return Hash.ofLeaf(Json.bytes(json()));
  }

  /**
   * Somebody did something to something. For example
   *
   * <pre>{"action":"GRANTED","actor":"5c1…","at":"2026-11-23T16:46:35.120000Z","hat":"MO",
   * "kind":"EVENT","resource":"account.role","resourceId":"7be…"}</pre>
   *
   * with {@code "details"}, a commitment in hexadecimal, where there are any, and {@code "request"}
   * where one asked for it.
   */
  record Event(
      Instant at,
      String actor,
      String hat,
      String action,
      String resource,
      String resourceId,
      @Nullable String request,
      @Nullable Hash details)
      implements Leaf {

    static final Set<String> KEYS =
        Set.of(
            "action", "actor", "at", "details", "hat", "kind", "request", "resource", "resourceId");

    public Event {
      at = Moments.micro(at);
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> json =
          Json.object(
              "kind",
              "EVENT",
              "at",
              Moments.write(at),
              "actor",
              actor,
              "hat",
              hat,
              "action",
              action,
              "resource",
              resource,
              "resourceId",
              resourceId);
      if (request != null) {
        json.put("request", request);
      }
      if (details != null) {
        json.put("details", details.toString());
      }
      return json;
    }

    static Event read(Members members) throws NotCanonical {
      return new Event(
          Moments.read(members.string("at")),
          members.string("actor"),
          members.string("hat"),
          members.string("action"),
          members.string("resource"),
          members.string("resourceId"),
          members.optional("request"),
          members.has("details") ? members.hash("details") : null);
    }
  }

  /**
   * A file was kept, unaltered. For example
   *
   * <pre>{"at":"2026-11-23T16:46:35.120000Z","bytes":12345,"evidence":"0b2…","kind":"RECEIPT",
   * "sha256":"9f8…","sha3_512":"a69…"}</pre>
   *
   * with {@code "declared"} where its owner said when it was made.
   *
   * @param sha3 SHA3-512 in 128 small hexadecimal letters
   */
  record Receipt(
      Instant at, String evidence, long bytes, Hash sha256, String sha3, @Nullable Instant declared)
      implements Leaf {

    static final Set<String> KEYS =
        Set.of("at", "bytes", "declared", "evidence", "kind", "sha256", "sha3_512");

    public Receipt {
      at = Moments.micro(at);
      declared = declared == null ? null : Moments.micro(declared);
      if (sha3.length() != 128 || !Hash.isSmallHex(sha3) || bytes < 0) {
        throw new IllegalArgumentException("not a receipt: its length or SHA3-512");
      }
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> json =
          Json.object(
              "kind",
              "RECEIPT",
              "at",
              Moments.write(at),
              "evidence",
              evidence,
              "bytes",
              bytes,
              "sha256",
              sha256.toString(),
              "sha3_512",
              sha3);
      if (declared != null) {
        json.put("declared", Moments.write(declared));
      }
      return json;
    }

    static Receipt read(Members members) throws NotCanonical {
      try {
        return new Receipt(
            Moments.read(members.string("at")),
            members.string("evidence"),
            members.count("bytes"),
            members.hash("sha256"),
            members.string("sha3_512"),
            members.has("declared") ? Moments.read(members.string("declared")) : null);
      } catch (IllegalArgumentException e) {
        throw new NotCanonical("not a receipt: its length or SHA3-512");
      }
    }
  }

  /** The leaf with these members. */
  static Leaf read(Members members) throws NotCanonical {
    String kind = members.string("kind");
    return switch (kind) {
      case "EVENT" -> Event.read(members.only(Event.KEYS));
      case "RECEIPT" -> Receipt.read(members.only(Receipt.KEYS));
      default -> throw new NotCanonical("no leaf is of kind \"" + kind + "\"");
    };
  }
}
