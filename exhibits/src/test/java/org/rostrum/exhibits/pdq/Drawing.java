package org.rostrum.exhibits.pdq;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made up for tests: a seed gives the same one each time. */
final class Drawing {

  private Drawing() {}

  static BufferedImage of(long seed, int width, int height) {
    return of(seed, width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  static BufferedImage of(long seed, int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    Random random = new Random(seed);
    for (int shape = 0; shape < 60; shape++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      int x = (int) (random.nextDouble() * width) - width / 8;
      int y = (int) (random.nextDouble() * height) - height / 8;
      pen.fillOval(
          x,
          y,
          (int) (random.nextDouble() * width / 2) + 1,
          (int) (random.nextDouble() * height / 2) + 1);
    }
    pen.dispose();
    return image;
  }

  static InputStream file(BufferedImage image, String format) throws IOException {
    return new ByteArrayInputStream(bytes(image, format));
  }

  static byte[] bytes(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
