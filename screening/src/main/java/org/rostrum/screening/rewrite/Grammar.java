package org.rostrum.screening.rewrite;

import static org.rostrum.screening.rewrite.WordList.words;

import java.util.Set;

/** The few small words by which a rewrite tells the parts of a sentence. */
final class Grammar {

  static final Set<String> BE = Set.of("is", "'s", "are", "'re", "was", "were", "r");

  static final Set<String> THIRD = Set.of("he", "she", "they");

  /** What a sentence begins with that leans on the one before. */
  static final Set<String> LEANING =
      Set.of("he", "she", "they", "his", "her", "their", "him", "them", "it", "that", "this");

  static final Set<String> YOU = Set.of("you", "u", "ye", "yow", "thou");

  static final Set<String> POINTING =
      Set.of("that", "this", "the", "those", "these", "our", "your", "their", "his", "her", "some");

  static final Set<String> ARTICLES = Set.of("a", "an");

  /** Verbs and helpers that can go on from a subject. */
  static final Set<String> VERBS =
      words(
          """
          will would has have had is are was were does do did can could should must may might wants want
          won't voted votes promised says said claims claimed thinks thought knows knew cut cuts closed
          closes took takes wasted wastes spent spends lost loses sold sells broke breaks ignored ignores
          failed fails left leaves let lets put puts blocked blocks opposed opposes backed backs refused
          refuses never always still just 'll 've 's 'd keeps kept made makes got gets went goes told
          tells gave gives sat sits missed misses misled misleads signed signs scrapped scraps approved
          approves rejected rejects ran runs turned turns
          """);

  /** Words that cannot be the noun an adjective stands before. */
  static final Set<String> NO_NOUN =
      Set.of(
          "and", "or", "but", "who", "whom", "which", "that", "at", "on", "in", "of", "from", "to",
          "with", "for", "because", "so", "as", "if", "when", "by", "like", "than", "not", "into",
          "about", "again", "every", "each", "all", "any", "now", "today", "you", "he", "she",
          "they", "i", "we", "it");

  /** Whom or what an unkind adjective can stand before and leave a plain word. */
  static final Set<String> ROLES =
      words(
          """
          councillor councillors leader leaders member members mp mps mayor man men woman women person
          people group groups party cabinet council committee chair chairman candidate minister
          government landlord landlords developer developers contractor contractors company firm team
          decision plan plans scheme policy budget idea amendment motion report
          """);

  /** Titles before a name. */
  static final Set<String> TITLES =
      Set.of("cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "rev", "sir", "lord", "lady");

  private Grammar() {}

  static boolean verb(String form) {
    return VERBS.contains(form);
  }
}
