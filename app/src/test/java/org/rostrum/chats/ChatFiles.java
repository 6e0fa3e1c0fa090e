package org.rostrum.chats;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Visitor;

/** Exports of made-up chats, and how a form brings them in. */
public final class ChatFiles {

  private ChatFiles() {}

  /** A WhatsApp group of three people: 60 lines, the 43rd with a picture, the 44th with a voice. */
  public static byte[] wardGroup(String secret) {
    var lines = new StringBuilder();
    for (int n = 1; n <= 60; n++) {
      String who = n % 3 == 0 ? "Ada Example" : n % 3 == 1 ? "Bob Example" : "Cyn Example";
      String what = n % 9 == 5 ? "I know where the shop is, number " + n : "Chatter " + n;
      String text =
          switch (n) {
            case 10 -> secret;
            case 43 -> "\u200E<attached: shop.png>";
            case 44 -> "\u200E<attached: voice.opus>";
            default -> what;
          };
      lines.append("[27/03/2026, 22:%02d:00] %s: %s\r\n".formatted(n - 1, who, text));
    }
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("_chat.txt", lines.toString().getBytes(StandardCharsets.UTF_8));
    members.put("shop.png", picture());
    members.put("voice.opus", new byte[] {'O', 'g', 'g', 'S', 0, 2});
    return zip(members);
  }

  private static byte[] picture() {
    var picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, 0xFF0000);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> members) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static HttpResponse<String> send(
      Visitor visitor, String name, byte[] bytes, String... fieldsAndValues) {
    var form = new FormWithFiles().field("_csrf", visitor.formToken());
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      form.field(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return form.file("files", name, bytes).sendBy(visitor, "/chats");
  }

  /** Brings it in; the path of its messages. */
  public static String opened(
      Visitor visitor, String name, byte[] bytes, String... fieldsAndValues) {
    return to(send(visitor, name, bytes, fieldsAndValues));
  }

  static String to(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location");
    return location
        .orElseThrow(() -> new AssertionError(answer.statusCode() + "\n" + answer.body()))
        .replaceFirst("^https?://[^/]+", "");
  }
}
