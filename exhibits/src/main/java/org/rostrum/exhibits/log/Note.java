package org.rostrum.exhibits.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures below it, as in C2SP signed-note: the text, an empty line, then one line
 * {@code — name base64(id || signature)} a signature.
 *
 * @param text ends with a newline
 */
public record Note(String text, List<Line> signatures) {

  /** Longest note read, in bytes. */
  public static final int LIMIT = 1 << 20;

  private static final String DASH = "\u2014 ";
  private static final int MOST = 100;

  /** Something that is not a note, or not signed by whom it must be. */
  public static final class BadNote extends Exception {
    private static final long serialVersionUID = 1;

    BadNote(String message) {
      super(message);
    }
  }

  /** One line: whose name, which of its keys, and the signature as it stands. */
  public record Line(String name, byte[] id, byte[] signature) {

    /** Whether the line says that this key signed; whether it did is another question. */
    public boolean isBy(VerifierKey key) {
      return name.equals(key.name()) && Arrays.equals(id, key.id());
    }

    @Override
    public String toString() {
      byte[] both = Arrays.copyOf(id, id.length + signature.length);
      System.arraycopy(signature, 0, both, id.length, signature.length);
      return DASH + name + " " + Base64.getEncoder().encodeToString(both);
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
  }

  /** The text signed by each of these keys. */
  public static Note sign(String text, SigningKey... keys) {
    if (!text.endsWith("\n") || !isText(text)) {
      throw new IllegalArgumentException("a note's text ends with a line end and has no controls");
    }
    List<Line> lines = new ArrayList<>();
    for (SigningKey key : keys) {
      lines.add(new Line(key.verifier().name(), key.verifier().id(), key.sign(text)));
    }
    return new Note(text, lines);
  }

  /** The note that is written here; nothing is verified yet. */
  public static Note read(byte[] bytes) throws BadNote {
    if (bytes.length > LIMIT) {
      throw new BadNote("longer than a note may be");
    }
    String whole = utf8(bytes);
    int cut = whole.lastIndexOf("\n\n");
    if (cut < 0 || !whole.endsWith("\n") || !isText(whole)) {
      throw new BadNote("not a signed note");
    }
    List<Line> lines = new ArrayList<>();
    int at = cut + 2;
    while (at < whole.length()) {
      int end = whole.indexOf('\n', at);
      lines.add(line(whole.substring(at, end)));
      at = end + 1;
    }
    if (lines.isEmpty() || lines.size() > MOST) {
      throw new BadNote(lines.isEmpty() ? "not signed" : "too many signatures");
    }
    return new Note(whole.substring(0, cut + 1), lines);
  }

  /**
   * Demands that every line is by one of these keys, and that each signature holds. C2SP lets
   * unknown lines pass; here they are refused, since nobody could tell whether they were altered.
   *
   * @return the keys that signed
   */
  public Set<VerifierKey> verify(Set<VerifierKey> keys) throws BadNote {
    Set<VerifierKey> signed = new LinkedHashSet<>();
    byte[] signedText = text.getBytes(StandardCharsets.UTF_8);
    for (Line line : signatures) {
      VerifierKey key =
          keys.stream()
              .filter(line::isBy)
              .findFirst()
              .orElseThrow(
                  () -> new BadNote("signed by a key of \"" + line.name + "\" unknown here"));
      if (!key.signed(signedText, line.signature)) {
        throw new BadNote("the signature of \"" + key.name() + "\" does not hold");
      }
      if (!signed.add(key)) {
        throw new BadNote("signed twice by \"" + key.name() + "\"");
      }
    }
    return signed;
  }

  /** As C2SP says, in UTF-8. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** Whether this may name a key: no space, no plus, at least one letter. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.indexOf('+') < 0
        && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
        && isText(name);
  }

  private static Line line(String line) throws BadNote {
    int space = line.indexOf(' ', DASH.length());
    if (line.startsWith(DASH) && space > 0) {
      byte[] both = VerifierKey.base64(line.substring(space + 1));
      if (both.length > VerifierKey.ID) {
        Line read =
            new Line(
                line.substring(DASH.length(), space),
                Arrays.copyOf(both, VerifierKey.ID),
                Arrays.copyOfRange(both, VerifierKey.ID, both.length));
        if (isName(read.name) && read.toString().equals(line)) {
          return read;
        }
      }
    }
    throw new BadNote("a line that is not a signature");
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c < ' ' && c != '\n');
  }

  private static String utf8(byte[] bytes) throws BadNote {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadNote("not UTF-8");
    }
  }
}
