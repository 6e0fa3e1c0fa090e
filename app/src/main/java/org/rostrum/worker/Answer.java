package org.rostrum.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the process that makes previews says about one picture. */
public sealed interface Answer {

  /** The longest picture that is believed. */
  int LONGEST = 60_000_000;

  /**
   * Made anew from its dots, without anything that was written beside them.
   *
   * @param ending {@code png} or {@code jpg}
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Shown(String ending, int width, int height, byte[] picture, byte[] thumbnail)
      implements Answer {}

  /** It says it is a picture and is none that can be read. */
  record Broken() implements Answer {}

  /** It has more dots than are unpacked here. */
  record TooLarge() implements Answer {}

  /** Writes the answer. */
  default void write(DataOutputStream to) throws IOException {
    switch (this) {
      case Shown shown -> {
        to.writeByte('S');
        to.writeUTF(shown.ending);
        to.writeInt(shown.width);
        to.writeInt(shown.height);
        to.writeInt(shown.picture.length);
        to.write(shown.picture);
        to.writeInt(shown.thumbnail.length);
        to.write(shown.thumbnail);
      }
      case Broken() -> to.writeByte('B');
      case TooLarge() -> to.writeByte('L');
    }
    to.flush();
  }

  /** Reads an answer; whatever is not one counts as a broken picture. */
  static Answer read(DataInputStream from) throws IOException {
    return switch (from.readByte()) {
      case 'S' -> shown(from);
      case 'L' -> new TooLarge();
      default -> new Broken();
    };
  }

  private static Answer shown(DataInputStream from) throws IOException {
    String ending = from.readUTF();
    int width = from.readInt();
    int height = from.readInt();
    byte[] picture = bytes(from);
    byte[] thumbnail = bytes(from);
    return ending.equals("png") || ending.equals("jpg")
        ? new Shown(ending, width, height, picture, thumbnail)
        : new Broken();
  }

  private static byte[] bytes(DataInputStream from) throws IOException {
    int length = from.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("Not an answer");
    }
    byte[] bytes = new byte[length];
    from.readFully(bytes);
    return bytes;
  }
}
