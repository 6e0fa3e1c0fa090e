package org.rostrum.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes. */
record Console(InputStream in, PrintStream out, PrintStream err) {

  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  /** Without characters that a terminal would obey; further lines stand in. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        plain.append("\n    ");
      } else {
        plain.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return plain.toString();
  }
}
