package org.rostrum.exhibits.time;

/**
 * Whether bytes are one ASN.1 value in definite, shortest lengths and not nested without end,
 * before any parser sees them.
 */
final class DerShape {

  private static final int DEPTH = 40;

  private final byte[] bytes;

  private DerShape(byte[] bytes) {
    this.bytes = bytes;
  }

  static void demand(byte[] bytes) throws Refusal {
    DerShape shape = new DerShape(bytes);
    if (bytes.length == 0 || shape.value(0, bytes.length, 0) != bytes.length) {
      throw new Refusal("it is not one ASN.1 value");
    }
  }

  /** Checks the value that begins here and says where it ends. */
  private int value(int start, int limit, int depth) throws Refusal {
    if (depth > DEPTH || limit - start < 2) {
      throw new Refusal("it is cut off or nested too deeply");
    }
    int tag = bytes[start] & 0xff;
    int first = bytes[start + 1] & 0xff;
    int at = start + 2;
    long length = first;
    if (first >= 0x80) {
      int count = first & 0x7f;
      if (count == 0 || count > 4 || limit - at < count || bytes[at] == 0) {
        throw new Refusal("it has a length that is not in the shortest form");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | bytes[at++] & 0xff;
      }
      if (length < 0x80) {
        throw new Refusal("it has a length that is not in the shortest form");
      }
    }
    if (length > limit - at) {
      throw new Refusal("it is cut off");
    }
    int end = at + (int) length;
    boolean constructed = (tag & 0x20) != 0;
    boolean universal = (tag & 0xc0) == 0;
    int number = tag & 0x1f;
    boolean group = number == 0x10 || number == 0x11;
    if (number == 0x1f || universal && constructed != group || tag == 5 && length != 0) {
      throw new Refusal("it has a value of a form that DER does not know");
    }
    while (constructed && at < end) {
      at = value(at, end, depth + 1);
    }
    return end;
  }
}
