package org.rostrum.screening.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A file of learned weights: the number of its format in front, and its CRC-32 behind it. */
public final class WeightsFile {

  private static final String NAME = "weights.bin";

  private WeightsFile() {}

  /**
   * The bytes of the weights that lie beside this class in the library.
   *
   * @throws IllegalStateException when they are missing
   */
  public static byte[] beside(Class<?> reader) {
    String folder = reader.getPackageName();
    String shown = folder.substring(folder.lastIndexOf('.') + 1) + "/" + NAME;
    try (InputStream file = reader.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException(shown + " is missing from the library");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What stands behind the number of the format.
   *
   * @throws IllegalArgumentException when it is another format, or damaged
   */
  public static ByteBuffer opened(byte[] bytes, int format) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < Integer.BYTES * 2 || in.getInt() != format) {
      throw new IllegalArgumentException("These are no weights of this version");
    }
    if (sum(bytes) != ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES)) {
      throw new IllegalArgumentException("The weights are damaged");
    }
    return in;
  }

  /** A whole file whose last four bytes are still to be written: they become its CRC-32. */
  public static byte[] sealed(ByteBuffer whole) {
    byte[] bytes = whole.array();
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, sum(bytes));
    return bytes;
  }

  private static int sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) sum.getValue();
  }
}
