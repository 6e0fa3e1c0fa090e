package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.exempt.Grams;
import org.rostrum.screening.text.Words;

/** A restricted report is known again and cannot be read back (P4.NOT.2, Schedule 12A). */
class FingerprintsTests {

  private static final String REPORT =
      """
      The Director reports that three offers were received for the former depot at Quarry Lane. The
      highest, of £1,200,000, comes from Larkmoor Homes and depends on planning permission for forty
      flats. Officers advise that the reserve price of £950,000 must stay confidential until contracts
      are exchanged, as the second bidder may raise its offer. In all the circumstances of the case the
      public interest in maintaining the exemption outweighs the public interest in disclosing the
      information.
      """;

  private static final String TITLE = "Sale of the former depot at Quarry Lane";

  private static final FingerprintKey KEY = FingerprintKey.random();
  private static final Fingerprints KEPT = Fingerprints.of(REPORT, TITLE, KEY);

  private static List<Span> repeated(String draft) {
    return KEPT.repeatedIn(Fingerprints.Draft.of(draft));
  }

  @Test
  void eight_words_as_they_stand_are_found_wherever_they_stand() {
    List<String> words = List.of(REPORT.strip().split("\\s+"));
    int last = words.indexOf("In") - 8;
    for (int from = 0; from <= last; from++) {
      String run = String.join(" ", words.subList(from, from + 8));
      assertThat(repeated("You should know this: " + run + ", friends.")).as(run).isNotEmpty();
    }
  }

  @Test
  void case_signs_and_lines_may_differ() {
    assertThat(repeated("THREE OFFERS\nwere received - for the \"former depot\", at quarry lane!"))
        .isNotEmpty();
  }

  @Test
  void light_changes_do_not_hide_it() {
    for (String draft :
        List.of(
            "So the highest offer, £1.2m from Larkmoor Homes, depends on planning for forty flats.",
            "Officers are advising the reserve price of £950k stays confidential till contracts exchange.",
            "The second bidder might well raise its offer, so the reserve price must stay secret, officers"
                + " advise.")) {
      assertThat(repeated(draft)).as(draft).isNotEmpty();
    }
  }

  @Test
  void the_place_of_what_is_repeated_is_told() {
    String draft =
        "Guess what. Three offers were received for the former depot at Quarry Lane. Ha!";
    assertThat(repeated(draft))
        .singleElement()
        .satisfies(span ->
            assertThat(span.in(draft))
                .isEqualTo("Three offers were received for the former depot at Quarry Lane"));
  }

  @Test
  void what_is_public_and_what_every_report_says_is_left_alone() {
    for (String draft :
        List.of(
            "The former depot at Quarry Lane should become homes for local families.",
            "I was shut out because in all the circumstances of the case the public interest in"
                + " maintaining the exemption outweighs the public interest in disclosing the information.",
            "What did officers advise about the price? We should be told.")) {
      assertThat(repeated(draft)).as(draft).isEmpty();
    }
  }

  @Test
  void another_key_finds_nothing_and_shares_nothing() {
    var other = Fingerprints.read(KEPT.toBytes(), FingerprintKey.random());
    assertThat(other.repeatedIn(Fingerprints.Draft.of(REPORT))).isEmpty();
    var again = Fingerprints.of(REPORT, TITLE, FingerprintKey.random());
    assertThat(numbers(again.toBytes())).doesNotContainAnyElementsOf(numbers(KEPT.toBytes()));
  }

  @Test
  void who_holds_the_fingerprints_alone_reads_nothing_back() {
    byte[] stored = KEPT.toBytes();
    String seen = new String(stored, StandardCharsets.ISO_8859_1).toLowerCase();
    for (String word : REPORT.toLowerCase().split("\\W+")) {
      assertThat(word.length() < 4 || !seen.contains(word)).as(word).isTrue();
    }
    // Even the whole report, cut up as we cut it, matches nothing without the key.
    Set<Long> kept = numbers(stored);
    Grams grams = Grams.of(new Words(REPORT));
    assertThat(
            LongStream.concat(
                grams.runs().stream().mapToLong(Grams.Gram::hash),
                grams.gists().stream().mapToLong(Grams.Gram::hash)))
        .noneMatch(kept::contains);
    // Nor does their order tell anything: the report's sentences turned round are stored alike.
    var sorted = numbers(Fingerprints.of(REPORT, TITLE, KEY).toBytes());
    assertThat(sorted).isEqualTo(kept);
  }

  @Test
  void what_was_stored_is_read_again_and_what_is_broken_is_refused() {
    byte[] stored = KEPT.toBytes();
    var read = Fingerprints.read(stored, KEY);
    assertThat(read.toBytes()).isEqualTo(stored);
    assertThat(read.repeatedIn(Fingerprints.Draft.of(REPORT))).isNotEmpty();
    for (int length : new int[] {0, 1, 8, 9, stored.length - 1}) {
      assertThatThrownBy(() -> Fingerprints.read(java.util.Arrays.copyOf(stored, length), KEY))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Fingerprints.of("Too short to know.", "", KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FingerprintKey.of(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_draft_that_repeats_a_restricted_report_must_stop_and_says_which() {
    var directory =
        Directory.EMPTY.withRestricted(
            List.of(new Directory.Restricted("Sale of the former depot", 3, KEPT)));
    var screening =
        Screener.standard()
            .screen(
                "The reserve price of £950,000 must stay confidential until contracts are exchanged.",
                Circumstances.UNKNOWN,
                directory);
    assertThat(screening.findings())
        .filteredOn(finding -> finding.rule().equals("CF-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.level()).isEqualTo(Level.STOP);
          assertThat(finding.subCode()).isEqualTo("CF-01.3");
          assertThat(finding.because()).contains("Sale of the former depot");
        });
  }

  private static Set<Long> numbers(byte[] stored) {
    var numbers = new HashSet<Long>();
    var bytes = java.nio.ByteBuffer.wrap(stored, 9, stored.length - 9);
    while (bytes.hasRemaining()) {
      numbers.add(bytes.getLong());
    }
    return numbers;
  }
}
