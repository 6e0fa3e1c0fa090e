package org.rostrum.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of adopted text as a page shows it: the marks of its list and its bold words made real.
 */
record AdoptedLine(List<Piece> pieces) {
  private static final Pattern LIST_MARK = Pattern.compile("^\\s*- ");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  AdoptedLine {
    pieces = List.copyOf(pieces);
  }

  record Piece(String text, boolean bold) {}

  static List<AdoptedLine> of(String adopted) {
    return adopted.lines().map(AdoptedLine::line).toList();
  }

  /** The text without the marks of its markup. */
  static String plain(String adopted) {
    return BOLD.matcher(LIST_MARK.matcher(adopted).replaceFirst("")).replaceAll("$1").strip();
  }

  private static AdoptedLine line(String line) {
    String text = LIST_MARK.matcher(line).replaceFirst("").replace("\t", " ").strip();
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    var bold = BOLD.matcher(text);
    while (bold.find()) {
      pieces.add(new Piece(text.substring(end, bold.start()), false));
      pieces.add(new Piece(bold.group(1), true));
      end = bold.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return new AdoptedLine(pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
  }
}
