package org.rostrum.screening.extract;

import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** National Insurance numbers and vehicle registrations. */
final class Identifiers implements Scanner {

  private static final Set<String> NEVER_PREFIX = Set.of("bg", "gb", "nk", "kn", "tn", "nt", "zz");
  private static final Set<String> OLDER =
      Set.of("A9AAA", "A99AAA", "A999AAA", "AAA9A", "AAA99A", "AAA999A", "AAA9999", "AAZ9999");
  private static final Set<String> VEHICLE =
      Set.of(
          "reg",
          "registration",
          "plate",
          "plates",
          "numberplate",
          "vehicle",
          "car",
          "van",
          "parked",
          "driver",
          "driving",
          "drives",
          "bmw",
          "audi",
          "corsa",
          "fiesta",
          "golf",
          "transit",
          "mercedes",
          "merc",
          "motor",
          "lorry",
          "truck",
          "motorbike",
          "bike",
          "moped",
          "taxi",
          "cab",
          "suv",
          "estate",
          "hatchback",
          "ford",
          "vauxhall",
          "toyota",
          "nissan",
          "kia",
          "hyundai",
          "skoda",
          "seat",
          "polo",
          "astra",
          "focus",
          "range",
          "rover",
          "land",
          "tesla",
          "volvo",
          "peugeot",
          "renault",
          "citroen",
          "fiat",
          "mini",
          "honda",
          "mazda",
          "pickup",
          "trailer",
          "caravan");

  @Override
  public void scan(Words words, Consumer<Entity> found) {
    char[] text = words.folded();
    for (int i = 0; i < text.length; i++) {
      if (!Scan.letter(text[i]) && !Scan.digit(text[i]) || !Scan.begins(text, i)) {
        continue;
      }
      int end = nino(text, i);
      if (end > 0) {
        found.accept(new Entity("NINO", i, end, 0.9, null));
      } else {
        end = plate(words, i);
        if (end > 0) {
          found.accept(new Entity("VEHICLE_REG", i, end, 0.8, null));
        }
      }
      i = end > 0 ? end - 1 : i;
    }
  }

  /** AB 12 34 56 C, with its forbidden letters. */
  private static int nino(char[] text, int from) {
    if (from + 8 >= text.length
        || !Scan.letter(text[from])
        || !Scan.letter(text[from + 1])
        || "dfiquv".indexOf(text[from]) >= 0
        || "dfiquvo".indexOf(text[from + 1]) >= 0
        || NEVER_PREFIX.contains(new String(text, from, 2))) {
      return 0;
    }
    int i = from + 2;
    for (int pair = 0; pair < 3; pair++) {
      i = Scan.skip(text, i, " -");
      if (i + 1 >= text.length || !Scan.digit(text[i]) || !Scan.digit(text[i + 1])) {
        return 0;
      }
      i += 2;
    }
    i = Scan.skip(text, i, " -");
    return i < text.length && text[i] >= 'a' && text[i] <= 'd' && Scan.ends(text, i + 1)
        ? i + 1
        : 0;
  }

  /** AB12 CDE by its shape; A123 BCD, ABC 123D and short ones only beside words about vehicles. */
  private static int plate(Words words, int from) {
    char[] text = words.folded();
    int i = from;
    StringBuilder shape = new StringBuilder(8);
    while (i < text.length && shape.length() < 8) {
      if (Scan.letter(text[i])) {
        shape.append('A');
      } else if (Scan.digit(text[i])) {
        shape.append('9');
      } else if (!(text[i] == ' '
          && i + 1 < text.length
          && Character.isLetterOrDigit(text[i + 1])
          && shape.length() > 1
          && new String(text, from, i - from).indexOf(' ') < 0)) {
        break;
      }
      i++;
    }
    if (!Scan.ends(text, i)) {
      return 0;
    }
    String form = shape.toString();
    int word = Near.word(words, from);
    boolean upper = upper(words.text(), from, i);
    if (form.equals("AA99AAA")) {
      int age = (text[from + 2] - '0') * 10 + text[from + 3] - '0';
      boolean aged = age >= 1 && age <= 29 || age >= 51 && age <= 79;
      boolean near = Near.any(words, word, word + 2, 8, VEHICLE);
      return aged && (upper || near) ? i : 0;
    }
    boolean older = OLDER.contains(form);
    return older && upper && Near.any(words, word, word + 2, 6, VEHICLE) ? i : 0;
  }

  private static boolean upper(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
