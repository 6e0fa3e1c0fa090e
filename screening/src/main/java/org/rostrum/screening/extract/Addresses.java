package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** House number and street, with or without flat: 14 Thornbury Close; Flat 3, 12a High St. */
final class Addresses implements Scanner {

  private static final int LONGEST_NAME = 3;

  /** Say "street" whatever else is written. */
  private static final Set<String> STREETS =
      Set.of(
          "road",
          "rd",
          "street",
          "close",
          "avenue",
          "ave",
          "lane",
          "drive",
          "crescent",
          "cres",
          "gardens",
          "gdns",
          "grove",
          "terrace",
          "court",
          "mews",
          "cottages",
          "square",
          "parade",
          "croft",
          "walk",
          "hill",
          "place",
          "way",
          "row",
          "rise",
          "view",
          "green",
          "st",
          "cl",
          "dr",
          "ln",
          "gate",
          "fold",
          "mount",
          "park",
          "vale",
          "wharf",
          "yard",
          "bank",
          "brow",
          "chase",
          "circus",
          "common",
          "dale",
          "dene",
          "end",
          "estate",
          "garth",
          "glade",
          "glen",
          "heath",
          "heights",
          "hollow",
          "meadow",
          "meadows",
          "orchard",
          "paddock",
          "paddocks",
          "passage",
          "path",
          "quay",
          "ridge",
          "side",
          "spinney",
          "villas",
          "wood",
          "approach",
          "broadway",
          "alley",
          "buildings",
          "esplanade",
          "drove",
          "leys",
          "loke",
          "wynd",
          "ginnel",
          "snicket",
          "boulevard",
          "highway",
          "causeway",
          "mead",
          "nook",
          "pike",
          "point",
          "promenade",
          "ride",
          "spur",
          "thorpe",
          "tower",
          "towers",
          "house",
          "lodge");

  /** Are streets even in small letters. */
  private static final Set<String> SURE =
      Set.of(
          "road",
          "rd",
          "street",
          "close",
          "avenue",
          "ave",
          "lane",
          "drive",
          "crescent",
          "gardens",
          "grove",
          "terrace",
          "court",
          "mews",
          "cottages");

  private static final Set<String> NO_NAME =
      Set.of(
          "minute",
          "minutes",
          "min",
          "mins",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "hour",
          "hours",
          "people",
          "residents",
          "cars",
          "homes",
          "houses",
          "flats",
          "shops",
          "new",
          "more",
          "of",
          "in",
          "on",
          "at",
          "to",
          "the",
          "a",
          "and",
          "for",
          "from",
          "by",
          "with",
          "per",
          "percent",
          "am",
          "pm",
          "bus",
          "buses",
          "mile",
          "miles",
          "metres",
          "trees",
          "potholes",
          "spaces",
          "bins",
          "lamps",
          "lights",
          "signs",
          "streets",
          "roads",
          "million",
          "thousand",
          "times",
          "out",
          "is",
          "was",
          "are",
          "were",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "down",
          "up",
          "or",
          "our",
          "my",
          "this",
          "that",
          "every",
          "off",
          "near",
          "council",
          "no",
          "different",
          "side",
          "extra",
          "affordable",
          "one",
          "two",
          "three",
          "will",
          "has",
          "have",
          "we",
          "you",
          "they",
          "weeks'",
          "point",
          "k",
          "m",
          "mph",
          "hectares",
          "acres",
          "complaints",
          "reports",
          "members",
          "pages",
          "families");

  private static final Set<String> DOORS =
      Set.of("number", "no", "flat", "apartment", "apt", "house", "unit", "room", "at");

  private static final Set<String> LINKS = Set.of("on", "in", "of", "down", "along", "up");

  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final Set<String> COTTAGES =
      Set.of(
          "cottage", "lodge", "barn", "farm", "farmhouse", "villa", "bungalow", "grange", "croft");

  private static final Set<String> NO_DOOR =
      Set.of("top", "route", "bus", "the", "a", "page", "under", "over", "next");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    for (int word = 0; word < words.count(); word++) {
      int end = numbered(words, word);
      if (end < 0) {
        end = named(words, word);
      }
      if (end > 0) {
        int start = withFlat(words, word);
        found.accept(new Entity("ADDRESS", words.start(start), words.end(end - 1), 0.8, null));
        word = end - 1;
      }
    }
  }

  private static int numbered(Words words, int word) {
    String form = words.form(word);
    boolean spelt = NUMBER_WORDS.contains(form);
    if (!Near.houseNumber(form) && !spelt || money(words, word)) {
      return -1;
    }
    String before = word > 0 ? words.form(word - 1) : "";
    boolean door = DOORS.contains(before);
    if (NO_DOOR.contains(before) || spelt && !door && !nextCapital(words, word)) {
      return -1;
    }
    int name = word + 1;
    if (door && name < words.count() && LINKS.contains(words.form(name))) {
      name++;
    }
    return street(words, word, name);
  }

  private static boolean nextCapital(Words words, int word) {
    return word + 1 < words.count() && words.capitalised(word + 1);
  }

  private static boolean money(Words words, int word) {
    int at = words.start(word) - 1;
    return at >= 0 && "£$€.:/-#".indexOf(words.folded()[at]) >= 0;
  }

  /** One past the street word behind one to three words of name, or -1. */
  private static int street(Words words, int before, int name) {
    boolean capitals = true;
    for (int i = name; i < words.count() && i <= name + LONGEST_NAME; i++) {
      boolean comma = i == before + 1;
      if (words.sentence(i) != words.sentence(before) || !Near.adjacent(words, i - 1, comma)) {
        return -1;
      }
      String form = words.form(i);
      boolean enough = i > name;
      if (enough
          && (SURE.contains(form) && (capitals || !words.capitalised(i))
              || STREETS.contains(form) && capitals && words.capitalised(i))) {
        return i + 1;
      }
      boolean saint = form.equals("the") && words.capitalised(i);
      if (NO_NAME.contains(form) && !saint && !(words.capitalised(i) && form.equals("new"))
          || form.isEmpty()
          || Character.isDigit(form.charAt(0))) {
        return -1;
      }
      capitals &= words.capitalised(i) || form.startsWith("'");
    }
    return -1;
  }

  /** Rose Cottage, Mill Lane. */
  private static int named(Words words, int word) {
    boolean cottage =
        words.capitalised(word)
            && word + 3 < words.count()
            && COTTAGES.contains(words.form(word + 1))
            && words.capitalised(word + 1)
            && Near.adjacent(words, word, false)
            && words.capitalised(word + 2);
    return cottage && Near.adjacent(words, word + 1, true) ? street(words, word + 1, word + 2) : -1;
  }

  /** The word a flat or door number in front begins at. */
  private static int withFlat(Words words, int word) {
    boolean flat =
        word >= 2
            && Near.adjacent(words, word - 1, true)
            && Near.adjacent(words, word - 2, true)
            && Set.of("flat", "apartment", "apt", "unit", "room").contains(words.form(word - 2));
    return flat ? word - 2 : word;
  }
}
