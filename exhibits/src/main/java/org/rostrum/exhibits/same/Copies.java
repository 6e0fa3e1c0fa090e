package org.rostrum.exhibits.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of many texts are copies of one another: fifty pasted messages are one cluster, however
 * each sender has spelled, signed or introduced theirs. Different words on the same matter are not.
 *
 * <p>Two texts are alike by the share of their pieces of four letters that both have, of all that
 * either has (Paul Jaccard, 1901). From {@link #ALIKE} on they are copies, and what is a copy of a
 * copy belongs to the same cluster. No sketch and no chance is in it: each likeness is counted
 * exactly, and the order of the texts makes no difference.
 *
 * <p>Not every pair is counted. Two texts that are alike enough must share one of the rarest pieces
 * of each, so a text only meets those with which it does (Surajit Chaudhuri, Venkatesh Ganti and
 * Raghav Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006; Chuan Xiao
 * and others, "Efficient Similarity Joins for Near Duplicate Detection", 2008). A cluster is met by
 * its examples, the shortest of its texts that differ among themselves, and no more of them than
 * {@link Gathering#MOST_EXAMPLES}; so a pile-on of ten thousand takes no longer a text than one of
 * fifty.
 *
 * @param clusters copies, the largest cluster first
 * @param tooShort the places of texts with too little in them to say that they were copied
 */
public record Copies(List<Cluster> clusters, List<Integer> tooShort) {

  /** From this share of common pieces on, 0 to 1, two texts are copies of one. */
  public static final double ALIKE = 0.5;

  /** A text with fewer different pieces is too short: people say "Shame on you" on their own. */
  static final int FEWEST_PIECES = 24;

  public Copies {
    clusters = List.copyOf(clusters);
    tooShort = List.copyOf(tooShort);
  }

  /**
   * Texts that are copies of one.
   *
   * @param places where they stand in the list given, ascending; two or more
   */
  public record Cluster(List<Integer> places) {
    public Cluster {
      places = List.copyOf(places);
      if (places.size() < 2) {
        throw new IllegalArgumentException("One text alone is no cluster");
      }
    }
  }

  /** The copies among these texts, each known by its place in the list, from 0. */
  public static Copies among(List<String> texts) {
    Map<Folded, List<Integer>> same = new LinkedHashMap<>();
    for (int place = 0; place < texts.size(); place++) {
      same.computeIfAbsent(Folded.of(texts.get(place)), words -> new ArrayList<>()).add(place);
    }
    List<Integer> tooShort = new ArrayList<>();
    List<Gathering.Text> distinct = new ArrayList<>();
    same.forEach((folded, places) -> {
      long[] pieces = folded.pieces();
      if (pieces.length < FEWEST_PIECES) {
        tooShort.addAll(places);
      } else {
        distinct.add(new Gathering.Text(folded.words(), pieces, places));
      }
    });
    tooShort.sort(Comparator.naturalOrder());
    return new Copies(clusters(distinct), tooShort);
  }

  /** How alike two texts are, 0 to 1: the share of pieces that both have. */
  public static double likeness(String one, String other) {
    long[] left = Folded.of(one).pieces();
    long[] right = Folded.of(other).pieces();
    int common = 0;
    for (int at = 0, against = 0; at < left.length && against < right.length; ) {
      int order = Long.compare(left[at], right[against]);
      common += order == 0 ? 1 : 0;
      at += order <= 0 ? 1 : 0;
      against += order >= 0 ? 1 : 0;
    }
    int all = left.length + right.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static List<Cluster> clusters(List<Gathering.Text> distinct) {
    Map<Integer, List<Integer>> gathered = new TreeMap<>();
    List<Gathering.Text> ordered = new ArrayList<>(distinct);
    ordered.sort(Gathering.SHORTEST_FIRST);
    int[] heads = new Gathering(ordered).heads();
    for (int text = 0; text < heads.length; text++) {
      gathered
          .computeIfAbsent(heads[text], head -> new ArrayList<>())
          .addAll(ordered.get(text).places());
    }
    return gathered.values().stream()
        .filter(places -> places.size() > 1)
        .map(places -> new Cluster(places.stream().sorted().toList()))
        .sorted(
            Comparator.comparingInt((Cluster cluster) -> -cluster.places().size())
                .thenComparing(cluster -> cluster.places().getFirst()))
        .toList();
  }
}
