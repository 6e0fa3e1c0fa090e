package org.rostrum.screening.rewrite;

import java.util.List;
import java.util.function.Predicate;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * A text that is to be said another way, with what was recognised in it and is known around it.
 *
 * @param english true of words that are no names
 */
record Draft(
    Words words,
    List<Entity> entities,
    Circumstances circumstances,
    Directory directory,
    Predicate<String> english) {

  String text() {
    return words.text();
  }

  /** The first word of a span. */
  int from(Span span) {
    return Math.min(words.wordAt(span.start()), words.count() - 1);
  }

  /** One past the last word of a span. */
  int to(Span span) {
    return Math.min(words.wordAt(span.end() - 1) + 1, words.count());
  }

  int sentence(Span span) {
    return words.sentence(from(span));
  }

  int firstOf(int word) {
    return words.firstOf(words.sentence(word));
  }

  int lastOf(int word) {
    return words.lastOf(words.sentence(word));
  }

  /** Where a sentence begins, with the signs that stand before its first word. */
  int begins(int sentence) {
    int at = words.start(words.firstOf(sentence));
    while (at > 0 && !Character.isWhitespace(text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the next sentence begins, or the text ends. */
  int ends(int sentence) {
    return sentence + 1 < words.sentenceCount()
        ? Math.max(begins(sentence + 1), words.end(words.lastOf(sentence) - 1))
        : text().length();
  }

  /** The signs and blanks behind a word, up to the next word or the end. */
  String behind(int word) {
    int until = word + 1 < words.count() ? words.start(word + 1) : text().length();
    return text().substring(Math.min(words.end(word), until), until);
  }

  /** The signs and blanks before a word. */
  String before(int word) {
    return word == 0 ? text().substring(0, words.start(0)) : behind(word - 1);
  }

  /** Nothing but a blank stands between this word and the next of its sentence. */
  boolean runsOn(int word) {
    return word + 1 < lastOf(word) && behind(word).isBlank();
  }

  /** A comma stands between this word and the next. */
  boolean comma(int word) {
    return behind(word).startsWith(",");
  }

  /** A sign with which a sentence, or the text, ends stands behind this word. */
  boolean stops(int word) {
    return word + 1 >= lastOf(word);
  }

  String form(int word) {
    return words.form(word);
  }

  boolean known(int word) {
    return word >= 0 && word < words.count();
  }

  /** A cut of a whole sentence, and of those behind it that say nothing without it. */
  Edit cutSentence(int sentence) {
    int last = sentence;
    while (last + 1 < words.sentenceCount() && leans(last + 1) && free(last + 1)) {
      last++;
    }
    return Edit.cut(begins(sentence), ends(last));
  }

  /** A cut of every sentence that a span touches. */
  Edit cutSentences(Span span) {
    Edit last = cutSentence(words.sentence(to(span) - 1));
    return Edit.cut(begins(sentence(span)), last.end());
  }

  /** Begins with a word that points back. */
  private boolean leans(int sentence) {
    return Grammar.LEANING.contains(words.form(words.firstOf(sentence)));
  }

  private boolean free(int sentence) {
    return free(begins(sentence), ends(sentence));
  }

  /** True if taking out these characters takes nothing of the matter with it. */
  boolean free(int start, int end) {
    for (int word = words.wordAt(start); word < words.count() && words.start(word) < end; word++) {
      if (Matter.is(words, word) && !recognised(word)) {
        return false;
      }
    }
    return true;
  }

  /** The word is part of a private detail, which is no matter of politics. */
  boolean recognised(int word) {
    return entities.stream()
        .anyMatch(entity ->
            entity.suppressedBy() == null
                && Masks.PRIVATE.contains(entity.kind())
                && entity.start() <= words.start(word)
                && words.start(word) < entity.end());
  }
}
