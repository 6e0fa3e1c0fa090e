package org.rostrum.worker;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads a picture's size, then, if that is not too large, its first frame, and draws it anew. */
final class Drawing {

  private static final long MOST_DOTS = 40_000_000;
  private static final int LONGEST_SIDE = 20_000;

  /** More dots than this nobody needs to read a screenshot; the rest would only cost memory. */
  private static final double DOTS_SHOWN = 12_000_000;

  private static final int THUMBNAIL = 24;
  private static final float GOOD = 0.9f;

  private Drawing() {}

  static Answer of(byte[] bytes) throws IOException {
    boolean jpeg = starts(bytes, 0, "\u00ff\u00d8\u00ff");
    ImageReader reader = reader(bytes, jpeg);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width <= 0 || height <= 0) {
        return new Answer.Broken();
      }
      if ((long) width * height > MOST_DOTS || Math.max(width, height) > LONGEST_SIDE) {
        return new Answer.TooLarge();
      }
      BufferedImage upright =
          redrawn(read(reader, width, height), jpeg ? Turn.of(bytes) : Turn.NONE);
      boolean photograph = jpeg || starts(bytes, 8, "WEBP");
      return new Answer.Shown(
          photograph ? "jpg" : "png",
          upright.getWidth(),
          upright.getHeight(),
          photograph ? jpeg(upright) : png(upright),
          png(thumbnail(upright)));
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(byte[] bytes, boolean jpeg) throws IOException {
    if (starts(bytes, 0, "RIFF")) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    String format = jpeg ? "jpeg" : starts(bytes, 0, "GIF8") ? "gif" : "png";
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IOException("No reader for " + format);
    }
    return readers.next();
  }

  private static BufferedImage read(ImageReader reader, int width, int height) throws IOException {
    int every = (int) Math.ceil(Math.sqrt((double) width * height / DOTS_SHOWN));
    ImageReadParam wish = reader.getDefaultReadParam();
    if (every > 1) {
      wish.setSourceSubsampling(every, every, 0, 0);
    }
    return reader.read(0, wish);
  }

  /** On white, in plain colours, the right way up: dots and nothing else. */
  private static BufferedImage redrawn(BufferedImage picture, Turn turn) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage drawn =
        new BufferedImage(
            turn.swaps() ? height : width,
            turn.swaps() ? width : height,
            BufferedImage.TYPE_INT_RGB);
    draw(drawn, picture, turn.transform(width, height));
    return drawn;
  }

  private static BufferedImage thumbnail(BufferedImage picture) {
    BufferedImage small = picture;
    while (Math.max(small.getWidth(), small.getHeight()) > THUMBNAIL) {
      double scale =
          Math.max(0.5, (double) THUMBNAIL / Math.max(small.getWidth(), small.getHeight()));
      BufferedImage smaller =
          new BufferedImage(
              Math.max(1, (int) Math.round(small.getWidth() * scale)),
              Math.max(1, (int) Math.round(small.getHeight() * scale)),
              BufferedImage.TYPE_INT_RGB);
      draw(
          smaller,
          small,
          AffineTransform.getScaleInstance(
              (double) smaller.getWidth() / small.getWidth(),
              (double) smaller.getHeight() / small.getHeight()));
      small = smaller;
    }
    return small;
  }

  private static void draw(BufferedImage to, BufferedImage from, AffineTransform how) {
    Graphics2D pen = to.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, to.getWidth(), to.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, how, null);
    pen.dispose();
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", out)) {
      throw new IOException("No writer for png");
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam wish = writer.getDefaultWriteParam();
    wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    wish.setCompressionQuality(GOOD);
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(picture, null, null), wish);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static boolean starts(byte[] bytes, int from, String latin) {
    return bytes.length >= from + latin.length()
        && new String(bytes, from, latin.length(), StandardCharsets.ISO_8859_1).equals(latin);
  }
}
