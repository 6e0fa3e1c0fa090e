package org.rostrum.screening.abuse;

import org.jspecify.annotations.Nullable;
import org.rostrum.screening.abuse.Lexicon.Kind;
import org.rostrum.screening.text.Words;

/**
 * A text as abuse is judged by: its words written out (masked, spaced, look-alike and drawn-out
 * ones as the words they stand for), emoji as their names, and of each what it does, whether it is
 * quoted and whether it is denied. Linear in the length of the text.
 */
public final class Wording {

  private static final int REACH_OF_NOT = 3;
  private static final int LONGEST_QUOTE = 60;

  private final Words words;
  private final int count;
  private final String[] forms;
  private final @Nullable Kind[] kinds;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;
  private final boolean[] quoted;
  private final boolean[] denied;

  public Wording(Words words, Lexicon lexicon) {
    this.words = words;
    Taken taken = new Taken(words, lexicon);
    this.count = taken.count;
    this.forms = taken.forms;
    this.kinds = taken.kinds;
    this.starts = taken.starts;
    this.ends = taken.ends;
    this.sentences = taken.sentences;
    this.quoted = new boolean[count];
    this.denied = new boolean[count];
    quote();
    deny();
  }

  /** What stands between quotation marks is somebody else's, or not meant. */
  private void quote() {
    char[] folded = words.folded();
    char open = 0;
    int from = 0;
    int token = 0;
    for (int i = 0; i < folded.length; i++) {
      boolean ends = open != 0 && folded[i] == open && (open == '"' || closes(folded, i));
      if (ends || open == 0 && opens(folded, i)) {
        while (token < count && starts[token] < i) {
          quoted[token] = ends && token - from < LONGEST_QUOTE;
          token++;
        }
        open = ends ? 0 : folded[i];
        from = token;
      }
    }
  }

  private static boolean opens(char[] folded, int i) {
    return folded[i] == '"'
        || folded[i] == '\''
            && (i == 0 || !Character.isLetterOrDigit(folded[i - 1]))
            && i + 1 < folded.length
            && Character.isLetterOrDigit(folded[i + 1]);
  }

  private static boolean closes(char[] folded, int i) {
    return !Character.isWhitespace(folded[i - 1])
        && (i + 1 == folded.length || !Character.isLetterOrDigit(folded[i + 1]));
  }

  /** The few words behind a "not", up to the end of the sentence. */
  private void deny() {
    int left = 0;
    for (int token = 0; token < count; token++) {
      if (token > 0 && sentences[token] != sentences[token - 1]) {
        left = 0;
      }
      denied[token] = left > 0;
      Kind kind = kinds[token];
      left = kind != null && kind.name().equals("not") ? REACH_OF_NOT : left - 1;
    }
  }

  public int count() {
    return count;
  }

  public String form(int token) {
    return forms[token];
  }

  public @Nullable Kind kind(int token) {
    return kinds[token];
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public boolean quoted(int token) {
    return quoted[token];
  }

  public boolean denied(int token) {
    return denied[token];
  }

  /** True at the first token of a sentence. */
  public boolean begins(int token) {
    return token == 0 || sentences[token] != sentences[token - 1];
  }

  /** How the sentence of a token that is its last one ends: {@code ?}, {@code !} or {@code .}. */
  public char mark(int token) {
    char[] folded = words.folded();
    int to = token + 1 < count ? starts[token + 1] : folded.length;
    for (int i = ends[token]; i < to; i++) {
      if (folded[i] == '?' || folded[i] == '!') {
        return folded[i];
      }
    }
    return '.';
  }

  /** Shouted: three letters or more, all of them capitals. */
  public boolean shouted(int token) {
    String text = words.text();
    if (ends[token] - starts[token] < 3) {
      return false;
    }
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The whole text written out for a model that reads sentences: lower case, emoji as their names,
   * everything between the words as it stands.
   */
  public String writtenOut() {
    StringBuilder out = new StringBuilder(words.text().length() + 16);
    char[] folded = words.folded();
    int at = 0;
    for (int token = 0; token < count; token++) {
      for (int i = at; i < starts[token]; i++) {
        char c = folded[i];
        if (c >= ' ' && c < 0x250) {
          out.append(c);
        }
      }
      boolean name = starts[token] < folded.length && folded[starts[token]] >= 0x2600;
      if (name && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
      out.append(forms[token]);
      boolean more = token + 1 < count && starts[token + 1] == ends[token];
      if (name && more) {
        out.append(' ');
      }
      at = Math.max(at, ends[token]);
    }
    for (int i = at; i < folded.length; i++) {
      if (folded[i] >= ' ' && folded[i] < 0x250) {
        out.append(folded[i]);
      }
    }
    return out.toString();
  }
}
