package org.rostrum.cli;

import java.util.stream.Collectors;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Screening;
import org.rostrum.screening.Span;

/** A screening in words for people: what was found, why, which clause, and what to do instead. */
record Report(String text, Screening screening) {

  private static final int WIDTH = 78;

  String toString(String name) {
    StringBuilder out = new StringBuilder();
    if (!name.isEmpty()) {
      out.append(name).append('\n');
    }
    out.append(headline()).append('\n');
    for (Finding finding : screening.shown()) {
      out.append('\n');
      out.append(finding.level()).append("  ").append(finding.heading()).append('\n');
      if (!finding.spans().isEmpty()) {
        out.append("  The words: ").append(words(finding)).append('\n');
      }
      wrap(out, finding.because());
      wrap(out, finding.advice());
      out.append("  Policy: ").append(String.join(", ", finding.clauses()));
      out.append("   Rule ").append(finding.subCode() == null ? finding.rule() : finding.subCode());
      out.append('\n');
      if (finding.rewrite() != null) {
        wrap(out, "One way to say it: " + finding.rewrite());
        if (finding.rewrite().indexOf('[') >= 0) {
          wrap(out, "Words in square brackets are gaps for you to fill in.");
        }
      }
    }
    if (screening.more() > 0) {
      out.append('\n').append(screening.more()).append(" more like this.\n");
    }
    screening.notes().forEach(note -> out.append('\n').append(note).append('\n'));
    return out.toString();
  }

  private String headline() {
    return switch (screening.outcome()) {
      case CLEAR -> "Nothing to raise. You decide what to post.";
      case NOT_CHECKED ->
          "Not checked. This does not mean it is fine, and does not mean it is wrong.";
      case TIP -> "A tip, if it helps. You decide what to post.";
      case CHECK -> "Something to check. You decide what to post.";
      case ROUTE -> "Someone may need telling.";
      case STOP ->
          "Stop and read this first. You are responsible for what you post, and you decide.";
      case URGENT -> "Someone could be in danger. If so, call 999 now.";
    };
  }

  private String words(Finding finding) {
    return finding.spans().stream()
        .map((Span span) -> "\"" + span.in(text).replaceAll("\\p{Cntrl}+", " ") + "\"")
        .collect(Collectors.joining(", "));
  }

  private static void wrap(StringBuilder out, String sentence) {
    int column = 0;
    for (String word : sentence.replaceAll("\\p{Cntrl}+", " ").split(" ")) {
      if (column > 0 && column + word.length() + 1 > WIDTH) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? "  " : " ").append(word);
      column += word.length() + 1;
    }
    out.append('\n');
  }
}
