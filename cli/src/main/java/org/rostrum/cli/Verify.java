package org.rostrum.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.verify.Report;
import org.rostrum.exhibits.verify.Trust;
import org.rostrum.exhibits.verify.Trust.NotTrust;
import org.rostrum.exhibits.verify.Verdict;
import org.rostrum.exhibits.verify.Verifier;
import org.rostrum.screening.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rostrum verify}: whether a bundle or an export of the log is what it says. */
@Command(
    name = "rostrum verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Check an evidence bundle or an export of the log: that nothing in it was changed, added or"
          + " left out, and who vouches for that.",
      "No network and no database is asked, and the file is not changed."
    },
    footer = {
      "",
      "Exit code: 0 VALID; 1 INVALID, with the member and the reason; 2 wrong usage or unreadable;"
          + " 3 complete, but not anchored: all fits together, and nobody you trust vouches for"
          + " it.",
      "Example: ./rostrum verify RB-2026-7.zip --trust example-council.trust",
      "What is proved and what is not: docs/bundle.md"
    })
final class Verify implements Callable<Integer> {

  private static final int VALID = 0;
  private static final int INVALID = 1;
  private static final int UNREADABLE = 2;
  private static final int NOT_ANCHORED = 3;

  /** Longest file of trust or anchor, in bytes. */
  private static final long LONGEST = 1 << 20;

  private final Console console;
  private final PrintStream out;

  @Parameters(index = "0", paramLabel = "FILE", description = "A bundle (ZIP) or an export.")
  private Path file = Path.of("");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "Whom to believe: the log's key and certificates of time-stamp authorities, as the"
              + " council gave them to you by another way.")
  private @Nullable Path trust;

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description =
          "A checkpoint of the log that was kept elsewhere; an export that contradicts it is"
              + " INVALID. May be given again.")
  private List<Path> anchors = new ArrayList<>();

  @Option(names = "--json", description = "Print the answer as one line of JSON.")
  private boolean json;

  Verify(Console console) {
    this.console = console;
    this.out = console.out();
  }

  public static void main(String[] args) {
    Main.exit(console -> Main.run(new Verify(console), args, console));
  }

  @Override
  public Integer call() {
    try {
      if (!Files.isRegularFile(file)) {
        return unreadable(file + " is not a file. Name the bundle or export to check.");
      }
      Report report = new Verifier(believed()).verify(file);
      if (json) {
        out.println(Json.write(record(report)));
      } else {
        told(report);
      }
      return switch (report.verdict()) {
        case Verdict.Valid() -> VALID;
        case Verdict.Invalid _ -> INVALID;
        case Verdict.NotAnchored _ -> NOT_ANCHORED;
      };
    } catch (NotTrust e) {
      return unreadable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreadable("A file cannot be read: " + e.getMessage());
    }
  }

  private Trust believed() throws IOException, NotTrust {
    if (trust == null && !anchors.isEmpty()) {
      throw new IOException("an anchor is believed only with the key that signed it. Add --trust");
    }
    Trust believed = trust == null ? Trust.NONE : Trust.read(Files.readString(small(trust)));
    for (Path anchor : anchors) {
      believed = believed.with(Files.readAllBytes(small(anchor)));
    }
    return believed;
  }

  private static Path small(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
      throw new IOException(path + " is not a file of up to a megabyte.");
    }
    return path;
  }

  private void told(Report report) {
    String name = Console.plain(file.toString());
    switch (report.verdict()) {
      case Verdict.Valid() -> out.println("VALID  " + name);
      case Verdict.NotAnchored(var reason, var mend) -> {
        out.println("COMPLETE, BUT NOT ANCHORED  " + name);
        line(reason);
        line(mend);
      }
      case Verdict.Invalid(var where, var reason, var mend) -> {
        out.println("INVALID  " + name);
        line(where.isEmpty() ? reason : where + ": " + reason);
        line(mend);
      }
    }
    list("What holds:", report.proved());
    list("What is not judged:", report.open());
  }

  private void list(String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.println(heading);
      sentences.forEach(this::line);
    }
  }

  private void line(String sentence) {
    out.println(Console.plain("  " + sentence));
  }

  private Map<String, @Nullable Object> record(Report report) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("file", file.toString());
    record.put("kind", report.kind().name());
    switch (report.verdict()) {
      case Verdict.Valid() -> record.put("verdict", "VALID");
      case Verdict.NotAnchored(var reason, var mend) -> {
        record.put("verdict", "NOT_ANCHORED");
        record.put("reason", reason);
        record.put("mend", mend);
      }
      case Verdict.Invalid(var where, var reason, var mend) -> {
        record.put("verdict", "INVALID");
        record.put("where", where);
        record.put("reason", reason);
        record.put("mend", mend);
      }
    }
    record.put("proved", report.proved());
    record.put("open", report.open());
    return record;
  }

  private int unreadable(String reason) {
    console.err().println(Console.plain(reason));
    return UNREADABLE;
  }
}
