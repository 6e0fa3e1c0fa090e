package org.rostrum.worker;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera held the picture. It is the one thing beside the dots that is obeyed, and then
 * thrown away with the rest.
 */
enum Turn {
  NONE,
  MIRROR,
  HALF,
  FLIP,
  TRANSPOSE,
  RIGHT,
  TRANSVERSE,
  LEFT;

  private static final int ORIENTATION = 0x0112;
  private static final int APP1 = 0xe1;
  private static final int SCAN = 0xda;

  boolean swaps() {
    return ordinal() >= TRANSPOSE.ordinal();
  }

  /** From dots as stored to dots as seen, for a stored picture of this size. */
  AffineTransform transform(int w, int h) {
    return switch (this) {
      case NONE -> new AffineTransform();
      case MIRROR -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case HALF -> new AffineTransform(-1, 0, 0, -1, w, h);
      case FLIP -> new AffineTransform(1, 0, 0, -1, 0, h);
      case TRANSPOSE -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
      case TRANSVERSE -> new AffineTransform(0, -1, -1, 0, h, w);
      case LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
    };
  }

  /** What a JPEG says; nothing that is not quite right is believed. */
  static Turn of(byte[] jpeg) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(jpeg).position(2);
      while (bytes.remaining() > 4 && (bytes.get() & 0xff) == 0xff) {
        int marker = bytes.get() & 0xff;
        int length = bytes.getShort() & 0xffff;
        if (marker == SCAN) {
          return NONE;
        }
        ByteBuffer segment = bytes.slice(bytes.position(), length - 2);
        if (marker == APP1 && isExif(segment)) {
          return orientation(segment.slice(6, segment.limit() - 6));
        }
        bytes.position(bytes.position() + length - 2);
      }
      return NONE;
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | java.nio.BufferUnderflowException e) {
      return NONE;
    }
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] name = new byte[6];
    if (segment.remaining() < name.length) {
      return false;
    }
    segment.get(0, name);
    return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  private static Turn orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int entries = tiff.getShort(at) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        int value = tiff.getShort(entry + 8) & 0xffff;
        return value >= 1 && value <= values().length ? values()[value - 1] : NONE;
      }
    }
    return NONE;
  }
}
