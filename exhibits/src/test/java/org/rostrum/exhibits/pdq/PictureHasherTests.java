package org.rostrum.exhibits.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.exhibits.pdq.PictureHash.Likeness;

class PictureHasherTests {

  private static final BufferedImage PICTURE = Drawing.of(5, 640, 400);

  @Test
  void a_smaller_copy_is_the_same_picture() {
    BufferedImage small = new BufferedImage(320, 200, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = small.createGraphics();
    pen.drawImage(PICTURE, 0, 0, 320, 200, null);
    pen.dispose();
    assertThat(PictureHasher.hash(small).compare(PictureHasher.hash(PICTURE)))
        .isEqualTo(Likeness.SAME);
  }

  @Test
  void other_pictures_are_different() {
    PictureHash picture = PictureHasher.hash(PICTURE);
    for (int seed = 100; seed < 120; seed++) {
      assertThat(PictureHasher.hash(Drawing.of(seed, 300, 300)).compare(picture))
          .as("seed " + seed)
          .isEqualTo(Likeness.DIFFERENT);
    }
  }

  /** The memory layout of a picture, or its being part of another, is no part of the picture. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_INT_BGR
      })
  void the_same_pixels_have_the_same_hash_however_they_are_kept(int type) {
    BufferedImage picture = Drawing.of(9, 333, 217);
    assertThat(PictureHasher.hash(Drawing.of(9, 333, 217, type)))
        .isEqualTo(PictureHasher.hash(picture));
    BufferedImage wide = Drawing.of(1, 400, 300, type);
    wide.createGraphics().drawImage(picture, 31, 17, null);
    assertThat(PictureHasher.hash(wide.getSubimage(31, 17, 333, 217)))
        .isEqualTo(PictureHasher.hash(picture));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void a_picture_of_one_byte_a_pixel_has_the_hash_of_its_colours(int type) {
    BufferedImage picture = Drawing.of(9, 130, 90, type);
    BufferedImage spelled = new BufferedImage(130, 90, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 130; x++) {
        spelled.setRGB(x, y, picture.getRGB(x, y));
      }
    }
    assertThat(PictureHasher.hash(picture)).isEqualTo(PictureHasher.hash(spelled));
  }

  @Test
  void nothing_but_one_colour_is_too_plain_to_match_even_itself() {
    PictureHash plain = PictureHasher.hash(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB));
    assertThat(plain.quality()).isZero();
    assertThat(plain.compare(plain)).isEqualTo(Likeness.TOO_PLAIN_TO_MATCH);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,900", "900,1", "2,3", "63,64", "64,65", "127,128", "129,257"})
  void every_size_has_a_hash(int width, int height) {
    assertThat(PictureHasher.hash(Drawing.of(3, width, height)).hash().toString()).hasSize(64);
  }

  @Test
  void a_mirrored_picture_is_found_by_its_position() {
    BufferedImage mirrored = new BufferedImage(640, 400, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 640; x++) {
        mirrored.setRGB(639 - x, y, PICTURE.getRGB(x, y));
      }
    }
    PictureHash found = PictureHasher.positions(PICTURE).get(Position.MIRRORED_LEFT_TO_RIGHT);
    assertThat(PictureHasher.hash(mirrored).compare(found)).isEqualTo(Likeness.SAME);
    assertThat(PictureHasher.hash(mirrored).compare(PictureHasher.hash(PICTURE)))
        .isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void quality_49_is_too_plain_and_50_is_not() {
    PdqHash hash = PictureHasher.hash(PICTURE).hash();
    assertThat(new PictureHash(hash, 49).tooPlain()).isTrue();
    assertThat(new PictureHash(hash, 50).tooPlain()).isFalse();
  }
}
