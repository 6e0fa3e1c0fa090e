package org.rostrum.exhibits.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTests {

  private static final String PASTED =
      "Councillor Okafor voted to close the Mill Lane library and then went on holiday."
          + " She does not care about our children. Tell her what you think of her!";

  private static final List<String> SAME_MATTER =
      List.of(
          "Closing the Mill Lane library is a mistake, and I hope the council thinks again.",
          "I am sad about Mill Lane. My children learned to read in that library.",
          "Does anybody know when the library on Mill Lane closes, and where the books will go?",
          "Councillor Okafor voted for the closure. I would like to hear her reasons at the next"
              + " ward meeting.",
          "Shame on everybody who voted to close a library in the poorest ward of the borough.",
          "Councillor Okafor, you promised in May that Mill Lane was safe. Why did you vote to"
              + " close it?",
          "Went to the library today to say goodbye. The staff were lovely as ever. Thank you all.",
          "The council says the library cost 200,000 pounds a year. What did the new logo cost?",
          "Our children need that library! Please sign the petition before Friday.",
          "She voted to close it and I think she was right: nobody has used it for years.");

  static List<String> edits() {
    return List.of(
        PASTED.toUpperCase(java.util.Locale.ROOT),
        PASTED + " \uD83D\uDE21\uD83D\uDE21\uD83D\uDE21",
        "\uD83D\uDC4E " + PASTED.replace(". ", " \uD83D\uDE2D "),
        "copied from a friend: " + PASTED,
        "Copied and pasted from a neighbour, please share!! " + PASTED,
        PASTED + " Share if you agree, they are counting on us to keep quiet.",
        PASTED.replace("Okafor", "Lindqvist"),
        PASTED.replace("Councillor Okafor", "Cllr Okafor").replace("Mill Lane", "Station Road"),
        PASTED.replace("voted", "votted").replace("children", "childern").replace("care", "caer"),
        PASTED.replace("does not", "doesn\u2019t"),
        PASTED.replace("library", "liiiibrary").replace("!", "!!!!!!!"),
        PASTED.replace(" ", "\n"),
        PASTED.replace("Tell her what you think of her!", ""),
        PASTED.replace("e", "\u00E9"),
        "> " + PASTED.replace(". ", ".\n> "));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void a_copy_with_small_edits_is_a_copy(String edited) {
    assertThat(Copies.likeness(PASTED, edited)).isGreaterThanOrEqualTo(Copies.ALIKE);
    assertThat(Copies.among(List.of(edited, PASTED)).clusters())
        .containsExactly(new Copies.Cluster(List.of(0, 1)));
  }

  @Test
  void fifty_pasted_copies_with_small_edits_are_one_cluster_among_others_on_the_same_matter() {
    List<String> texts = new ArrayList<>(SAME_MATTER);
    List<String> edits = edits();
    for (int copy = 0; copy < 50; copy++) {
      texts.add(typo(edits.get(copy % edits.size()), copy));
    }
    assertThat(Copies.among(texts).clusters())
        .containsExactly(new Copies.Cluster(IntStream.range(10, 60).boxed().toList()));
  }

  @Test
  void different_texts_on_the_same_matter_are_no_copies_and_far_from_it() {
    assertThat(Copies.among(SAME_MATTER).clusters()).isEmpty();
    for (String one : SAME_MATTER) {
      assertThat(Copies.likeness(one, PASTED)).as(one).isLessThan(0.35);
      for (String other : SAME_MATTER) {
        if (!one.equals(other)) {
          assertThat(Copies.likeness(one, other)).as(one + other).isLessThan(0.35);
        }
      }
    }
  }

  @Test
  void two_pile_ons_are_two_clusters_the_larger_first() {
    String second = "Everybody ring the office tomorrow at nine and ask why the park was sold off.";
    List<String> texts = List.of(second, PASTED, typo(second, 1), typo(PASTED, 2), typo(second, 3));
    assertThat(Copies.among(texts).clusters())
        .containsExactly(new Copies.Cluster(List.of(0, 2, 4)), new Copies.Cluster(List.of(1, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Shame on you!",
        "Resign now",
        "\uD83D\uDE21\uD83D\uDE21",
        "no no no no no no"
      })
  void what_people_say_on_their_own_is_too_short_to_be_a_copy(String text) {
    Copies copies = Copies.among(List.of(text, PASTED, text));
    assertThat(copies.clusters()).isEmpty();
    assertThat(copies.tooShort()).containsExactly(0, 2);
  }

  @Test
  void the_order_of_the_texts_makes_no_difference() {
    List<String> texts = new ArrayList<>(SAME_MATTER);
    for (int copy = 0; copy < 80; copy++) {
      String edited = edits().get(copy % 15);
      texts.add(typo(typo(edited, copy), copy + 7));
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    for (long seed = 1; seed <= 5; seed++) {
      Collections.shuffle(order, new Random(seed));
      List<String> shuffled = order.stream().map(texts::get).toList();
      assertThat(
              Copies.among(shuffled).clusters().stream()
                  .map(cluster -> cluster.places().stream().map(order::get).sorted().toList()))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(
              Copies.among(texts).clusters().stream().map(Copies.Cluster::places).toList());
    }
  }

  @Test
  void what_it_finds_is_what_comparing_every_pair_finds() {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    for (int family = 0; family < 60; family++) {
      String head = sentence(random, 14);
      for (int copy = 0; copy < 4; copy++) {
        texts.add(typo(head + " " + sentence(random, random.nextInt(6)), copy));
      }
    }
    assertThat(Copies.among(texts).clusters().stream().map(Copies.Cluster::places))
        .containsExactlyInAnyOrderElementsOf(everyPair(texts));
  }

  @Test
  void two_thousand_copies_and_two_thousand_others_are_sorted() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int copy = 0; copy < 2_000; copy++) {
      texts.add(typo(typo(PASTED, random.nextInt()), random.nextInt()) + " " + random.nextInt(99));
      texts.add(sentence(random, 20));
    }
    List<Copies.Cluster> clusters = Copies.among(texts).clusters();
    assertThat(clusters).hasSize(1);
    assertThat(clusters.getFirst().places()).hasSize(2_000).allMatch(place -> place % 2 == 0);
  }

  @Test
  void a_megabyte_of_one_character_has_an_answer() {
    assertThat(Copies.among(List.of("a".repeat(1 << 20), "\u0301".repeat(1 << 20))).clusters())
        .isEmpty();
  }

  private static List<List<Integer>> everyPair(List<String> texts) {
    int[] heads = IntStream.range(0, texts.size()).toArray();
    for (int one = 0; one < heads.length; one++) {
      for (int other = 0; other < one; other++) {
        if (heads[one] != heads[other]
            && Copies.likeness(texts.get(one), texts.get(other)) >= Copies.ALIKE) {
          int gone = heads[one];
          int kept = heads[other];
          for (int text = 0; text < heads.length; text++) {
            heads[text] = heads[text] == gone ? kept : heads[text];
          }
        }
      }
    }
    return IntStream.range(0, heads.length)
        .mapToObj(
            head -> IntStream.range(0, heads.length).filter(i -> heads[i] == head).boxed().toList())
        .filter(cluster -> cluster.size() > 1)
        .toList();
  }

  /** The text with two of its letters changed. */
  private static String typo(String text, int seed) {
    Random random = new Random(seed);
    StringBuilder changed = new StringBuilder(text);
    for (int typo = 0; typo < 2; typo++) {
      int at = random.nextInt(text.length() - 1);
      if (Character.isLetter(changed.charAt(at))) {
        changed.setCharAt(at, (char) ('a' + random.nextInt(26)));
      }
    }
    return changed.toString();
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int word = 0; word < words; word++) {
      int letters = 3 + random.nextInt(6);
      for (int letter = 0; letter < letters; letter++) {
        sentence.append((char) ('a' + random.nextInt(26)));
      }
      sentence.append(' ');
    }
    return sentence.toString();
  }
}
