package org.rostrum.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Outcome;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rostrum check}: think twice about texts from files or standard input. */
@Command(
    name = "rostrum check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Think twice about a post: which words could cause harm or break the policy, why, and what to do instead.",
      "Nothing is kept and nothing is sent anywhere."
    },
    footer = {
      "",
      "Exit code: 0 nothing above a tip; 1 something to check, or not checked; 2 wrong usage or unreadable input.",
      "Example: echo \"Ring Mrs Example on 07700 900482\" | ./rostrum check"
    })
final class Check implements Callable<Integer> {

  private static final int NOTHING_TO_CHECK = 0;
  private static final int SOMETHING_TO_CHECK = 1;
  private static final int UNREADABLE = 2;

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files to read, one post a file. Without any: standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--jsonl", description = "Each line is a record: {\"id\",\"text\",\"context\"}.")
  private boolean jsonl;

  @Option(names = "--json", description = "Print records instead of text for people.")
  private boolean json;

  @Option(names = "--signals", description = "Records also list everything recognised.")
  private boolean signals;

  @Option(
      names = "--context",
      paramLabel = "FILE",
      description = "What is known around the posts, as a JSON object.")
  private @Nullable Path context;

  @Option(
      names = "--directory",
      paramLabel = "FILE",
      description = "What the council knows, as a JSON object.")
  private @Nullable Path directory;

  private final List<String> problems = new ArrayList<>();

  Check(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Circumstances circumstances =
          context == null ? Circumstances.UNKNOWN : Records.readContext(text(context), problems);
      Directory council =
          directory == null ? Directory.EMPTY : Records.readDirectory(text(directory), problems);
      problems.forEach(problem -> console.err().println(problem));
      return check(Screener.standard(), circumstances, council);
    } catch (Unreadable e) {
      console.err().println(e.reason);
      return UNREADABLE;
    } catch (Records.BadRecord e) {
      console.err().println("The context or directory cannot be read. " + e.reason());
      return UNREADABLE;
    }
  }

  private int check(Screener screener, Circumstances circumstances, Directory council) {
    if (!jsonl && files.isEmpty()) {
      return one(screener, "-", text(console.in()), circumstances, council);
    }
    int exit = NOTHING_TO_CHECK;
    if (jsonl) {
      if (files.isEmpty()) {
        return lines(screener, console.in(), council);
      }
      for (Path file : files) {
        try (InputStream in = open(file)) {
          exit = Math.max(exit, lines(screener, in, council));
        } catch (IOException e) {
          throw new Unreadable(file + " cannot be read.");
        }
      }
      return exit;
    }
    for (Path file : files) {
      exit = Math.max(exit, one(screener, file.toString(), text(file), circumstances, council));
    }
    return exit;
  }

  private int one(
      Screener screener, String name, String text, Circumstances known, Directory council) {
    Screening screening = screener.screen(text, known, council);
    if (json || signals) {
      console.out().println(Records.write(name, screening, problems, signals));
    } else {
      console.out().print(new Report(text, screening).toString(files.size() > 1 ? name : ""));
    }
    return exit(screening);
  }

  private int lines(Screener screener, InputStream in, Directory council) {
    int exit = NOTHING_TO_CHECK;
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          exit = Math.max(exit, record(screener, line, council));
        }
      }
    } catch (IOException e) {
      throw new Unreadable("The input stopped in the middle and cannot be read.");
    }
    return exit;
  }

  private int record(Screener screener, String line, Directory council) {
    try {
      Records.Request request = Records.read(line);
      Screening screening =
          screener.screen(
              request.text(), request.circumstances(), council.and(request.directory()));
      console.out().println(Records.write(request.id(), screening, request.problems(), signals));
      return exit(screening);
    } catch (Records.BadRecord e) {
      console.out().println(Records.writeError(e.id(), e.reason()));
      return UNREADABLE;
    }
  }

  private static int exit(Screening screening) {
    return screening.outcome() == Outcome.CLEAR || screening.outcome() == Outcome.TIP
        ? NOTHING_TO_CHECK
        : SOMETHING_TO_CHECK;
  }

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unreadable(file + " is not a file. Name a text file, or pipe the text in.");
    }
    return Files.newInputStream(file);
  }

  private static String text(Path file) {
    try (InputStream in = open(file)) {
      return text(in);
    } catch (IOException e) {
      throw new Unreadable(file + " cannot be read.");
    }
  }

  /** All of it as UTF-8; what is not becomes U+FFFD and is judged unreadable by the library. */
  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Unreadable("The input cannot be read.");
    }
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
