package org.rostrum.screening.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judged;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Words;

class TunedModelTests {

  private static final TunedModel MODEL = new TunedModel();

  private static final List<String> FILES = List.of("abuse.onnx", "vocabulary.txt", "together.txt");

  private static final List<String> TEXTS =
      List.of(
          "The bins on Mill Lane have not been emptied for two weeks.",
          "You are a stupid, worthless liar and everybody knows it.",
          "I know where you live and I will break your legs.",
          "Somebody should burn his house down, go on lads, do it tonight.",
          "Thank you to everyone who came to the surgery on Saturday.");

  @Test
  void the_library_finds_it() {
    assertThat(ServiceLoader.load(AbuseModel.class)).hasAtLeastOneElementOfType(TunedModel.class);
  }

  @Test
  void tells_a_threat_and_an_insult_from_council_business() {
    float[] business = MODEL.weigh(TEXTS.get(0));
    assertThat(business).hasSize(Category.values().length + 1);
    for (float odds : business) {
      assertThat(odds).isNegative();
    }
    assertThat(MODEL.weigh(TEXTS.get(1))[Category.INSULT.ordinal()]).isPositive();
    assertThat(MODEL.weigh(TEXTS.get(2))[Category.THREAT.ordinal()]).isPositive();
  }

  @Test
  void abuse_of_any_kind_is_never_less_likely_than_the_likeliest_category() {
    for (String text : TEXTS) {
      float[] odds = MODEL.weigh(text);
      for (float one : odds) {
        assertThat(one).isLessThanOrEqualTo(odds[odds.length - 1] + 1e-4f);
      }
    }
  }

  @Test
  void says_that_nothing_is_wrong_with_it() {
    assertThat(MODEL.trouble()).isNull();
  }

  @Test
  void the_same_text_has_the_same_figures_every_time() {
    TunedModel another = new TunedModel();
    for (String text : TEXTS) {
      assertThat(MODEL.weigh(text)).isEqualTo(MODEL.weigh(text)).isEqualTo(another.weigh(text));
    }
  }

  @Test
  void many_threads_get_what_one_gets() throws Exception {
    List<float[]> alone = TEXTS.stream().map(MODEL::weigh).toList();
    TunedModel shared = new TunedModel();
    List<Callable<List<float[]>>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> TEXTS.stream().map(shared::weigh).toList());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<float[]>> result : threads.invokeAll(tasks)) {
        for (int i = 0; i < alone.size(); i++) {
          assertThat(result.get().get(i)).isEqualTo(alone.get(i));
        }
      }
    }
  }

  @Test
  void abuse_at_the_end_of_a_long_text_is_seen() {
    String business = (TEXTS.get(0) + " " + TEXTS.get(4) + " ").repeat(6);
    int threat = Category.THREAT.ordinal();
    assertThat(MODEL.weigh(business + TEXTS.get(2).repeat(2))[threat])
        .isGreaterThan(MODEL.weigh(business)[threat] + 2);
  }

  @Test
  void any_text_is_weighed_in_bounded_time() {
    for (String part : new String[] {" ", "a", "[", "\u0301", "\ud83d", "ab ", "\u4e16", "q x"}) {
      String text = part.repeat(1_000_000 / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(20), () -> MODEL.weigh(text));
    }
  }

  @Test
  void a_missing_file_is_said_with_its_name_at_every_text() {
    AtomicInteger opened = new AtomicInteger();
    TunedModel model =
        new TunedModel(name -> {
          opened.incrementAndGet();
          return name.equals("abuse.onnx") ? null : TunedModel.class.getResourceAsStream(name);
        });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> model.weigh("Good morning"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("abuse.onnx is missing");
    }
    assertThat(model.trouble()).contains("abuse.onnx is missing");
    assertThat(opened).hasValueLessThanOrEqualTo(5);
  }

  @Test
  void one_changed_bit_is_damage() {
    for (String file : FILES) {
      TunedModel model = damaged(file);
      assertThatThrownBy(() -> model.weigh("Good morning"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(file + " is damaged");
    }
  }

  @Test
  void a_text_is_checked_without_a_damaged_model_and_the_result_says_so() {
    var text = new Words(TEXTS.get(2));
    Judged alone = AbuseReader.shipped(null, null).judge(text);
    assertThat(alone.trouble()).isNull();
    for (String file : FILES) {
      Judged judged = AbuseReader.shipped(damaged(file), null).judgeTwice(text);
      assertThat(judged.judgements()).isEqualTo(alone.judgements());
      assertThat(judged.judges()).containsExactly(AbuseReader.VERSION);
      assertThat(judged.trouble()).contains("by its wording alone");
    }
  }

  @Test
  void both_opinions_are_named_where_both_were_heard() {
    Judged judged = AbuseReader.shipped(MODEL, null).judgeTwice(new Words(TEXTS.get(2)));
    assertThat(judged.judges()).containsExactly(AbuseReader.VERSION, MODEL.version());
    assertThat(judged.judgements().get(Category.THREAT.ordinal()).firmness())
        .isNotEqualTo(Firmness.NONE);
    assertThat(judged.trouble()).isNull();
  }

  @Test
  void a_graph_that_the_runtime_refuses_is_a_reason_too() throws IOException {
    WordPiece tokenizer = WordPieceTests.ours();
    assertThatThrownBy(() -> Served.of(new byte[] {1, 2, 3}, tokenizer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("refuses the model");
  }

  @Test
  void fits_in_35_megabytes_with_its_vocabulary() throws IOException {
    long size = 0;
    for (String name : new String[] {"abuse.onnx", "vocabulary.txt"}) {
      try (InputStream in = TunedModel.class.getResourceAsStream(name)) {
        size += in.readAllBytes().length;
      }
    }
    assertThat(size).isLessThanOrEqualTo(35_000_000);
  }

  private static TunedModel damaged(String file) {
    return new TunedModel(
        name -> name.equals(file) ? changed(name) : TunedModel.class.getResourceAsStream(name));
  }

  private static InputStream changed(String name) throws IOException {
    try (InputStream in = TunedModel.class.getResourceAsStream(name)) {
      byte[] bytes = in.readAllBytes();
      bytes[bytes.length / 2] ^= 1;
      return new ByteArrayInputStream(bytes);
    }
  }
}
