package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.worker.Answer;

class PreviewTests {

  private static final Artist ARTIST = new Artist(60);

  @TempDir Path folder;

  private Answer draw(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("original"), bytes);
    Answer answer = ARTIST.draw(file, folder.resolve("scratch")).orElseThrow();
    assertThat(folder.resolve("scratch")).doesNotExist();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    return answer;
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void pictures_of_four_kinds_are_drawn_anew_with_a_thumbnail_of_24_dots() throws IOException {
    for (byte[] picture :
        List.of(
            Samples.picture("png", 120, 80),
            Samples.picture("jpg", 120, 80),
            Samples.picture("gif", 120, 80),
            Samples.webp())) {
      assertThat(draw(picture))
          .isInstanceOfSatisfying(
              Answer.Shown.class,
              shown -> {
                try {
                  var drawn = image(shown.picture());
                  assertThat(drawn.getWidth()).isEqualTo(shown.width());
                  var small = image(shown.thumbnail());
                  assertThat(Math.max(small.getWidth(), small.getHeight()))
                      .isEqualTo(Math.min(24, Math.max(shown.width(), shown.height())));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
    }
  }

  @Test
  void where_a_photograph_was_taken_is_gone_and_it_stands_upright() throws IOException {
    byte[] photograph = Samples.jpegWithPlace();
    assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(Samples.PLACE, "Exif");
    var shown = (Answer.Shown) draw(photograph);
    for (byte[] made : List.of(shown.picture(), shown.thumbnail())) {
      assertThat(new String(made, StandardCharsets.ISO_8859_1))
          .doesNotContain(Samples.PLACE)
          .doesNotContain("Exif");
    }
    assertThat(shown.width()).isEqualTo(30);
    assertThat(shown.height()).isEqualTo(60);
    var top = image(shown.picture()).getRGB(15, 5);
    assertThat((top >> 16) & 0xff)
        .as("the red half was on the left and is now on top")
        .isGreaterThan(200);
  }

  @Test
  void a_bomb_is_known_by_its_header_and_never_unpacked() throws IOException {
    assertThat(draw(Samples.bomb(20_000, 20_000))).isInstanceOf(Answer.TooLarge.class);
    assertThat(draw(Samples.bomb(30_000, 10))).isInstanceOf(Answer.TooLarge.class);
    assertThat(draw(Samples.bomb(2_000_000_000, 2_000_000_000)))
        .isNotInstanceOf(Answer.Shown.class);
  }

  @Test
  void a_large_picture_within_the_limit_is_shown_smaller() throws IOException {
    var shown = (Answer.Shown) draw(Samples.bomb(6_000, 6_000));
    assertThat(shown.width()).isBetween(2_000, 3_500);
  }

  @Test
  void a_broken_picture_and_one_that_is_none_end_quietly() throws IOException {
    byte[] good = Samples.picture("png", 120, 80);
    assertThat(draw(Samples.padded(good, 60))).isInstanceOf(Answer.Broken.class);
    assertThat(draw(Samples.latin("GIF89a and nothing more"))).isInstanceOf(Answer.Broken.class);
    assertThat(draw(new byte[] {1})).isInstanceOf(Answer.Broken.class);
  }

  @Test
  void whoever_takes_too_long_is_ended() throws IOException {
    Path file = Files.write(folder.resolve("original"), Samples.picture("png", 10, 10));
    assertThat(new Artist(0).draw(file, folder.resolve("scratch"))).isEmpty();
  }

  @Test
  @Tag("corpora")
  void five_hundred_torture_pictures_end_at_most_their_own_process() throws IOException {
    Path corpus =
        Path.of(System.getProperty("rostrum.root"), "../shared/data/security/image-torture");
    List<Path> files;
    try (var walk = Files.walk(corpus)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    var outcomes = new TreeMap<String, Integer>();
    var late = new ArrayList<Path>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      var answer = new Artist(20).draw(file, folder.resolve("scratch"));
      if (answer.isEmpty()) {
        late.add(file);
      }
      outcomes.merge(answer.map(a -> a.getClass().getSimpleName()).orElse("late"), 1, Integer::sum);
      if (answer.orElse(null) instanceof Answer.Shown shown) {
        assertThat(new String(shown.picture(), StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain("Exif")
            .doesNotContain("http://ns.adobe.com/xap")
            .doesNotContain("Photoshop");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
    System.out.println("image-torture: " + files.size() + " files, " + outcomes);
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(late).isEmpty();
  }
}
