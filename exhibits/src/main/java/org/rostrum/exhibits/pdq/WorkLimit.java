package org.rostrum.exhibits.pdq;

import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/**
 * Stops a decoder that goes over a picture again and again: ten kilobytes of progressive JPEG can
 * have a thousand passes, and each paints every pixel.
 */
final class WorkLimit implements IIOReadUpdateListener {

  /** What a photograph of the largest size and the usual ten passes takes, and some more. */
  private static final long MOST_PAINTED = 12 * PictureFile.MOST_PIXELS;

  private final long pixels;
  private long painted;
  private boolean reached;

  WorkLimit(long pixels) {
    this.pixels = pixels;
  }

  boolean reached() {
    return reached;
  }

  @Override
  public void passStarted(
      ImageReader source,
      BufferedImage image,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {
    painted += pixels;
    if (painted > MOST_PAINTED) {
      reached = true;
      source.abort();
    }
  }

  @Override
  public void imageUpdate(
      ImageReader source,
      BufferedImage image,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void passComplete(ImageReader source, BufferedImage image) {}

  @Override
  public void thumbnailPassStarted(
      ImageReader source,
      BufferedImage thumbnail,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailUpdate(
      ImageReader source,
      BufferedImage thumbnail,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {}
}
