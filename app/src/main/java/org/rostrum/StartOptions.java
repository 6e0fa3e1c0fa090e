package org.rostrum;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param demo start the made-up council
 * @param fresh throw the made-up council's old data away first
 * @param port where to listen; 0 takes any free port
 * @param data the data folder
 */
record StartOptions(boolean demo, boolean fresh, int port, Path data) {
  private static final String USAGE = " Usage: [--demo [--fresh]] [--port N] [--data DIR]";

  StartOptions {
    if (fresh && !demo) {
      throw new StartRefused("--fresh empties only the demo's data." + USAGE);
    }
    if (port < 0 || port > 65535) {
      throw new StartRefused("--port needs a number from 0 to 65535." + USAGE);
    }
  }

  /** Reads the arguments; {@code home} is where the folders go that nobody names. */
  static StartOptions read(List<String> arguments, Path home) {
    boolean demo = false;
    boolean fresh = false;
    int port = 8080;
    Path data = null;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String[] argument = rest.pop().split("=", 2);
      String inline = argument.length == 2 ? argument[1] : null;
      switch (argument[0]) {
        case "--demo" -> demo = true;
        case "--fresh" -> fresh = true;
        case "--port" -> port = number(value("--port", inline, rest));
        case "--data" -> data = Path.of(value("--data", inline, rest));
        default -> throw new StartRefused("%s is not known.%s".formatted(argument[0], USAGE));
      }
    }
    Path usual = home.resolve(".rostrum").resolve(demo ? "demo" : "data");
    return new StartOptions(demo, fresh, port, data == null ? usual : data);
  }

  private static String value(String name, @Nullable String inline, Deque<String> rest) {
    String value = inline == null ? rest.poll() : inline;
    if (value == null || value.isBlank()) {
      throw new StartRefused("%s needs a value.%s".formatted(name, USAGE));
    }
    return value;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
