package org.rostrum;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What the console says once Rostrum can be used. */
final class Greeting {
  private Greeting() {}

  static String text(boolean demo, String address, List<DemoSignIn> signIns, Path data) {
    StringBuilder text = new StringBuilder("\n");
    text.append(demo ? "Rostrum is running with a made-up council.\n" : "Rostrum is running.\n");
    text.append("\n  Open  ").append(address).append('\n');
    if (!signIns.isEmpty()) {
      text.append("\nSign in as:\n").append(table(signIns));
      text.append("\nThe code that comes after the password: ").append(address).append("/demo\n");
    }
    text.append("\nData: ").append(data).append("\nStop with Ctrl-C.\n");
    return text.toString();
  }

  /** What is added when the database does not answer yet. */
  static String withoutDatabase() {
    return """

    The database in ROSTRUM_DB_URL does not answer. Until it does, Rostrum shows the numbers to call and saves nothing.
    It asks again every second. If that lasts, check the address.
    """;
  }

  private static String table(List<DemoSignIn> signIns) {
    int hat = widest(signIns, DemoSignIn::hat);
    int name = widest(signIns, DemoSignIn::name);
    int user = widest(signIns, DemoSignIn::userName);
    String line = "  %-" + hat + "s  %-" + name + "s  %-" + user + "s  %s%n";
    StringBuilder table = new StringBuilder(line.formatted("Hat", "Name", "User name", "Password"));
    signIns.forEach(
        one -> table.append(line.formatted(one.hat(), one.name(), one.userName(), one.password())));
    return table.toString();
  }

  private static int widest(List<DemoSignIn> signIns, Function<DemoSignIn, String> column) {
    return Math.max(9, signIns.stream().map(column).mapToInt(String::length).max().orElse(0));
  }
}
