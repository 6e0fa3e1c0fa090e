package org.rostrum.exhibits.pdq;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.pdq.PictureReading.Hashed;
import org.rostrum.exhibits.pdq.PictureReading.Reason;
import org.rostrum.exhibits.pdq.PictureReading.Refused;

/**
 * Reads the first picture of a file and hashes it. The type is told by content, the size by the
 * header before anything is decoded, metadata are skipped, and the work is counted. A file that is
 * hostile all the same costs at most that work and the memory of {@link #MOST_PIXELS}; who must not
 * fall with it reads in a process apart.
 */
public final class PictureFile {

  /** A picture of more pixels is not decoded. */
  public static final long MOST_PIXELS = 40_000_000;

  /** A picture with a longer side, in pixels, is not decoded. */
  public static final int LONGEST_SIDE = 20_000;

  /** A picture read quickly keeps at least so many pixels on its shorter side. */
  private static final int SHORTER_SIDE_KEPT = 256;

  /**
   * From so many pixels on the shorter side, the first pass of a progressive JPEG is enough when it
   * is read quickly: it has a mean for each 8 by 8 pixels, so two of them for each 64th of the
   * side.
   */
  private static final int FIRST_PASS_FROM = 1_000;

  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

  private PictureFile() {}

  /** Decodes every pixel: the hash is that of the reference, bit for bit. */
  public static PictureReading whole(InputStream file) {
    return read(file, false);
  }

  /**
   * Takes every n-th pixel of a large picture, and of a large progressive JPEG the first pass:
   * quicker and in a fraction of the memory, a few bits from the hash of the whole.
   */
  public static PictureReading quickly(InputStream file) {
    return read(file, true);
  }

  private static PictureReading read(InputStream file, boolean quickly) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(file)) {
      ImageReader reader = reader(in);
      if (reader == null) {
        return new Refused(Reason.NOT_A_PICTURE);
      }
      try {
        reader.setInput(in, true, true);
        return read(reader, quickly);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      return new Refused(Reason.UNREADABLE);
    }
  }

  private static PictureReading read(ImageReader reader, boolean quickly) {
    try {
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
        return new Refused(Reason.TOO_LARGE);
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = Math.min(width, height) / SHORTER_SIDE_KEPT;
      if (quickly && Math.min(width, height) >= FIRST_PASS_FROM && format(reader).equals("jpeg")) {
        how.setSourceProgressivePasses(0, 1);
      }
      if (quickly && step > 1 && !small(reader)) {
        how.setSourceSubsampling(step, step, 0, 0);
      }
      WorkLimit limit = new WorkLimit((long) width * height);
      reader.addIIOReadUpdateListener(limit);
      BufferedImage image = reader.read(0, how);
      return limit.reached()
          ? new Refused(Reason.TOO_MUCH_WORK)
          : new Hashed(PictureHasher.hash(image));
    } catch (IOException | RuntimeException e) {
      return new Refused(Reason.BROKEN);
    }
  }

  /**
   * Whether a pixel takes a byte or less. Such pictures fill little memory, and they may be
   * dithered: of a pattern of dots every n-th dot is another picture.
   */
  private static boolean small(ImageReader reader) throws IOException {
    return reader.getImageTypes(0).next().getColorModel().getPixelSize() <= Byte.SIZE;
  }

  private static @Nullable ImageReader reader(ImageInputStream in) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(format(reader))) {
        return reader;
      }
      reader.dispose();
    }
    return null;
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    }
  }
}
