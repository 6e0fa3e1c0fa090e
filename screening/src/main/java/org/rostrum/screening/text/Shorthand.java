package org.rostrum.screening.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people write words in haste, by text message or as they say them in the Black Country. */
final class Shorthand {

  private static final Map<String, String> WORDS =
      Map.<String, String>ofEntries(
          Map.entry("dont", "don't"),
          Map.entry("doh", "don't"),
          Map.entry("cant", "can't"),
          Map.entry("cor", "can't"),
          Map.entry("wont", "won't"),
          Map.entry("isnt", "isn't"),
          Map.entry("aint", "isn't"),
          Map.entry("ain't", "isn't"),
          Map.entry("ay", "isn't"),
          Map.entry("arent", "aren't"),
          Map.entry("wasnt", "wasn't"),
          Map.entry("wor", "wasn't"),
          Map.entry("werent", "weren't"),
          Map.entry("doesnt", "doesn't"),
          Map.entry("didnt", "didn't"),
          Map.entry("hasnt", "hasn't"),
          Map.entry("havent", "haven't"),
          Map.entry("hadnt", "hadn't"),
          Map.entry("shouldnt", "shouldn't"),
          Map.entry("wouldnt", "wouldn't"),
          Map.entry("couldnt", "couldn't"),
          Map.entry("mustnt", "mustn't"),
          Map.entry("u", "you"),
          Map.entry("ya", "you"),
          Map.entry("ye", "you"),
          Map.entry("yow", "you"),
          Map.entry("yous", "you"),
          Map.entry("youse", "you"),
          Map.entry("ur", "your"),
          Map.entry("yer", "your"),
          Map.entry("yower", "your"),
          Map.entry("r", "are"),
          Map.entry("em", "them"),
          Map.entry("'em", "them"),
          Map.entry("cos", "because"),
          Map.entry("coz", "because"),
          Map.entry("cuz", "because"),
          Map.entry("an", "and"),
          Map.entry("n", "and"),
          Map.entry("wi", "with"),
          Map.entry("nowt", "nothing"),
          Map.entry("summat", "something"),
          Map.entry("ppl", "people"),
          Map.entry("sum1", "someone"),
          Map.entry("some1", "someone"),
          Map.entry("any1", "anyone"),
          Map.entry("every1", "everyone"),
          Map.entry("gunna", "gonna"),
          Map.entry("tonite", "tonight"),
          Map.entry("2nite", "tonight"),
          Map.entry("2moro", "tomorrow"),
          Map.entry("tomoz", "tomorrow"),
          Map.entry("wud", "would"),
          Map.entry("shud", "should"),
          Map.entry("cud", "could"),
          Map.entry("woz", "was"),
          Map.entry("thru", "through"),
          Map.entry("mom", "mum"),
          Map.entry("mam", "mum"),
          Map.entry("ma", "mum"),
          Map.entry("mommy", "mum"),
          Map.entry("babby", "baby"),
          Map.entry("wench", "girl"),
          Map.entry("hav", "have"),
          Map.entry("av", "have"),
          Map.entry("noone", "nobody"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("msg", "message"),
          Map.entry("msgs", "messages"),
          Map.entry("tek", "take"),
          Map.entry("mek", "make"));

  private Shorthand() {}

  /** What the form is short for; killin' is killing; null when it is a word as it stands. */
  static @Nullable String of(String form) {
    String word = WORDS.get(form);
    if (word != null) {
      return word;
    }
    return form.length() >= 5 && form.endsWith("in") ? form + "g" : null;
  }
}
