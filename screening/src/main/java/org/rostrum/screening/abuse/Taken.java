package org.rostrum.screening.abuse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.abuse.Lexicon.Kind;
import org.rostrum.screening.emoji.EmojiNames;
import org.rostrum.screening.text.Fold;
import org.rostrum.screening.text.Words;

/**
 * The tokens of a text in its order: words as what they stand for, and emoji as their names, each
 * with what it does and where it stands.
 */
final class Taken {

  private final Words words;
  private final char[] folded;
  private final Lexicon lexicon;
  int count;
  String[] forms;
  @Nullable Kind[] kinds;
  int[] starts;
  int[] ends;
  int[] sentences;

  Taken(Words words, Lexicon lexicon) {
    this.words = words;
    this.folded = words.folded();
    this.lexicon = lexicon;
    int room = words.count() + 8;
    this.forms = new String[room];
    this.kinds = new Kind[room];
    this.starts = new int[room];
    this.ends = new int[room];
    this.sentences = new int[room];
    take();
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

  /** One emoji many times in a row is one; marks that only change how it is drawn belong to it. */
  private void emoji(String text, int from, int to, int sentence) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int next = Math.min(text.length(), i + Character.charCount(c));
      String name = c < 0x2600 ? null : EmojiNames.of(c);
      if (name != null) {
        while (next < to && folded[next] == Fold.INVISIBLE) {
          next++;
        }
        if (count > 0 && ends[count - 1] == i && name.equals(forms[count - 1])) {
          ends[count - 1] = next;
        } else {
          add(name, i, next, sentence);
        }
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
      char c = folded[i];
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
}
