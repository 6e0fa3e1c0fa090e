package org.rostrum.evidence;

import java.util.Arrays;

/** Counts what passes, keeps the head, and notes whether it could all be text. */
final class Reading {

  private final byte[] head = new byte[Contents.HEAD];
  private int headLength;
  private long bytes;
  private boolean controls;
  private boolean zeros;

  void see(byte[] buffer, int length) {
    int toHead = Math.min(length, head.length - headLength);
    System.arraycopy(buffer, 0, head, headLength, toHead);
    headLength += toHead;
    bytes += length;
    for (int i = 0; i < length; i++) {
      byte one = buffer[i];
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
        zeros |= one == 0;
        controls |= one != 0 && one != '\f' && one != '\b' && one != 0x1b;
      }
    }
  }

  long bytes() {
    return bytes;
  }

  Contents contents() {
    return new Contents(Arrays.copyOf(head, headLength), wide() || (!controls && !zeros));
  }

  /** Text of two bytes a character says so in its first two. */
  private boolean wide() {
    return headLength >= 2
        && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
            || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
  }
}
