package org.rostrum.screening.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that the phrases of one rulebook ask for, each with a number, so that a text's words
 * are looked up once and compared as numbers ever after. The kinds of marked things are numbered
 * too.
 */
public final class Vocabulary {

  /** The number of every word that no phrase asks for. */
  public static final int UNKNOWN = -1;

  /** No gap reaches over these: what stands behind them is denied. Numbered before all others. */
  private static final List<String> NEGATIONS =
      List.of(
          "not",
          "never",
          "no",
          "nobody",
          "without",
          "don't",
          "dont",
          "doesn't",
          "doesnt",
          "didn't",
          "didnt",
          "isn't",
          "isnt",
          "wasn't",
          "wasnt",
          "aren't",
          "arent",
          "won't",
          "wouldn't",
          "can't",
          "cannot",
          "cant",
          "shouldn't",
          "couldn't",
          "nor",
          "neither");

  /** The commonest words of posts, in four ranks; numbered next. */
  private static final List<String> COMMON =
      List.of(
          "the to a and i is you of in my it on for",
          "'s this at that me are have with your be was not from we do",
          "by they can what about so please will here like has one up but if just all he new when"
              + " 'm as out who get there how been no go an our why were she us or street council",
          "last name should could more would want am 're time see need back his people them now 'll"
              + " today good down lost first number made had 've 'd know day year did put say night"
              + " her morning most only really everyone before any then make got going too off since"
              + " better road its old because think over vote ever much keep next even again after"
              + " early come than ask every speak way well lives work does office send take may money"
              + " mail follow two while thing thank man happy world never let still tonight start"
              + " case said free these through gave full bus asked years business place town under"
              + " many getting another school report coming best their him meeting must house home"
              + " against own little always into where some other right being left local ward"
              + " residents councillor cllr planning party group public care help officer children"
              + " friend book week month three looks gets seems cost open page email says done tell"
              + " long life end big look show went done job team read using both such those very");

  /** How often one of each rank stands in ten thousand words, about. */
  private static final int[] COMMONNESS = {200, 60, 20, 6};

  private static final double RARE = 0.05;

  private static final int[] LAST_OF_RANK = lastOfRank();

  private final Map<String, Integer> words = new LinkedHashMap<>(1 << 15);
  private final Map<String, Integer> prefixes = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private volatile @Nullable Beginnings beginnings;

  public Vocabulary() {
    NEGATIONS.forEach(this::add);
    COMMON.forEach(rank -> PhraseReader.split(rank, ' ').forEach(this::add));
  }

  private Vocabulary(List<String> words, List<String> prefixes, List<String> kinds) {
    words.forEach(word -> add(this.words, word));
    prefixes.forEach(prefix -> add(this.prefixes, prefix));
    kinds.forEach(kind -> add(this.kinds, kind));
  }

  /** Everything with the number it has. */
  public void pack(Packer out) {
    out.texts(words.keySet());
    out.texts(prefixes.keySet());
    out.texts(kinds.keySet());
  }

  /** What {@link #pack} wrote. */
  public static Vocabulary of(Pack in) {
    return new Vocabulary(in.texts(), in.texts(), in.texts());
  }

  /** The number of a word that a phrase asks for. */
  int add(String word) {
    return add(words, word);
  }

  /** The number of a beginning that a phrase asks for. */
  int addPrefix(String prefix) {
    Integer known = prefixes.get(prefix);
    if (known != null) {
      return known;
    }
    beginnings = null;
    return add(prefixes, prefix);
  }

  /** The number of a kind of marked thing. */
  int addKind(String kind) {
    return add(kinds, kind);
  }

  /** What is known already is only looked up, so that others may read meanwhile. */
  private static int add(Map<String, Integer> numbers, String word) {
    Integer known = numbers.get(word);
    if (known == null) {
      known = numbers.size();
      numbers.put(word, known);
    }
    return known;
  }

  /** The number of a word, {@link #UNKNOWN} if no phrase asks for it. */
  public int number(String word) {
    Integer known = words.get(word);
    return known == null ? UNKNOWN : known;
  }

  static boolean denies(int number) {
    return number >= 0 && number < NEGATIONS.size();
  }

  /** How often this word stands in ten thousand, about. */
  static double commonness(int number) {
    if (denies(number)) {
      return COMMONNESS[1];
    }
    for (int rank = 0; rank < COMMONNESS.length; rank++) {
      if (number < LAST_OF_RANK[rank]) {
        return COMMONNESS[rank];
      }
    }
    return RARE;
  }

  private static int[] lastOfRank() {
    Set<String> words = new HashSet<>(NEGATIONS);
    int[] last = new int[COMMON.size()];
    for (int rank = 0; rank < last.length; rank++) {
      words.addAll(PhraseReader.split(COMMON.get(rank), ' '));
      last[rank] = words.size();
    }
    return last;
  }

  int size() {
    return words.size();
  }

  /** Every word, in the order of their numbers. */
  Iterable<String> words() {
    return words.keySet();
  }

  /** The numbers of all beginnings that phrases ask for and this form has. */
  int[] beginningsOf(String form) {
    Beginnings known = beginnings;
    if (known == null) {
      known = new Beginnings(prefixes.keySet());
      beginnings = known;
    }
    return known.of(form);
  }

  /** Every kind of marked thing, in the order of their numbers. */
  List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }
}
