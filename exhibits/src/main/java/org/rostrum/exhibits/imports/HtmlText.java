package org.rostrum.exhibits.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of HTML, for reading only: nothing is run, fetched or kept of it but text. Scripts and
 * styles fall away; paragraphs and breaks become line ends. Each character is looked at once.
 */
final class HtmlText {

  private static final Set<String> BREAKS =
      Set.of("br", "/p", "/div", "/li", "/tr", "/blockquote", "/h1", "/h2", "/h3", "/pre", "hr");
  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("hellip", "\u2026"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("pound", "\u00A3"),
          Map.entry("euro", "\u20AC"),
          Map.entry("copy", "\u00A9"));

  private final String html;
  private final StringBuilder out;
  private int at;

  private HtmlText(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
  }

  /** The words of this HTML. */
  static String of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html;
    }
    HtmlText text = new HtmlText(html);
    text.read();
    return text.ended();
  }

  /** The same text with {@code &amp;} and its like read, and no tags looked for. */
  static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    HtmlText reading = new HtmlText(text);
    while (reading.at < text.length()) {
      reading.character();
    }
    return reading.out.toString();
  }

  private void read() {
    while (at < html.length()) {
      if (html.charAt(at) == '<' && tagBegins()) {
        tag();
      } else {
        character();
      }
    }
  }

  private boolean tagBegins() {
    if (at + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return next == '/' || next == '!' || next == '?' || letter(next);
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      at = end < 0 ? html.length() : end + 3;
      return;
    }
    int from = at + 1;
    int to = from + (from < html.length() && html.charAt(from) == '/' ? 1 : 0);
    while (to < html.length() && (letter(html.charAt(to)) || digit(html.charAt(to)))) {
      to++;
    }
    String name = html.substring(from, Math.min(to, from + 16)).toLowerCase(Locale.ROOT);
    at = tagEnd(to);
    if (BREAKS.contains(name)) {
      out.append('\n');
    } else if (UNSEEN.contains(name)) {
      skipTo("</" + name);
    }
  }

  /** Behind the {@code >} that ends a tag, past those in quotation marks. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  private void skipTo(String end) {
    while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
      at++;
    }
  }

  private void character() {
    char c = html.charAt(at);
    if (c != '&') {
      out.append(c);
      at++;
      return;
    }
    int end = at + 1;
    while (end < html.length() && end - at < 12 && html.charAt(end) != ';') {
      end++;
    }
    String meant =
        end < html.length() && html.charAt(end) == ';' ? entity(html.substring(at + 1, end)) : "";
    if (meant.isEmpty()) {
      out.append('&');
      at++;
    } else {
      out.append(meant);
      at = end + 1;
    }
  }

  /** What an entity stands for; empty where it is none that is known. */
  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "");
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    int code = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return "";
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    boolean character =
        code > 0
            && code <= Character.MAX_CODE_POINT
            && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
    return character ? Character.toString(code) : "";
  }

  /** Without line ends at either side. */
  private String ended() {
    return out.toString().strip();
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
