package org.rostrum.complaints;

import java.util.ArrayList;
import java.util.List;

/** A document of headings, sentences, labels and answers, in the order in which it is read. */
final class Appendix {

  private final List<Block> blocks = new ArrayList<>();

  /** What stands one under the other. */
  sealed interface Block {
    record Heading(int level, String words) implements Block {}

    record Sentence(String words) implements Block {}

    record Points(List<String> words) implements Block {}

    record Label(String words) implements Block {}

    /** As it was typed, line by line. */
    record Answer(String words) implements Block {}

    /** Space for a pen. */
    record Lines(int number) implements Block {}
  }

  Appendix heading(int level, String words) {
    blocks.add(new Block.Heading(level, words));
    return this;
  }

  Appendix say(String words) {
    blocks.add(new Block.Sentence(words));
    return this;
  }

  Appendix points(List<String> words) {
    blocks.add(new Block.Points(words));
    return this;
  }

  Appendix label(String words) {
    blocks.add(new Block.Label(words));
    return this;
  }

  Appendix answer(String label, String words) {
    blocks.add(new Block.Label(label));
    blocks.add(new Block.Answer(words));
    return this;
  }

  /** An answer under a heading that is its label too. */
  Appendix answer(String words) {
    blocks.add(new Block.Answer(words));
    return this;
  }

  Appendix lines(String label, int number) {
    blocks.add(new Block.Label(label));
    blocks.add(new Block.Lines(number));
    return this;
  }

  String xhtml() {
    var out = new StringBuilder();
    blocks.forEach(block -> {
      switch (block) {
        case Block.Heading(int level, String words) -> element(out, "h" + level, "", words);
        case Block.Sentence(String words) -> element(out, "p", "", words);
        case Block.Label(String words) -> element(out, "p", " class=\"label\"", words);
        case Block.Answer(String words) -> answer(out, words);
        case Block.Points(List<String> words) -> {
          out.append("<ul>");
          words.forEach(point -> element(out, "li", "", point));
          out.append("</ul>");
        }
        case Block.Lines(int number) -> out.append("<div class=\"line\"></div>".repeat(number));
      }
    });
    return out.toString();
  }

  private static void answer(StringBuilder out, String words) {
    out.append("<div class=\"answer\">");
    boolean gap = false;
    for (String line : words.lines().toList()) {
      if (!line.isBlank()) {
        element(out, "p", gap ? " class=\"gap\"" : "", line);
      }
      gap = line.isBlank();
    }
    out.append("</div>");
  }

  private static void element(StringBuilder out, String name, String attributes, String words) {
    out.append('<').append(name).append(attributes).append('>');
    words
        .codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.appendCodePoint(letter);
          }
        });
    out.append("</").append(name).append('>');
  }
}
