package org.rostrum.exhibits.pdq;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The brightness of a picture, row by row: 0.299 red, 0.587 green, 0.114 blue. Alpha is ignored.
 */
final class Luminance {

  private static final float[] RED = shares(0.299f);
  private static final float[] GREEN = shares(0.587f);
  private static final float[] BLUE = shares(0.114f);

  private final BufferedImage image;
  private final int width;
  private final int[] packed;
  private final byte[] values;
  private final float @Nullable [] table;

  Luminance(BufferedImage image) {
    this.image = image;
    this.width = image.getWidth();
    this.packed = new int[width];
    this.values = new byte[width];
    this.table = table(image);
  }

  /** Row {@code y} of the picture, 0 to 255 a pixel. */
  void row(int y, float[] into) {
    int type = image.getType();
    if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_4BYTE_ABGR) {
      bytes(y, into);
    } else if (table != null) {
      image.getRaster().getDataElements(0, y, width, 1, values);
      for (int x = 0; x < width; x++) {
        into[x] = table[values[x] & 0xff];
      }
    } else {
      image.getRGB(0, y, width, 1, packed, 0, width);
      for (int x = 0; x < width; x++) {
        into[x] = of(packed[x]);
      }
    }
  }

  /** The brightness of each value, where a pixel is one byte: grey, or a place in a palette. */
  private static float @Nullable [] table(BufferedImage image) {
    Raster raster = image.getRaster();
    if (raster.getTransferType() != DataBuffer.TYPE_BYTE || raster.getNumDataElements() != 1) {
      return null;
    }
    ColorModel colours = image.getColorModel();
    int known = colours instanceof IndexColorModel palette ? palette.getMapSize() : 256;
    float[] table = new float[256];
    for (int value = 0; value < known; value++) {
      table[value] = of(colours.getRGB(new byte[] {(byte) value}));
    }
    return table;
  }

  private static float of(int rgb) {
    return RED[rgb >> 16 & 0xff] + GREEN[rgb >> 8 & 0xff] + BLUE[rgb & 0xff];
  }

  /** What decoded photographs are: the bytes themselves, without a colour model in between. */
  private void bytes(int y, float[] into) {
    Raster raster = image.getRaster();
    ComponentSampleModel model = (ComponentSampleModel) raster.getSampleModel();
    DataBufferByte buffer = (DataBufferByte) raster.getDataBuffer();
    byte[] data = buffer.getData();
    int left = -raster.getSampleModelTranslateX();
    int top = y - raster.getSampleModelTranslateY();
    int red = buffer.getOffset() + model.getOffset(left, top, 0);
    int green = model.getOffset(left, top, 1) - model.getOffset(left, top, 0);
    int blue = model.getOffset(left, top, 2) - model.getOffset(left, top, 0);
    int step = model.getPixelStride();
    for (int x = 0, at = red; x < width; x++, at += step) {
      into[x] =
          RED[data[at] & 0xff] + GREEN[data[at + green] & 0xff] + BLUE[data[at + blue] & 0xff];
    }
  }

  private static float[] shares(float share) {
    float[] shares = new float[256];
    for (int value = 0; value < shares.length; value++) {
      shares[value] = share * value;
    }
    return shares;
  }
}
