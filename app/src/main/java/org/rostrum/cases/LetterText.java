package org.rostrum.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rostrum.govuk.Text;

/** The words of an options letter: a first draft from the ticked options, its gaps, its page. */
final class LetterText {

  private static final Pattern GAP = Pattern.compile("<<[^<>]*>>|<<|>>");

  private LetterText() {}

  /** A first draft from a template; what the member asked for is a gap that somebody must fill. */
  static String draft(String template, String greeting, CaseFile file, List<Offer> options) {
    var paragraphs = new ArrayList<String>();
    for (Offer one : options) {
      paragraphs.add(option(paragraphs.size() + 1, one));
    }
    return template
        .replace("{day}", When.day(Clocks.day(file.openedAt())))
        .replace("{options}", String.join("\n\n", paragraphs))
        .replace("{greeting}", greeting);
  }

  private static String option(int number, Offer one) {
    return Text.of(
        "cases.letter.option",
        "number",
        number,
        "title",
        one.title(),
        "what",
        one.what(),
        "limit",
        one.limit(),
        "time",
        one.time());
  }

  /** The letter with a paragraph for each ticked option that it does not name yet. */
  static String with(String body, List<Offer> options) {
    var letter = new StringBuilder(body);
    for (int i = 0; i < options.size(); i++) {
      if (!body.isEmpty() && !body.contains(options.get(i).title())) {
        letter.append("\n\n").append(option(i + 1, options.get(i)));
      }
    }
    return letter.toString();
  }

  static int gaps(String body) {
    return (int) GAP.matcher(body).results().count();
  }

  /** The letter with the same words in each of its gaps. */
  static String filled(String body, String words) {
    return GAP.matcher(body).replaceAll(java.util.regex.Matcher.quoteReplacement(words));
  }

  /** The letter as a page from which the PDF is made; what was typed is text and nothing else. */
  static String page(String title, String reference, String day, String body) {
    var page = new StringBuilder();
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>")
        .append(escaped(title))
        .append("</title></head><body><h1>")
        .append(escaped(title))
        .append("</h1><p>")
        .append(escaped(reference))
        .append("</p><p>")
        .append(escaped(day))
        .append("</p>");
    for (String paragraph : body.split("\n\\s*\n")) {
      page.append("<p>").append(escaped(paragraph).replace("\n", "<br/>")).append("</p>");
    }
    return page.append("</body></html>").toString();
  }

  static String escaped(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .filter(LetterText::isXml)
        .forEach(one -> {
          switch (one) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            default -> safe.appendCodePoint(one);
          }
        });
    return safe.toString();
  }

  /** XML holds no other control characters, and no half surrogates. */
  private static boolean isXml(int one) {
    return one == '\n'
        || one == '\t'
        || (one >= ' ' && one <= 0xD7FF)
        || (one >= 0xE000 && one <= 0xFFFD)
        || one >= 0x10000;
  }

  static Locale language() {
    return Locale.UK;
  }
}
