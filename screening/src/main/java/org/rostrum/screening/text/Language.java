package org.rostrum.screening.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells English, and Welsh, from what the rules cannot check, by script and by the commonest small
 * words of languages heard in UK councils. A short or unusual English text is given the benefit of
 * the doubt; a text with clear signs of another language, and fewer of English, is not.
 */
public final class Language {

  /** BCP 47: it cannot be told, because there are hardly any letters. */
  public static final String UNDETERMINED = "und";

  /** BCP 47: the two languages that rules are written for. */
  public static final String ENGLISH = "en";

  public static final String WELSH = "cy";

  private static final int ENOUGH_SIGNS = 2;

  private static final Map<String, List<String>> SMALL_WORDS =
      Map.ofEntries(
          Map.entry(
              "en",
              split(
                  "the and is are was were to of in that it for on with you this have has not be at they we he she my your"
                      + " will from by as an but what all there their can if who when which would been do does did our us"
                      + " them his her its about out up so no i me just more now how get got why where don't can't won't"
                      + " isn't a or than then over after before because here some one two new day today")),
          Map.entry(
              "cy",
              split(
                  "yn y yr a'r i'r o'r mae ei eu ac i'w sydd oedd wedi bod fydd gan gyda am ar ond neu nid nad dim hyn hon"
                      + " eich fy rydym rydw dwi ein hwn cael gwneud byddaf diolch bore da cymru cyngor heddiw yfory pawb"
                      + " mae'n mae'r sy'n yw'r yw'n rwy'n dwi'n i'n ti'n chi'n ni'n nhw rwyf rwyt wyt ydy ydw yw oes bydd"
                      + " fydd bydda fydda byddwn byddwch ddim mewn wrth hefyd dros gyfer rhaid roedd eisiau iawn hwnnw honno"
                      + " rhwng chi i'ch o'u a'u i'm dy pleidleisiwch cynghorydd chyngor gyngor trigolion etholiad neithiwr")),
          Map.entry(
              "pl",
              split(
                  "w z na do nie jest si\u0119 \u017ce to jak ale co za od o dla czy tak ju\u017c by\u0142 by\u0107 s\u0105"
                      + " przez tylko jego jej ich ten tego nas mnie gdzie kto bardzo dzisiaj prosz\u0119 mieszka\u0144cy rada")),
          Map.entry(
              "ro",
              split(
                  "\u0219i este nu c\u0103 din pe la cu sunt pentru care mai este un o fi dar sau ale noi ei aceasta foarte")),
          Map.entry(
              "fr",
              split(
                  "le la les des est et une dans que qui pour pas sur avec nous vous ils elle ce sont mais ou plus cette tout tr\u00e8s au aux du je tu")),
          Map.entry(
              "es",
              split(
                  "el la los las es una que en por para con no se del su como m\u00e1s pero este esta son muy hay todos nosotros y lo ya")),
          Map.entry(
              "pt",
              split(
                  "o os as uma que em por para com n\u00e3o se do da seu como mais mas este esta s\u00e3o muito voc\u00ea n\u00f3s e ao")),
          Map.entry(
              "de",
              split(
                  "der die das und ist nicht ein eine zu den mit von auf f\u00fcr wir sie ich es im dem auch wird sind aber bei nach wie noch")),
          Map.entry(
              "it",
              split(
                  "il lo gli una che di per non con sono del della questo questa come pi\u00f9 ma anche noi voi molto \u00e8 nel")),
          Map.entry(
              "lt",
              split("ir yra kad ne su tai bet kaip tik labai mes j\u016bs jie \u0161is buvo")),
          Map.entry("so", split("iyo waa ka ku in oo uu ay waxaan waxay laakiin aan soo")),
          Map.entry(
              "sq",
              split(
                  "dhe \u00ebsht\u00eb n\u00eb nuk q\u00eb p\u00ebr me nj\u00eb jan\u00eb por ky kjo shum\u00eb t\u00eb")),
          Map.entry(
              "tr",
              split("ve bir bu i\u00e7in de da \u00e7ok ile ne var ama gibi daha olan de\u011fil")),
          Map.entry(
              "ur",
              split("hai hain nahi aur ke ki ka ko mein se yeh woh kya kyun lekin bahut hum aap")),
          Map.entry(
              "pa", split("hai han nahi te da di de nu vich eh oh ki kyon par bahut assi tusi")));

