package org.rostrum.exhibits.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.exhibits.pdq.PictureReading.Hashed;
import org.rostrum.exhibits.pdq.PictureReading.Reason;
import org.rostrum.exhibits.pdq.PictureReading.Refused;

class PictureFileTests {

  private static final BufferedImage PICTURE = Drawing.of(11, 700, 520);

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void a_file_without_loss_has_the_hash_of_its_pixels(String format) throws IOException {
    assertThat(PictureFile.whole(Drawing.file(PICTURE, format)))
        .isEqualTo(new Hashed(PictureHasher.hash(PICTURE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "jpeg", "gif"})
  void read_quickly_it_is_a_few_bits_away(String format) throws IOException {
    PictureReading read = PictureFile.quickly(Drawing.file(PICTURE, format));
    PdqHash hash = ((Hashed) read).picture().hash();
    assertThat(hash.distance(PictureHasher.hash(PICTURE).hash())).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"1500,1100", "700,520"})
  void a_progressive_jpeg_read_quickly_is_a_few_bits_away(int width, int height)
      throws IOException {
    BufferedImage picture = Drawing.of(11, width, height);
    PictureReading read = PictureFile.quickly(new ByteArrayInputStream(progressive(picture)));
    PdqHash hash = ((Hashed) read).picture().hash();
    assertThat(hash.distance(PictureHasher.hash(picture).hash())).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Not a picture at all.", "<svg xmlns=\"x\"/>", "II*\0", "RIFF\0\0\0\0WEBP"})
  void what_is_no_picture_is_refused(String content) {
    InputStream file = new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(PictureFile.whole(file)).isEqualTo(new Refused(Reason.NOT_A_PICTURE));
  }

  @ParameterizedTest
  @CsvSource({"30000,30000", "20001,1", "1,20001", "8000,5001", "2147483647,2147483647"})
  void a_picture_declared_too_large_is_refused_before_anything_is_decoded(int width, int height)
      throws IOException {
    byte[] bomb = whitePng(width, height, 20);
    Assertions.assertThatCode(() ->
            assertThat(PictureFile.whole(new ByteArrayInputStream(bomb)))
                .isEqualTo(new Refused(Reason.TOO_LARGE)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_side_of_20000_is_read() throws IOException {
    assertThat(PictureFile.whole(new ByteArrayInputStream(whitePng(20_000, 2, 2))))
        .isInstanceOf(Hashed.class);
  }

  @Test
  void a_progressive_jpeg_of_needless_passes_is_refused_or_left_early() throws IOException {
    byte[] many = repeatLastScan(progressive(Drawing.of(2, 4_000, 4_000)), 50);
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () ->
            assertThat(PictureFile.whole(new ByteArrayInputStream(many)))
                .isEqualTo(new Refused(Reason.TOO_MUCH_WORK)));
    assertThat(PictureFile.quickly(new ByteArrayInputStream(many))).isInstanceOf(Hashed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "jpeg", "gif"})
  void a_file_broken_anywhere_has_an_answer(String format) throws IOException {
    byte[] good = Drawing.bytes(Drawing.of(4, 90, 70), format);
    for (int at = 0; at < good.length; at += 1 + good.length / 150) {
      byte[] flipped = good.clone();
      flipped[at] ^= (byte) 0x5a;
      answered(flipped);
      answered(Arrays.copyOf(good, at));
    }
  }

  private static void answered(byte[] bytes) {
    assertThat(PictureFile.quickly(new ByteArrayInputStream(bytes)))
        .isInstanceOfAny(Hashed.class, Refused.class);
  }

  private static byte[] progressive(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** The file with its last scan, a refinement that may be said again, said so many times. */
  private static byte[] repeatLastScan(byte[] jpeg, int times) {
    int last = jpeg.length - 2;
    while (!(jpeg[last] == (byte) 0xff && jpeg[last + 1] == (byte) 0xda)) {
      last--;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, jpeg.length - 2);
    byte[] header = Arrays.copyOfRange(jpeg, last, last + 4 + jpeg[last + 3] - 2);
    for (int scan = 0; scan < times; scan++) {
      out.writeBytes(header);
      out.write(0);
    }
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    return out.toByteArray();
  }

  /** A white picture of one bit a pixel with so many rows in it, whatever its header declares. */
  private static byte[] whitePng(int width, int height, int rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] header = {1, 0, 0, 0, 0};
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(data)) {
      byte[] row = new byte[1 + Math.min(20_000, width) / 8 + 1];
      for (int i = 0; i < rows; i++) {
        deflated.write(row, 0, 1 + (Math.min(20_000, width) + 7) / 8);
      }
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data)
      throws IOException {
    DataOutputStream to = new DataOutputStream(out);
    byte[] body =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(body);
    to.writeInt(data.length);
    to.write(body);
    to.writeInt((int) sum.getValue());
  }
}
