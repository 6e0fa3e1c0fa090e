package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.exhibits.bundle.Description;
import org.rostrum.exhibits.bundle.Fingerprint;
import org.rostrum.exhibits.bundle.Layout;
import org.rostrum.exhibits.bundle.PlainZip;
import org.rostrum.exhibits.bundle.PlainZip.Member;
import org.rostrum.exhibits.log.Json.NotCanonical;

/**
 * The files of a bundle, known to be exactly those that its description demands, and each read once
 * when it is fingerprinted.
 */
final class Bag {

  private static final String PACKED_AGAIN =
      "Use the ZIP as it was handed out: one that was unpacked and packed again is no longer it.";

  private final PlainZip zip;
  private final Description description;
  private final String folder;
  private final Map<String, Member> members = new LinkedHashMap<>();

  private Bag(PlainZip zip, Description description) {
    this.zip = zip;
    this.description = description;
    this.folder = description.cover().reference() + "/";
  }

  static Bag of(PlainZip zip) throws IOException, Invalid {
    List<Member> found = zip.members();
    if (found.size() < 2 || !found.get(1).name().endsWith("/" + Layout.DESCRIPTION)) {
      throw new Invalid(
          "",
          "It is a ZIP, but no bundle: the second member is not its description.",
          PACKED_AGAIN);
    }
    Bag bag = new Bag(zip, description(zip, found.get(1)));
    List<String> expected = Layout.files(bag.description);
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      if (i >= found.size()) {
        throw new Invalid(bag.folder + expected.get(i), "It is missing.");
      }
      Member member = found.get(i);
      if (i >= expected.size()) {
        throw new Invalid(member.name(), "It should not be there.");
      }
      if (!member.name().equals(bag.folder + expected.get(i))) {
        throw new Invalid(
            member.name(),
            "It stands where " + bag.folder + expected.get(i) + " should be.",
            PACKED_AGAIN);
      }
      bag.members.put(expected.get(i), member);
    }
    return bag;
  }

  private static Description description(PlainZip zip, Member member) throws IOException, Invalid {
    if (member.size() > Description.LONGEST) {
      throw new Invalid(member.name(), "It is longer than a description may be.");
    }
    try (InputStream in = zip.open(member)) {
      return Description.read(text(in.readAllBytes()));
    } catch (CharacterCodingException e) {
      throw new Invalid(member.name(), "It is not UTF-8.");
    } catch (NotCanonical e) {
      throw new Invalid(member.name(), "It does not describe a bundle: " + e.getMessage() + ".");
    }
  }

  Description description() {
    return description;
  }

  /** A file's name in the archive. */
  String member(String name) {
    return folder + name;
  }

  InputStream open(String name) {
    return zip.open(found(name));
  }

  /** The bytes of a short file. */
  byte[] bytes(String name, int longest) throws IOException, Invalid {
    if (found(name).size() > longest) {
      throw new Invalid(member(name), "It is longer than it may be.");
    }
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  /** Reads a file through. */
  Fingerprint fingerprint(String name, boolean sha3) throws IOException, Invalid {
    Member member = found(name);
    try (InputStream in = zip.open(member)) {
      Fingerprint print = Fingerprint.of(in, sha3, Fingerprint.Sink.NONE);
      if (print.crc() != member.crc()) {
        throw new Invalid(
            member.name(), "Its bytes are not those that were put in: the checksum is another.");
      }
      return print;
    }
  }

  /** Demands that a file is these bytes, which follow from all others. */
  void demand(String name, byte[] expected) throws IOException, Invalid {
    Member member = found(name);
    byte[] actual = bytes(name, Math.max(2 * expected.length, 1 << 16));
    if (Arrays.equals(actual, expected)) {
      return;
    }
    if (member.crc() != Fingerprint.of(actual).crc()) {
      throw new Invalid(
          member.name(), "Its bytes are not those that were put in: the checksum is another.");
    }
    List<String> is = new String(actual, StandardCharsets.UTF_8).lines().toList();
    List<String> must = new String(expected, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < must.size(); i++) {
      if (i >= is.size() || !is.get(i).equals(must.get(i))) {
        throw new Invalid(
            member.name(),
            "Its line "
                + (i + 1)
                + " should be \""
                + must.get(i)
                + "\", as follows from the other files.");
      }
    }
    throw new Invalid(member.name(), "It says more than follows from the other files.");
  }

  private Member found(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new IllegalStateException("no bundle of this description has " + name);
    }
    return member;
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
