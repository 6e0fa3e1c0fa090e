package org.rostrum.exhibits.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.time.Judgement.Proved;
import org.rostrum.exhibits.time.Judgement.Refused;
import org.rostrum.exhibits.time.Judgement.Unknown;

class TimeJudgeTests {

  private static final byte[] CONTENT = "a checkpoint".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final LocalTimeAuthority authority = at(NOW);
  private final TimeJudge judge = new TimeJudge(Set.of(authority.root()), Set.of());
  private final TimeRequest request = TimeRequest.over(CONTENT, null, RANDOM);

  @Test
  void a_granted_stamp_of_a_pinned_authority_is_proved() {
    TimeStamp stamp = granted();
    assertThat(stamp.at()).isEqualTo(NOW);
    assertThat(stamp.policy()).isEqualTo(LocalTimeAuthority.POLICY);
    assertThat(judge.token(stamp.token(), CONTENT)).isInstanceOf(Proved.class);
  }

  @Test
  void a_stamp_about_something_else_is_refused() {
    assertThat(judge.token(granted().token(), new byte[] {1})).isInstanceOf(Refused.class);
    TimeRequest other = new TimeRequest(new byte[64], request.nonce(), null);
    assertThat(judge.reply(authority.answer(request.encoded()), other)).isInstanceOf(Refused.class);
  }

  @Test
  void an_old_reply_to_the_same_question_is_refused() {
    TimeRequest again = new TimeRequest(request.imprint(), BigInteger.TEN, null);
    assertThat(judge.reply(authority.answer(request.encoded()), again))
        .isEqualTo(new Refused("its nonce is not that of the request"));
  }

  @Test
  void a_policy_that_is_not_accepted_is_refused() {
    TimeJudge picky = new TimeJudge(Set.of(authority.root()), Set.of("1.2.3"));
    assertThat(picky.reply(authority.answer(request.encoded()), request))
        .isInstanceOf(Refused.class);
    TimeRequest wanting = new TimeRequest(request.imprint(), request.nonce(), "1.2.3");
    assertThat(judge.reply(authority.answer(request.encoded()), wanting))
        .isInstanceOf(Refused.class);
    assertThat(judge.reply(authority.answer(wanting.encoded()), wanting))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_authority_nobody_pinned_counts_for_nothing() {
    LocalTimeAuthority stranger = at(NOW);
    assertThat(judge.reply(stranger.answer(request.encoded()), request))
        .isInstanceOf(Unknown.class);
    assertThat(new TimeJudge(Set.of(), Set.of()).token(granted().token(), CONTENT))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void a_stamp_outside_the_life_of_its_certificate_is_refused() {
    Clock[] clock = {Clock.fixed(NOW, ZoneOffset.UTC)};
    LocalTimeAuthority early = new LocalTimeAuthority("Test", new Moving(clock), RANDOM);
    clock[0] = Clock.fixed(NOW.plusSeconds(20L * 365 * 86400), ZoneOffset.UTC);
    TimeJudge pinned = new TimeJudge(Set.of(early.root()), Set.of());
    assertThat(pinned.reply(early.answer(request.encoded()), request)).isInstanceOf(Refused.class);
  }

  @Test
  void no_byte_of_a_kept_stamp_can_be_altered() {
    byte[] token = granted().token();
    for (int i = 0; i < token.length; i++) {
      for (int mask : new int[] {1 << i % 8, 255}) {
        byte[] altered = token.clone();
        altered[i] ^= (byte) mask;
        assertThat(judge.token(altered, CONTENT))
            .as("byte %d of %d, mask %d", i, token.length, mask)
            .isNotInstanceOf(Proved.class);
      }
    }
  }

  @Test
  void bytes_that_are_no_stamp_are_refused_and_nothing_breaks() {
    byte[] nested = new byte[40_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    for (byte[] bad : new byte[][] {{}, {0x30}, {0x30, 0}, nested, new byte[1 << 20], {5, 0}}) {
      assertThat(judge.token(bad, CONTENT)).isInstanceOf(Refused.class);
      assertThat(judge.reply(bad, request)).isInstanceOf(Refused.class);
    }
  }

  private TimeStamp granted() {
    return ((Proved) judge.reply(authority.answer(request.encoded()), request)).stamp();
  }

  private static LocalTimeAuthority at(Instant moment) {
    return new LocalTimeAuthority("Test", Clock.fixed(moment, ZoneOffset.UTC), RANDOM);
  }

  /** A clock that another may set. */
  private static final class Moving extends Clock {
    private final Clock[] clock;

    Moving(Clock[] clock) {
      this.clock = clock;
    }

    @Override
    public Instant instant() {
      return clock[0].instant();
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
