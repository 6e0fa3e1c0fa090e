package org.rostrum.exhibits.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.pdq.PictureHash.Likeness;
import org.rostrum.exhibits.pdq.ReferencePictures.Expected;

/** The bars of the reference: its pictures, its hashes, its counts. */
@Tag("corpora")
class ReferencePictureTests {

  private static final int NEAR = 10;

  @Test
  void all_37_pictures_decoded_whole_have_the_hash_and_quality_of_the_reference()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Expected> all = ReferencePictures.all();
    for (Expected expected : all) {
      PictureHash found = expected.read(PictureFile::whole);
      if (!found.equals(expected.picture())) {
        wrong.add(expected.name() + " " + found + " not " + expected.picture());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(all).hasSize(37);
  }

  @Test
  void the_34_of_quality_80_or_more_are_within_10_bits_when_read_quickly() throws IOException {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (Expected expected : ReferencePictures.all()) {
      if (expected.picture().quality() >= 80) {
        judged++;
        PdqHash found = expected.read(PictureFile::quickly).hash();
        int reference = found.distance(expected.picture().hash());
        int published = expected.published().map(found::distance).orElse(0);
        if (Math.max(reference, published) > NEAR) {
          wrong.add(expected.name() + " " + reference + " " + published);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isEqualTo(34);
  }

  @Test
  void the_plain_ones_are_refused_as_too_plain_to_match() throws IOException {
    PictureHash bridge = ReferencePictures.named("bridge-mods/aaa-orig.jpg").picture();
    for (String name :
        List.of(
            "misc-images/small.jpg",
            "reg-test-input/labelme-subset/q0003.jpg",
            "reg-test-input/labelme-subset/q0004.jpg")) {
      PictureHash plain = ReferencePictures.named(name).read(PictureFile::whole);
      assertThat(plain.tooPlain()).as(name).isTrue();
      assertThat(plain.compare(plain)).isEqualTo(Likeness.TOO_PLAIN_TO_MATCH);
      assertThat(bridge.compare(plain)).isEqualTo(Likeness.TOO_PLAIN_TO_MATCH);
    }
  }

  @Test
  void a_changed_bridge_is_the_same_picture_and_a_pen_is_not() throws IOException {
    List<PictureHash> bridges =
        ReferencePictures.all().stream()
            .filter(each -> each.name().startsWith("bridge-mods/"))
            .map(each -> each.read(PictureFile::quickly))
            .toList();
    PictureHash pen =
        ReferencePictures.named("reg-test-input/pen-and-coaster.png").read(PictureFile::whole);
    for (PictureHash one : bridges) {
      bridges.forEach(two -> assertThat(one.compare(two)).isEqualTo(Likeness.SAME));
      assertThat(one.compare(pen)).isEqualTo(Likeness.DIFFERENT);
    }
  }

  @Test
  void the_eight_positions_of_the_bridge_have_the_hashes_of_the_reference() throws IOException {
    BufferedImage bridge =
        ImageIO.read(
            ReferencePictures.FOLDER.resolve("reg-test-input/dih/bridge-1-original.jpg").toFile());
    assertThat(PictureHasher.positions(bridge).values())
        .extracting(PictureHash::hash)
        .containsExactlyElementsOf(ReferencePictures.hashes("dihedral-bridge-1.txt"));
  }

  @Test
  void a_hundred_needles_find_exactly_the_expected_pairs_at_every_distance() throws IOException {
    PictureBank bank = PictureBank.of(ReferencePictures.hashes("reg-test-input/haystack.txt"));
    List<PdqHash> needles = ReferencePictures.hashes("reg-test-input/needles.txt");
    assertThat(bank.size()).isEqualTo(1_350);
    assertThat(needles).hasSize(100);
    for (String line : ReferencePictures.lines("expected-matches.csv").subList(1, 7)) {
      String[] cells = line.split(",");
      int bits = Integer.parseInt(cells[0]);
      List<Integer> found = needles.stream().map(each -> bank.search(each, bits).size()).toList();
      assertThat(found.stream().mapToInt(Integer::intValue).sum())
          .as("pairs at " + bits)
          .isEqualTo(Integer.parseInt(cells[1]));
      assertThat(found.stream().filter(each -> each > 0).count())
          .as("needles at " + bits)
          .isEqualTo(Long.parseLong(cells[2]));
    }
  }
}
