package org.rostrum.exhibits.bundle;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Note;

/** The log, as the maker of a bundle needs it. */
@FunctionalInterface
public interface Notary {

  /**
   * What the log says of a bundle.
   *
   * @param checkpoint signed, of a size that holds the seal and every other leaf
   * @param places where a leaf stands in the log of the checkpoint
   * @param stamps RFC 3161 tokens over the bytes of the checkpoint, as many as the cover says
   */
  record Testimony(Note checkpoint, Function<Leaf, Place> places, List<byte[]> stamps) {

    public Testimony {
      stamps = List.copyOf(stamps);
    }
  }

  /**
   * Enters the seal in the log and waits for a checkpoint that holds it.
   *
   * @param seal the receipt of the bundle's {@code manifest-sha512.txt}, by which all is bound
   */
  Testimony testify(Leaf.Receipt seal) throws IOException;
}
