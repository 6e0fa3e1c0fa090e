package org.rostrum.screening.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPieceTests {

  /** Settings of the base weights' own tokenizer; its vocabulary is ours. */
  private static final String REFERENCE =
      """
      {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],
       "normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,
                     "strip_accents":null,"lowercase":true},
       "pre_tokenizer":{"type":"BertPreTokenizer"},"post_processor":null,"decoder":null,
       "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
                "max_input_chars_per_word":100,"vocab":{%s}}}
      """;

  private static final List<String> TEXTS =
      List.of(
          "Vote that bypass through and you'll be picking your teeth up.",
          "COUNCILLOR  Ó'Brien\tcaf\u00e9 na\u00efve fa\u00e7ade \u00c5ngstr\u00f6m \u0130stanbul stra\u00dfe",
          "f*ck sh1t a$$ b!tch c u n t @user [url] #budget \u00a35.00 50%",
          "Mae'r cyngor yn d\u0175r \u0177d \u0174yn, w\u0302yn",
          "\u4f60\u597d\u4e16\u754c caf\u00e9\u4e16\u754c \u30ab\u30bf\u30ab\u30ca \ud55c\uad6d\uc5b4",
          "\ud83d\ude00 thumbs \ud83d\udc4d\ud83c\udfff up \ud83c\uddec\ud83c\udde7",
          "zero\u200bwidth soft\u00adhyphen \ufefffirst nul\u0000l \ufffd",
          "en\u2013dash em\u2014dash \u201cquoted\u201d \u2018single\u2019 \u2026 \u00ab\u00bb \u00bf\u00a1",
          "x\u00b2 \u00bd \u2122 \u00a9 \u20ac \u2192 \u221e ~`^|<>=+$",
          "\u0627\u0644\u0633\u0644\u0627\u0645 \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u041f\u0440\u0438\u0432\u0435\u0442 \u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2",
          "a".repeat(100) + " " + "a".repeat(101) + " " + "antidisestablishmentarianism".repeat(9),
          "\u00a0no\u00a0break\u2003em\u3000wide\u2028line\u000bvt\u000cff\u0085nel",
          "");

  @Test
  void cuts_as_the_tokenizer_that_the_weights_were_made_with() throws IOException {
    WordPiece ours = ours();
    try (HuggingFaceTokenizer reference = reference()) {
      for (String text : TEXTS) {
        assertThat(ours.pieces(text, Integer.MAX_VALUE))
            .as(text)
            .isEqualTo(reference(reference, text));
      }
    }
  }

  @Test
  void cuts_random_text_as_that_tokenizer_does() throws IOException {
    WordPiece ours = ours();
    Random random = new Random(5);
    String alphabet =
        "abcdefghijklmnop rstu  .,'\"!?-#@*\u00e9\u00df\u0130\u0301\u200b\u00a0\u4e16\u2019\u00a3019";
    try (HuggingFaceTokenizer reference = reference()) {
      for (int i = 0; i < 2000; i++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertThat(ours.pieces(text.toString(), Integer.MAX_VALUE))
            .as(text.toString())
            .isEqualTo(reference(reference, text.toString()));
      }
    }
  }

  @Test
  void what_a_writer_types_is_never_a_special_piece() throws IOException {
    WordPiece ours = ours();
    assertThat(ours.pieces("[SEP] [CLS] [UNK]", 99)).doesNotContain(ours.closing(), ours.opening());
  }

  @Test
  void stops_at_so_many_pieces() throws IOException {
    assertThat(ours().pieces("one two three four", 3)).hasSize(3);
  }

  @Test
  void a_vocabulary_without_special_pieces_is_refused() {
    assertThatThrownBy(() -> WordPiece.read(new StringReader("just\nwords\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[UNK]");
  }

  static WordPiece ours() throws IOException {
    return WordPiece.read(
        new InputStreamReader(
            WordPiece.class.getResourceAsStream("vocabulary.txt"), StandardCharsets.UTF_8));
  }

  private static HuggingFaceTokenizer reference() throws IOException {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    StringBuilder vocabulary = new StringBuilder();
    try (var lines = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
      int number = 0;
      for (String piece : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        vocabulary.append(number == 0 ? "" : ",").append('"');
        vocabulary
            .append(piece.replace("\\", "\\\\").replace("\"", "\\\""))
            .append("\":")
            .append(number++);
      }
    }
    byte[] json = REFERENCE.formatted(vocabulary).getBytes(StandardCharsets.UTF_8);
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(json),
        Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }

  private static int[] reference(HuggingFaceTokenizer tokenizer, String text) {
    return Arrays.stream(tokenizer.encode(text, false, false).getIds())
        .mapToInt(id -> (int) id)
        .toArray();
  }
}
