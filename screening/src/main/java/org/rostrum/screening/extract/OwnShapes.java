package org.rostrum.screening.extract;

import java.util.List;
import java.util.Locale;
import org.rostrum.screening.Recogniser;

/** Finds what a council has described as data: see {@link Recogniser}. */
final class OwnShapes implements Finder {

  private static final int REACH = 6;

  private final List<Shape> shapes;

  private record Shape(Recogniser recogniser, long[] context, long[] against) {}

  OwnShapes(List<Recogniser> recognisers) {
    this.shapes =
        recognisers.stream()
            .map(one -> new Shape(one, hashes(one.context()), hashes(one.against())))
            .toList();
  }

  private static long[] hashes(List<String> words) {
    return words.stream().mapToLong(word -> Cues.hash(word.toLowerCase(Locale.ROOT))).toArray();
  }

  @Override
  public void find(Track track, Catch found) {
    for (Shape shape : shapes) {
      for (int run = 0; run < track.count; run++) {
        int start = track.from[run];
        int end = track.solid(start - 1) ? 0 : end(track, start, shape.recogniser().shape());
        if (end > 0 && fits(track, run, track.runAt(end), shape)) {
          Recogniser recogniser = shape.recogniser();
          found.add(recogniser.kind(), start, end, recogniser.confidence());
          run = track.runAt(end) - 1;
        }
      }
    }
  }

  /** One past the shape where it stands here, or 0. */
  private static int end(Track track, int start, String shape) {
    int at = start;
    for (int i = 0; i < shape.length(); i++) {
      char c = track.at(at);
      char wanted = shape.charAt(i);
      boolean fits =
          switch (wanted) {
            case 'A' -> Signs.letter(c);
            case '9' -> Signs.digit(c);
            case 'X' -> track.solid(at);
            default -> c == Signs.plain(wanted);
          };
      if (fits) {
        at++;
      } else if (wanted != ' ') {
        return 0;
      }
    }
    return track.solid(at) ? 0 : at;
  }

  private static boolean fits(Track track, int run, int next, Shape shape) {
    boolean said = shape.context().length == 0;
    for (int word = Math.max(0, run - REACH); word < Math.min(track.count, next + REACH); word++) {
      if (word >= run && word < next) {
        continue;
      }
      long hash = hash(track, word);
      if (among(hash, shape.against())) {
        return false;
      }
      said |= among(hash, shape.context());
    }
    return said;
  }

  private static long hash(Track track, int run) {
    long hash = 0;
    for (int i = track.from[run]; i < track.to[run]; i++) {
      hash = Cues.step(hash, track.chars[i]);
    }
    return hash;
  }

  private static boolean among(long hash, long[] hashes) {
    for (long one : hashes) {
      if (one == hash) {
        return true;
      }
    }
    return false;
  }
}
