package org.rostrum.screening.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Combination;
import org.rostrum.screening.Combination.Share;

class TogetherTests {

  @Test
  void what_was_written_is_read_again() {
    List<Share> shares = new ArrayList<>();
    for (Category category : Category.values()) {
      shares.add(new Share(-0.5, 0.25, 0.75, 0.01 * category.ordinal(), 0.5, 0.9));
    }
    var combination = new Combination(shares, new Share(0.125, 0.3, 0.7, 0.12, 0.5, 0.9));
    assertThat(Together.read(Together.write(combination))).isEqualTo(combination);
  }

  @Test
  void anything_else_is_refused() {
    String right = Together.write(Combination.MEAN);
    for (String wrong :
        new String[] {
          "", "insult 1 2 3", right.replace("threat", "treat"), right.replace("0.5000", "half")
        }) {
      assertThatThrownBy(() -> Together.read(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_shipped_one_asks_before_it_advises_and_advises_before_it_is_plain() {
    Combination shipped = new TunedModel().combination();
    for (Share share : shipped.categories()) {
      assertThat(share.wording()).isPositive();
      assertThat(share.other()).isPositive();
      assertThat(share.perhaps()).isBetween(0.0, share.advise());
      assertThat(share.advise()).isLessThan(share.strong());
    }
  }
}
