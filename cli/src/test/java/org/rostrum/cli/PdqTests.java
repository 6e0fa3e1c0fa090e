package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdqTests {

  @TempDir Path folder;

  @Test
  void each_picture_is_a_line_of_hash_quality_and_path() throws IOException {
    Path one = picture("one.png", 40);
    Path two = picture("the second one.png", 90);
    CommandLineRun run = pdq(one, two);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).matches("[0-9a-f]{64} [0-9]{1,3} .*").endsWith(" " + one);
    assertThat(run.lines().get(1)).endsWith(" " + two);
  }

  @Test
  void a_file_without_a_hash_has_its_own_line_and_the_others_go_on() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.png"), "This is a text.");
    Path good = picture("good.png", 40);
    CommandLineRun run = pdq(broken, folder.resolve("absent.png"), folder, good);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err().lines())
        .containsExactly(
            broken + ": It is not a JPEG, PNG, GIF or BMP picture.",
            folder.resolve("absent.png") + ": It cannot be read.",
            folder + ": It cannot be read.");
  }

  @Test
  void a_plain_picture_has_its_line_and_a_word_that_it_matches_nothing() throws IOException {
    BufferedImage plain = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    Path file = folder.resolve("plain.png");
    ImageIO.write(plain, "png", file.toFile());
    CommandLineRun run = pdq(file);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(" 0 " + file);
    assertThat(run.err()).contains("too plain to match");
  }

  @Test
  void without_a_file_the_usage_is_told() {
    CommandLineRun run = pdq();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("FILE").contains("Usage: rostrum pdq");
    assertThat(run.out()).isEmpty();
  }

  private Path picture(String name, int size) throws IOException {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int x = 0; x < 320; x += size) {
      for (int y = 0; y < 240; y += size) {
        pen.setColor((x / size * 7 + y / size * 3) % 4 < 2 ? Color.WHITE : Color.RED);
        pen.fillOval(x, y, size, size);
      }
    }
    pen.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static CommandLineRun pdq(Path... files) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] arguments = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      arguments[i] = files[i].toString();
    }
    int exit =
        Pdq.run(
            arguments,
            new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
