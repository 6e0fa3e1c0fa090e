package org.rostrum.exhibits.bundle;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.bundle.Notary.Testimony;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.MemoryNodes;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Proofs;
import org.rostrum.exhibits.log.RightEdge;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.exhibits.time.Judgement.Proved;
import org.rostrum.exhibits.time.LocalTimeAuthority;
import org.rostrum.exhibits.time.TimeJudge;
import org.rostrum.exhibits.time.TimeRequest;

/** A log in memory, with its key and an authority that stamps its checkpoints. */
public final class SampleLog implements Notary {

  public static final String NAME = "rostrum.example/log";
  public static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Keys cost time to make, and the tests make many logs. */
  private static final SigningKey KEY = SigningKey.generate(NAME, RANDOM);

  private static final LocalTimeAuthority AUTHORITY = authority(NOW);

  private final SigningKey key;
  private final LocalTimeAuthority authority;
  private final int stamps;
  private final List<Leaf> leaves = new ArrayList<>();
  private final MemoryNodes nodes = new MemoryNodes();
  private final RightEdge edge = new RightEdge();

  public SampleLog(int stamps) {
    this(KEY, AUTHORITY, stamps);
  }

  public SampleLog(SigningKey key, LocalTimeAuthority authority, int stamps) {
    this.key = key;
    this.authority = authority;
    this.stamps = stamps;
  }

  public static LocalTimeAuthority authority(Instant now) {
    return new LocalTimeAuthority("Sample", Clock.fixed(now, ZoneOffset.UTC), RANDOM);
  }

  public static SigningKey otherKey(String name) {
    return SigningKey.generate(name, RANDOM);
  }

  public static SigningKey key() {
    return KEY;
  }

  public static LocalTimeAuthority authority() {
    return AUTHORITY;
  }

  public <L extends Leaf> L add(L leaf) {
    leaves.add(leaf);
    edge.append(leaf.hash(), nodes);
    return leaf;
  }

  public List<Leaf> leaves() {
    return leaves;
  }

  public Note checkpoint() {
    return new Checkpoint(NAME, edge.size(), edge.root()).sign(key);
  }

  public Place place(Leaf leaf) {
    int number = leaves.indexOf(leaf);
    return new Place(number, Proofs.inclusion(number, edge.size(), nodes));
  }

  public List<byte[]> stamps(byte[] checkpoint) {
    List<byte[]> tokens = new ArrayList<>();
    for (int i = 0; i < stamps; i++) {
      tokens.add(stamp(checkpoint, authority));
    }
    return tokens;
  }

  public static byte[] stamp(byte[] content, LocalTimeAuthority authority) {
    TimeRequest request = TimeRequest.over(content, null, RANDOM);
    var judge = new TimeJudge(Set.of(authority.root()), Set.of());
    return ((Proved) judge.reply(authority.answer(request.encoded()), request)).stamp().token();
  }

  @Override
  public Testimony testify(Leaf.Receipt seal) {
    add(seal);
    Note checkpoint = checkpoint();
    return new Testimony(checkpoint, this::place, stamps(checkpoint.bytes()));
  }
}
