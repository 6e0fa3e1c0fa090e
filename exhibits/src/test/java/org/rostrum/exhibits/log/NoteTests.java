package org.rostrum.exhibits.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Note.BadNote;

class NoteTests {

  /** The example of the Go package that C2SP's format comes from. */
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String SIGNED =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final SigningKey log = SigningKey.generate("rostrum.example/log", new SecureRandom());

  @Test
  void the_published_example_is_signed_and_verified_alike() throws BadNote {
    SigningKey signer = SigningKey.of(SECRET);
    assertThat(signer.verifier()).hasToString(KEY).isEqualTo(VerifierKey.of(KEY));
    assertThat(signer.secret()).isEqualTo(SECRET);
    assertThat(signer.toString()).doesNotContain("AYEK");
    Note note = Note.read(utf8(SIGNED));
    assertThat(note.verify(Set.of(VerifierKey.of(KEY)))).containsExactly(signer.verifier());
    assertThat(Note.sign(note.text(), signer)).hasToString(SIGNED);
  }

  @Test
  void a_checkpoint_comes_back_from_its_note() throws BadNote {
    Checkpoint checkpoint = new Checkpoint("rostrum.example/log", 42, Hash.ofNothing());
    Note note = Note.read(checkpoint.sign(log).bytes());
    assertThat(note.verify(Set.of(log.verifier()))).hasSize(1);
    assertThat(Checkpoint.of(note)).isEqualTo(checkpoint);
  }

  @Test
  void no_byte_of_a_signed_checkpoint_can_be_altered() {
    byte[] bytes = new Checkpoint("rostrum.example/log", 42, Hash.ofNothing()).sign(log).bytes();
    for (int i = 0; i < bytes.length; i++) {
      for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
        byte[] altered = bytes.clone();
        altered[i] ^= (byte) mask;
        assertThatThrownBy(() -> Note.read(altered).verify(Set.of(log.verifier())))
            .isInstanceOf(BadNote.class);
      }
    }
  }

  @Test
  void a_key_that_nobody_pinned_counts_for_nothing() {
    SigningKey other = SigningKey.generate("rostrum.example/log", new SecureRandom());
    Note note = new Checkpoint("rostrum.example/log", 1, Hash.ofNothing()).sign(other);
    assertThatThrownBy(() -> note.verify(Set.of(log.verifier()))).isInstanceOf(BadNote.class);
    Note both = Note.sign("words\n", log, other);
    assertThatThrownBy(() -> both.verify(Set.of(log.verifier()))).isInstanceOf(BadNote.class);
  }

  @Test
  void keys_not_written_as_they_would_be_written_are_refused() {
    for (String bad :
        new String[] {
          "", "a+b", "PeterNeumann+c74f20a4" + KEY.substring(21), KEY + "=", "A" + KEY
        }) {
      assertThatThrownBy(() -> VerifierKey.of(bad)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SigningKey.of(SECRET + "A")).hasMessageNotContaining("AYEK");
  }

  @Test
  void a_commitment_tells_the_words_only_to_who_has_the_salt() {
    Commitment said = Commitment.to("Bob", new SecureRandom());
    assertThat(Commitment.to("Bob", new SecureRandom()).hash()).isNotEqualTo(said.hash());
    assertThat(new Commitment(said.salt(), "Bob").hash()).isEqualTo(said.hash());
    assertThat(new Commitment(said.salt(), "Rob").hash()).isNotEqualTo(said.hash());
    assertThat(new Commitment("00".repeat(32), "Bob").hash())
        .isEqualTo(Hash.ofContent(utf8("rostrum commitment 1\n" + "\0".repeat(32) + "Bob")));
  }

  @Test
  void a_leaf_has_one_form() throws NotCanonical {
    Instant at = Instant.parse("2026-11-23T16:46:35.12Z");
    Leaf event =
        new Leaf.Event(at, "5c1", "MO", "GRANTED", "account.role", "7be", null, Hash.ofNothing());
    assertThat(Json.write(event.json()))
        .isEqualTo(
            "{\"action\":\"GRANTED\",\"actor\":\"5c1\",\"at\":\"2026-11-23T16:46:35.120000Z\",\"details\":\""
                + Hash.ofNothing()
                + "\",\"hat\":\"MO\",\"kind\":\"EVENT\",\"resource\":\"account.role\",\"resourceId\":\"7be\"}");
    assertThat(Leaf.read(Json.readObject(Json.write(event.json())))).isEqualTo(event);
    Leaf receipt = new Leaf.Receipt(at, "0b2", 3, Hash.ofNothing(), "ab".repeat(64), at);
    assertThat(Leaf.read(Json.readObject(Json.write(receipt.json())))).isEqualTo(receipt);
    assertThat(event.hash()).isEqualTo(Hash.ofLeaf(Json.bytes(event.json())));
  }

  @Test
  void json_in_any_other_form_is_refused() throws NotCanonical {
    String good = "{\"a\":[1,-2,true,\"\\\"\\\\\\n\\u0001\u00e9\ud83d\ude00\"],\"b\":{}}";
    assertThat(Json.write(Json.read(good))).isEqualTo(good);
    for (String bad :
        new String[] {
          "",
          " 1",
          "1 ",
          "01",
          "-0",
          "1.0",
          "1e3",
          "{\"b\":1,\"a\":1}",
          "{\"a\":1,\"a\":1}",
          "[1,]",
          "\"\\u0041\"",
          "\"\\ud800\"",
          "\"\t\"",
          "\"\\/\"",
          "null",
          "[",
          "\"",
          "{\"a\"}",
          "99999999999999999999",
          "[".repeat(100) + "]".repeat(100)
        }) {
      assertThatThrownBy(() -> Json.read(bad)).as(bad).isInstanceOf(NotCanonical.class);
    }
    assertThatThrownBy(() -> Json.write(Map.of("a", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
