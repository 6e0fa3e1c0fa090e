package org.rostrum.govuk;

import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup as a tree of lines: attributes sorted, white space folded. */
final class ElementTree {

  private ElementTree() {}

  static String of(String html) {
    StringBuilder lines = new StringBuilder();
    String fragment = html.strip().startsWith("<option") ? "<select>" + html + "</select>" : html;
    Jsoup.parseBodyFragment(fragment).body().childNodes().forEach(node -> draw(node, 0, lines));
    return lines.toString();
  }

  private static void draw(Node node, int depth, StringBuilder lines) {
    String indent = "  ".repeat(depth);
    if (node instanceof TextNode text) {
      String folded = text.getWholeText().replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!folded.isEmpty()) {
        lines.append(indent).append(folded).append('\n');
      }
    } else if (node instanceof Element element) {
      lines.append(indent).append('<').append(element.tagName());
      element.attributes().asList().stream()
          .sorted(Comparator.comparing(Attribute::getKey))
          .forEach(attribute ->
              lines
                  .append(' ')
                  .append(attribute.getKey())
                  .append("=\"")
                  .append(attribute.getValue().replaceAll("\\s+", " ").strip())
                  .append('"'));
      lines.append(">\n");
      element.childNodes().forEach(child -> draw(child, depth + 1, lines));
    }
  }
}