  private static final Map<String, List<String>> LANGUAGES_OF = byWord();

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.ARABIC, "ar"),
          Map.entry(Character.UnicodeScript.CYRILLIC, "ru"),
          Map.entry(Character.UnicodeScript.GREEK, "el"),
          Map.entry(Character.UnicodeScript.HEBREW, "he"),
          Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
          Map.entry(Character.UnicodeScript.BENGALI, "bn"),
          Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
          Map.entry(Character.UnicodeScript.TELUGU, "te"),
          Map.entry(Character.UnicodeScript.THAI, "th"),
          Map.entry(Character.UnicodeScript.HAN, "zh"),
          Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
          Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
          Map.entry(Character.UnicodeScript.HANGUL, "ko"),
          Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
          Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
          Map.entry(Character.UnicodeScript.ETHIOPIC, "am"));

  private Language() {}

  /**
   * What a text is written in.
   *
   * @param tag BCP 47, of the language most of it is likely in
   * @param hearsWelsh some of its words are Welsh, so that a part of it may be
   */
  public record Told(String tag, boolean hearsWelsh) {}

  /** The language these words are most likely in. */
  public static Told of(Words words) {
    String script = byScript(words.text());
    if (!script.isEmpty()) {
      return new Told(script, false);
    }
    Map<String, Integer> signs = new HashMap<>();
    int accented = 0;
    for (int word = 0; word < words.count(); word++) {
      String written = written(words, word);
      boolean name = words.capitalised(word);
      accented += !name && written.chars().anyMatch(c -> c > 0x7F && Character.isLetter(c)) ? 1 : 0;
      for (String language : LANGUAGES_OF.getOrDefault(written, List.of())) {
        signs.merge(language, 1, Integer::sum);
      }
    }
    String most = most(signs, accented);
    return new Told(
        most.equals(WELSH) && onlyGreets(words) ? ENGLISH : most,
        signs.getOrDefault(WELSH, 0) >= ENOUGH_SIGNS);
  }

  /** At least one word of so many in a sentence is a small one of its language. */
  private static final int FEWEST_OF = 6;

  /** Words of both languages, which tell nothing between them. */
  private static final Set<String> OF_BOTH = Set.of("a", "i", "no", "so");

  /** The sentences that are clearly in this language rather than in the other. */
  public static BitSet sentences(Words words, String language, String other) {
    BitSet sentences = new BitSet();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int signs = signs(words, sentence, language);
      int size = words.lastOf(sentence) - words.firstOf(sentence);
      sentences.set(
          sentence,
          signs >= ENOUGH_SIGNS
              && signs * FEWEST_OF >= size
              && signs > signs(words, sentence, other));
    }
    return sentences;
  }

  private static int signs(Words words, int sentence, String language) {
    int signs = 0;
    for (int word = words.firstOf(sentence); word < words.lastOf(sentence); word++) {
      String written = written(words, word);
      boolean sign = LANGUAGES_OF.getOrDefault(written, List.of()).contains(language);
      signs += sign && !OF_BOTH.contains(written) ? 1 : 0;
    }
    return signs;
  }

  /** A greeting in Welsh above an English text: more words stand in sentences that are English. */
  private static boolean onlyGreets(Words words) {
    int welsh = 0;
    int english = 0;
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int size = words.lastOf(sentence) - words.firstOf(sentence);
      int more = signs(words, sentence, WELSH) - signs(words, sentence, ENGLISH);
      welsh += more > 0 ? size : 0;
      english += more < 0 ? size : 0;
    }
    return english > welsh;
  }

  private static String written(Words words, int word) {
    return java.text.Normalizer.normalize(
            words.end(word) - words.start(word) > 24
                ? ""
                : words.text().substring(words.start(word), words.end(word)),
            java.text.Normalizer.Form.NFC)
        .replace('\u2019', '\'')
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static String most(Map<String, Integer> signs, int accented) {
    int english = signs.getOrDefault(ENGLISH, 0);
    if (english == 0 && accented >= ENOUGH_SIGNS) {
      return signs.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(UNDETERMINED);
    }
    String best = ENGLISH;
    int most = english;
    for (Map.Entry<String, Integer> other : signs.entrySet()) {
      if (other.getValue() > most && other.getValue() >= ENOUGH_SIGNS) {
        best = other.getKey();
        most = other.getValue();
      }
    }
    return best;
  }

  /** The language of the prevailing script when it is not Latin; empty when it is. */
  private static String byScript(String text) {
    int latin = 0;
    Map<Character.UnicodeScript, Integer> others = new HashMap<>();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON) {
          latin++;
        } else {
          others.merge(script, 1, Integer::sum);
        }
      }
    }
    int foreign = others.values().stream().mapToInt(Integer::intValue).sum();
    if (latin == 0 && foreign == 0) {
      return UNDETERMINED;
    }
    if (foreign <= latin) {
      return "";
    }
    return others.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> SCRIPTS.getOrDefault(entry.getKey(), UNDETERMINED))
        .orElse(UNDETERMINED);
  }

  private static List<String> split(String words) {
    return List.of(words.split(" "));
  }

  private static Map<String, List<String>> byWord() {
    Map<String, List<String>> languages = new HashMap<>();
    SMALL_WORDS.forEach((language, words) ->
        words.forEach(word ->
            languages.computeIfAbsent(word, any -> new java.util.ArrayList<>(1)).add(language)));
    return languages;
  }
}
