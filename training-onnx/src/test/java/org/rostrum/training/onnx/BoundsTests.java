package org.rostrum.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rostrum.training.onnx.Bounds.Attacks;
import org.rostrum.training.onnx.Bounds.Found;

/** Two heads: one category, and abuse of any kind. */
class BoundsTests {

  private static final double[] MOST = {0.5, 0.5};

  /** Attacks that both opinions place above other talk, and the wording alone does not. */
  private static Attacks attacks(double ofThose) {
    double[][] wording = new double[100][];
    Arrays.setAll(wording, text -> new double[] {0, text < 50 ? ofThose : 0.01});
    float[] alone = new float[100];
    float[] both = new float[100];
    boolean[] truth = new boolean[100];
    for (int text = 0; text < 100; text++) {
      truth[text] = text < 50;
      both[text] = truth[text] ? 1 : -1;
    }
    return new Attacks(wording, alone, both, truth);
  }

  private static Found found(double... ofCategory) {
    double[][] wording = new double[ofCategory.length][];
    boolean[][] found = new boolean[ofCategory.length][1];
    for (int text = 0; text < ofCategory.length; text++) {
      wording[text] = new double[] {ofCategory[text], 0};
      found[text][0] = true;
    }
    return new Found(wording, found);
  }

  @Test
  void ordinary_talk_is_not_asked_about_where_nothing_is_lost() {
    double[][] ordinary = {{0.1, 0.1}, {0.01, 0.19}, {0.15, 0.02}, {0.9, 0.9}};
    Bounds bounds = new Bounds(ordinary, attacks(0.9), found(0.8, 0.7), MOST);
    assertThat(bounds.highest()).containsExactly(0.3, 0.3);
    assertThat(bounds.asked(bounds.highest())).isEqualTo(0.25);
  }

  @Test
  void attacks_that_only_both_opinions_tell_go_on_being_asked_about() {
    double[][] ordinary = {{0.01, 0.19}};
    Bounds bounds = new Bounds(ordinary, attacks(0.12), found(0.8), MOST);
    assertThat(bounds.highest()).containsExactly(0.3, 0.12);
  }

  @Test
  void a_text_that_another_head_asks_about_is_not_lost() {
    double[][] ordinary = {{0.1, 0.01}};
    double[][] wording = {{0.05, 0.9}};
    Bounds bounds =
        new Bounds(ordinary, attacks(0.9), new Found(wording, new boolean[][] {{true}}), MOST);
    assertThat(bounds.highest()).containsExactly(0.3, 0.3);
  }

  @Test
  void texts_of_a_category_that_both_find_go_on_being_asked_about() {
    double[][] ordinary = {{0.1, 0.01}};
    Bounds bounds = new Bounds(ordinary, attacks(0.9), found(0.05, 0.6, 0.7), MOST);
    assertThat(bounds.highest()[0]).isEqualTo(0.05);
  }

  @Test
  void no_bound_is_higher_than_it_may_be() {
    double[][] ordinary = {{0.1, 0.01}};
    double[] most = {0.11, 0.5};
    Bounds bounds = new Bounds(ordinary, attacks(0.9), found(0.8), most);
    assertThat(bounds.highest()[0]).isEqualTo(0.1);
  }
}
