package org.rostrum.screening.exempt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a word that stays when somebody tells it in other words of their own:
 * <i>recommends</i> and <i>recommended</i> alike, <i>£1.2m</i> and <i>1,200,000</i> alike. Empty
 * for words that only hold a sentence together.
 */
final class Stems {

  private static final String[] ENDINGS = {"ing", "ied", "ies", "ed", "es", "ly", "s", "d", "e"};
  private static final int FEWEST = 3;

  private static final Set<String> LITTLE =
      Arrays.stream(
              """
              a an the and or but nor so yet if then than that this these those there here it its
              he she they them their theirs his her hers him we us our ours you your yours i me my
              mine who whom whose which what when where why how is are was were be been being am do
              does did done doing has have had having will would shall should can could may might
              must to of in on at by for from with without into onto over under up down out off as
              about after before between through during against among per via not no any all both
              each every some such only also too very more most much many other another own same
              's 'm 're 've 'll 'd n't don't doesn't didn't isn't won't just now still ever
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> SPELT = spelt();

  private static Map<String, String> spelt() {
    Map<String, String> spelt = new HashMap<>();
    String[] small =
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    for (int i = 0; i < small.length; i++) {
      spelt.put(small[i], String.valueOf(i + 1));
    }
    String[] tens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      spelt.put(tens[i], String.valueOf(30 + 10 * i));
    }
    String[] months =
        ("january february march april may june july august september october november december")
            .split(" ");
    for (String month : months) {
      spelt.put(month, month.substring(0, 3));
    }
    spelt.put("sept", "sep");
    spelt.put("percent", "cent");
    return Map.copyOf(spelt);
  }

  /** Words of every council's papers: they tell nothing of any one report. */
  private static final Set<String> USUAL =
      Arrays.stream(
              """
              report council councillor committee cabinet executive panel board meeting member
              officer director head chief manager leader chair service services department team
              resolved resolve considered consider noted note agreed agree approved approve
              recommended recommend recommendation recommendations decision decided authority
              delegated delegate consultation consult paragraph section schedule act part local
              government public press excluded exclude exempt confidential information financial
              legal implications implication contained body appendix item business year years
              annual borough statement policy property contract lease licence paper papers
              """
                  .split("\\s+"))
          .filter(word -> !word.isBlank())
          .map(Stems::cut)
          .collect(Collectors.toUnmodifiableSet());

  private Stems() {}

  static String of(String form) {
    if (form.isEmpty() || LITTLE.contains(form)) {
      return "";
    }
    String spelt = SPELT.get(form);
    if (spelt != null) {
      return spelt;
    }
    if (hasDigit(form)) {
      return number(form);
    }
    return cut(form);
  }

  /** True of a word that could give something of one report away: not little, not usual. */
  static boolean tells(String form) {
    String stem = of(form);
    return stem.length() > 1 && !usual(stem);
  }

  /** True of a stem that stands in every council's papers. */
  static boolean usual(String stem) {
    return USUAL.contains(stem);
  }

  private static String cut(String form) {
    for (String ending : ENDINGS) {
      if (form.endsWith(ending) && form.length() - ending.length() >= FEWEST) {
        String stem = form.substring(0, form.length() - ending.length());
        return undouble(stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem);
      }
    }
    return form;
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    return last > FEWEST && stem.charAt(last) == stem.charAt(last - 1)
        ? stem.substring(0, last)
        : stem;
  }

  private static boolean hasDigit(String form) {
    return form.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Digits without their commas and sign; thousands and millions written out. */
  private static String number(String form) {
    StringBuilder digits = new StringBuilder();
    int behindPoint = -1;
    int at = 0;
    for (; at < form.length(); at++) {
      char c = form.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        behindPoint += behindPoint >= 0 ? 1 : 0;
      } else if (c == '.' && behindPoint < 0) {
        behindPoint = 0;
      } else if (Character.isLetter(c)) {
        break;
      }
    }
    int noughts =
        switch (form.substring(at)) {
          case "k" -> 3;
          case "m", "mn", "million" -> 6;
          case "bn" -> 9;
          default -> -1;
        };
    if (noughts < 0) {
      return digits + form.substring(at);
    }
    return digits + "0".repeat(Math.max(0, noughts - Math.max(0, behindPoint)));
  }
}
