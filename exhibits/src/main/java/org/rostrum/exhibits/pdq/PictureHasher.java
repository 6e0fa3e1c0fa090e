package org.rostrum.exhibits.pdq;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;

/** Hashes pictures that are decoded already. */
public final class PictureHasher {

  private static final int STEEPNESS_FOR_ONE = 90;
  private static final int BEST = 100;

  private PictureHasher() {}

  /** The PDQ hash and quality of the picture as it lies. Orientation in metadata is ignored. */
  public static PictureHash hash(BufferedImage image) {
    float[][] thumbnail = Thumbnail.of(image);
    return new PictureHash(Frequencies.bits(Frequencies.of(thumbnail)), quality(thumbnail));
  }

  /** The hashes that the picture would have if it were turned or mirrored, all of one reading. */
  public static Map<Position, PictureHash> positions(BufferedImage image) {
    float[][] thumbnail = Thumbnail.of(image);
    float[][] frequencies = Frequencies.of(thumbnail);
    int quality = quality(thumbnail);
    Map<Position, PictureHash> hashes = new EnumMap<>(Position.class);
    for (Position position : Position.values()) {
      hashes.put(position, new PictureHash(Frequencies.bits(position.of(frequencies)), quality));
    }
    return hashes;
  }

  /** The sum of the steps between neighbours, each in whole hundredths of the full range. */
  private static int quality(float[][] thumbnail) {
    int steps = 0;
    int side = Thumbnail.SIDE;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        float here = thumbnail[row][column];
        if (row + 1 < side) {
          steps += step(here, thumbnail[row + 1][column]);
        }
        if (column + 1 < side) {
          steps += step(here, thumbnail[row][column + 1]);
        }
      }
    }
    return Math.min(BEST, steps / STEEPNESS_FOR_ONE);
  }

  private static int step(float here, float there) {
    return Math.abs((int) ((here - there) * 100 / 255));
  }
}
