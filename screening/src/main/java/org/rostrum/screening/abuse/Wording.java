package org.rostrum.screening.abuse;

import java.util.Arrays;
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
  private final Lexicon lexicon;
  private int count;
  private String[] forms;
  private @Nullable Kind[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private boolean[] quoted;
  private boolean[] denied;

  public Wording(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    int room = words.count() + 8;
    this.forms = new String[room];
    this.kinds = new Kind[room];
    this.starts = new int[room];
    this.ends = new int[room];
    this.sentences = new int[room];
    take();
    this.quoted = new boolean[count];
    this.denied = new boolean[count];
    quote();
    deny();
  }

  /** Words and, between them, the emoji that {@link Words} has no name for. */
  private void take() {
    String text = words.text();
    int at = 0;
    int sentence = 0;
    for (int word = 0; word < words.count(); word++) {
      sentence = words.sentence(word);
      emoji(text, at, words.start(word), sentence);
      at = words.end(word);
      String form = words.form(word);
      if (!form.startsWith(":") && !joinsMasked(word, form)) {
        add(written(word, form), words.start(word), at, sentence);
      } else if (form.startsWith(":")) {
        emoji(text, words.start(word), at, sentence);
      }
    }
    emoji(text, at, text.length(), sentence);
  }

  private void emoji(String text, int from, int to, int sentence) {
    String last = "";
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      String name = c < 0x2600 ? null : EmojiNames.of(c);
      if (name != null && !name.equals(last)) {
        add(name, i, Math.min(next, text.length()), sentence);
        last = name;
      }
      i = next;
    }
  }

  /** The form that says most: what a masked or misspelt word stands for, where that is known. */
  private String written(int word, String form) {
    String second = words.second(word);
    if (form.equals("expletive") && second == null) {
      String hidden = lexicon.unmasked(masked(words.start(word), words.end(word)));
      return hidden == null ? form : hidden;
    }
    if (second == null || lexicon.kind(form) != null && lexicon.kind(second) == null) {
      return form;
    }
    boolean dropped = second.length() == form.length() + 1 && second.startsWith(form);
    return dropped && lexicon.kind(second) == null ? form : second;
  }

  private CharSequence masked(int from, int to) {
    StringBuilder masked = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = words.folded()[i];
      masked.append(Character.isLetter(c) ? c : '*');
    }
    return masked;
  }

  /** Letters on both sides of an emoji: it hides a letter, and both are one word. */
  private boolean joinsMasked(int word, String form) {
    if (count < 2 || word == 0 || ends[count - 1] != words.start(word)) {
      return false;
    }
    int before = count - 2;
    boolean hides =
        starts[count - 1] == ends[before]
            && starts[count - 1] >= words.end(word - 1)
            && ends[count - 1] > starts[count - 1]
            && form.length() <= 8
            && forms[before].length() <= 8;
    if (!hides) {
      return false;
    }
    String hidden = lexicon.unmasked(forms[before] + '*' + form);
    if (hidden == null) {
      return false;
    }
    count -= 1;
    set(before, hidden, starts[before], words.end(word), sentences[before]);
    return true;
  }

  private void add(String form, int from, int to, int sentence) {
    if (count == forms.length) {
      int size = count * 2;
      forms = Arrays.copyOf(forms, size);
      kinds = Arrays.copyOf(kinds, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      sentences = Arrays.copyOf(sentences, size);
    }
    set(count++, form, from, to, sentence);
  }

  private void set(int at, String form, int from, int to, int sentence) {
    forms[at] = form;
    kinds[at] = known(form);
    starts[at] = from;
    ends[at] = to;
    sentences[at] = sentence;
  }

  /** What the form does, or its first word when it is the name of an emoji. */
  private @Nullable Kind known(String form) {
    Kind kind = lexicon.kind(form);
    int blank = kind == null ? form.indexOf(' ') : -1;
    return blank < 0 ? kind : lexicon.kind(form.substring(0, blank));
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
      if (name) {
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
