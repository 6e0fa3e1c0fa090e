package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

  private static final byte[] SECRET = ascii("12345678901234567890");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "59,94287082,46119246,90693936",
    "1111111109,07081804,68084774,25091201",
    "1111111111,14050471,67062674,99943326",
    "1234567890,89005924,91819424,93441116",
    "2000000000,69279037,90698825,38618901",
    "20000000000,65353130,77737706,47863826"
  })
  void the_codes_are_those_of_RFC_6238_appendix_B(
      long seconds, String sha1, String sha256, String sha512) {
    long step = Totp.stepAt(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(SECRET, step, "HmacSHA1", 8)).isEqualTo(sha1);
    assertThat(Totp.code(ascii("12345678901234567890123456789012"), step, "HmacSHA256", 8))
        .isEqualTo(sha256);
    assertThat(
            Totp.code(
                ascii("1234567890123456789012345678901234567890123456789012345678901234"),
                step,
                "HmacSHA512",
                8))
        .isEqualTo(sha512);
    assertThat(Totp.code(SECRET, step)).isEqualTo(sha1.substring(2));
  }

  @Test
  void a_code_is_right_for_its_own_step_and_one_either_side() {
    var now = Instant.parse("2026-11-22T12:00:00Z");
    var code = Totp.code(SECRET, Totp.stepAt(now));
    for (int shift : new int[] {-30, 0, 29, 30, 59}) {
      assertThat(Totp.match(SECRET, code, now.plusSeconds(shift), 0)).as("%d", shift).isPresent();
    }
    for (int shift : new int[] {-31, 60, 90, 3600}) {
      assertThat(Totp.match(SECRET, code, now.plusSeconds(shift), 0)).as("%d", shift).isEmpty();
    }
  }

  @Test
  void a_used_code_and_an_older_one_are_refused() {
    var now = Instant.parse("2026-11-22T12:00:00Z");
    long step = Totp.stepAt(now);
    var used = Totp.match(SECRET, Totp.code(SECRET, step), now, 0).orElseThrow();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, used)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, used)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, used)).hasValue(step + 1);
  }

  @Test
  void spaces_and_nonsense_in_a_typed_code_do_no_harm() {
    var now = Instant.parse("2026-11-22T12:00:00Z");
    var code = Totp.code(SECRET, Totp.stepAt(now));
    assertThat(Totp.match(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), now, 0))
        .isPresent();
    for (String typed : new String[] {"", "abcdef", "12345", "1234567", "\u0000", "٣٤٥٦٧٨"}) {
      assertThat(Totp.match(SECRET, typed, now, 0)).as(typed).isEmpty();
    }
  }

  @Test
  void base_32_agrees_with_RFC_4648_and_reads_back_what_it_wrote() {
    assertThat(Base32.write(ascii("fooba"))).isEqualTo("MZXW6YTB");
    assertThat(Base32.read("MZXW6YTB")).isEqualTo(ascii("fooba"));
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      var bytes = new byte[20];
      random.nextBytes(bytes);
      assertThat(Base32.read(Base32.write(bytes))).as("seed %d", seed).isEqualTo(bytes);
    }
  }
}
