package org.rostrum.screening.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class HeadsTests {

  private static byte[] shipped() throws IOException {
    try (InputStream in = Heads.class.getResourceAsStream("weights.bin")) {
      return in.readAllBytes();
    }
  }

  @Test
  void the_weights_are_no_larger_than_six_megabytes() throws IOException {
    assertThat(shipped()).hasSizeLessThanOrEqualTo(6_000_000);
  }

  @Test
  void damaged_weights_are_refused() throws IOException {
    byte[] bytes = shipped();
    bytes[bytes.length / 2] ^= 1;
    assertThatThrownBy(() -> Heads.read(bytes)).hasMessageContaining("damaged");
  }

  @Test
  void another_format_is_refused() {
    assertThatThrownBy(() -> Heads.read(new byte[64])).hasMessageContaining("of this version");
    assertThatThrownBy(() -> Heads.read(new byte[2])).hasMessageContaining("of this version");
  }
}
