package org.rostrum.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real files of every kind, good and bad, made here. */
final class Samples {

  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
  static final String PLACE = "51.5074N-Somebodys-House";

  private Samples() {}

  /** One good file of every kind, by its name. */
  static Map<String, byte[]> ofEveryKind() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("shot.png", picture("png", 120, 80));
    files.put("photo.jpg", jpegWithPlace());
    files.put("moving.gif", picture("gif", 40, 40));
    files.put("saved.webp", webp());
    files.put("phone.heic", boxed("heic"));
    files.put("letter.pdf", latin("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
    files.put("mail.eml", latin("From: a@example.org\r\nSubject: x\r\n\r\nHello\r\n"));
    files.put("mail.msg", office());
    files.put("words.txt", "What was said: caf\u00e9 \u2603\n".getBytes(StandardCharsets.UTF_8));
    files.put("clip.mp4", boxed("isom"));
    return files;
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] picture(String format, int width, int height) {
    return picture(format, width, height, 7);
  }

  static byte[] picture(String format, int width, int height, int seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(
            x,
            y,
            x < width / 2 ? Color.RED.getRGB() : new Color(0, 0, random.nextInt(255)).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG on its side (orientation 6) whose EXIF and comment say where it was taken. */
  static byte[] jpegWithPlace() {
    byte[] plain = picture("jpg", 60, 30);
    byte[] place = latin(PLACE + "\0");
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + place.length);
    tiff.put(latin("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(38);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    tiff.putShort((short) 0).putInt(0).put(place);
    byte[] exif = join(latin("Exif\0\0"), tiff.array());
    return join(
        Arrays.copyOf(plain, 2),
        segment(0xe1, exif),
        segment(0xfe, latin("made at " + PLACE)),
        Arrays.copyOfRange(plain, 2, plain.length));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  static byte[] boxed(String brand) {
    return join(
        new byte[] {0, 0, 0, 24}, latin("ftyp" + brand + "\0\0\0\0mif1heic"), new byte[300]);
  }

  static byte[] office() {
    byte[] start = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    return join(start, new byte[2000]);
  }

  static byte[] program() {
    return join(latin("MZ\u0090\0\3\0\0\0"), new byte[500]);
  }

  static byte[] zip(int bytesInside) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("big.txt"));
      byte[] zeros = new byte[1024 * 1024];
      for (int left = bytesInside; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG whose header claims this size, with the dots of far fewer. */
  static byte[] bomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {1, 0, 0, 0, 0})
            .array();
    Deflater deflater = new Deflater(9);
    deflater.setInput(new byte[5_000_000]);
    deflater.finish();
    byte[] dots = new byte[100_000];
    int length = deflater.deflate(dots);
    deflater.end();
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
        chunk("IHDR", header),
        chunk("IDAT", Arrays.copyOf(dots, length)),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] named = join(latin(name), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The start of a good file, made so long. */
  static byte[] padded(byte[] start, int length) {
    return Arrays.copyOf(start, length);
  }
}
