package org.rostrum.exhibits.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.pdq.PictureBank.Match;

class PictureBankTests {

  private static final long SEED = 20261123;

  private final Random random = new Random(SEED);

  @Test
  void an_empty_bank_finds_nothing() {
    PictureBank bank = PictureBank.of(List.of());
    assertThat(bank.size()).isZero();
    assertThat(bank.search(any())).isEmpty();
    assertThat(bank.search(any(), 256)).isEmpty();
  }

  @Test
  void a_bank_of_one_finds_it_up_to_31_bits_and_not_at_32() {
    PdqHash one = any();
    PictureBank bank = PictureBank.of(List.of(one));
    for (int bits = 0; bits <= 31; bits++) {
      assertThat(bank.search(flipped(one, bits))).containsExactly(new Match(0, bits));
    }
    assertThat(bank.search(flipped(one, 32))).isEmpty();
    assertThat(bank.search(flipped(one, 32), 32)).containsExactly(new Match(0, 32));
    assertThat(bank.search(flipped(one, 5), 4)).isEmpty();
  }

  @Test
  void it_finds_exactly_what_going_through_all_of_them_finds() {
    List<PdqHash> hashes = new ArrayList<>();
    for (int family = 0; family < 400; family++) {
      PdqHash head = any();
      for (int member = 0; member < 25; member++) {
        hashes.add(flipped(head, random.nextInt(50)));
      }
    }
    PictureBank bank = PictureBank.of(hashes);
    for (int needle = 0; needle < 300; needle++) {
      PdqHash sought = flipped(hashes.get(random.nextInt(hashes.size())), random.nextInt(30));
      assertThat(bank.search(sought)).as("seed " + SEED).isEqualTo(oneByOne(hashes, sought, 31));
      assertThat(bank.search(sought, 12)).isEqualTo(oneByOne(hashes, sought, 12));
    }
  }

  @Test
  void a_bank_of_look_alikes_is_searched_exactly_too() {
    PdqHash head = any();
    List<PdqHash> hashes =
        IntStream.range(0, 5_000).mapToObj(each -> flipped(head, random.nextInt(60))).toList();
    assertThat(PictureBank.of(hashes).search(head)).isEqualTo(oneByOne(hashes, head, 31));
  }

  @Test
  void the_same_hash_twice_is_found_twice() {
    PdqHash one = any();
    assertThat(PictureBank.of(List.of(one, any(), one)).search(one))
        .containsExactly(new Match(0, 0), new Match(2, 0));
  }

  @Test
  void a_hash_is_written_as_64_digits_and_read_again() {
    PdqHash one = any();
    assertThat(PdqHash.of(one.toString())).contains(one);
    assertThat(PdqHash.of(one.toString().toUpperCase(java.util.Locale.ROOT))).contains(one);
    assertThat(PdqHash.of("f8")).isEmpty();
    assertThat(PdqHash.of("g".repeat(64))).isEmpty();
    assertThat(new PdqHash(0, 0, 0, 1).toString()).isEqualTo("0".repeat(63) + "1");
  }

  @Test
  void a_quality_beyond_100_cannot_be() {
    assertThatThrownBy(() -> new PictureHash(any(), 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Match> oneByOne(List<PdqHash> hashes, PdqHash sought, int bits) {
    return IntStream.range(0, hashes.size())
        .mapToObj(place -> new Match(place, hashes.get(place).distance(sought)))
        .filter(match -> match.distance() <= bits)
        .sorted(Comparator.comparingInt(Match::distance).thenComparingInt(Match::place))
        .toList();
  }

  private PdqHash any() {
    return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private PdqHash flipped(PdqHash hash, int bits) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, 256).boxed().toList());
    Collections.shuffle(places, random);
    long[] words = {hash.first(), hash.second(), hash.third(), hash.fourth()};
    places.subList(0, bits).forEach(place -> words[place / 64] ^= 1L << (place % 64));
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }
}
