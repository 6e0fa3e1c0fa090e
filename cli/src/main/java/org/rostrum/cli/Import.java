package org.rostrum.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.Choices;
import org.rostrum.exhibits.imports.DayOrder;
import org.rostrum.exhibits.imports.Imports;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Mail;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.NotUnderstood;
import org.rostrum.exhibits.imports.Question;
import org.rostrum.exhibits.imports.Result;
import org.rostrum.exhibits.imports.Taker;
import org.rostrum.screening.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rostrum import}: the messages of an export, one by one. */
@Command(
    name = "rostrum import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Read an export of a chat or account that you already hold, message by message.",
      "Nothing is kept and nothing is sent anywhere."
    },
    footer = {
      "",
      "Exit code: 0 all was read; 1 something was not understood, or there is a question; 2 wrong"
          + " usage, unreadable or refused.",
      "Example: ./rostrum import whatsapp \"WhatsApp Chat with Ward group.zip\" --json"
    })
final class Import implements Callable<Integer>, Taker {

  private static final int ALL_READ = 0;
  private static final int NOT_ALL = 1;
  private static final int REFUSED = 2;

  private final Console console;
  private final PrintStream out;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = {
        "whatsapp, x, facebook, instagram, mastodon, signal, telegram or mbox.",
        "Not yet proved on a real export: x, instagram, mastodon, mbox. What is read of each, and"
            + " what not: docs/imports.md."
      })
  private String kind = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The export; every part of it where it came in parts.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one record a line.")
  private boolean json;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "Where the file cannot tell: day-first, month-first or year-first.")
  private @Nullable String order;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of times that name none, such as Europe/London.")
  private @Nullable String zone;

  @Option(
      names = "--mine",
      paramLabel = "NAME",
      description = "The name or handle of your own account; the export of another is marked.")
  private @Nullable String mine;

  @Option(
      names = "--receiver",
      paramLabel = "SERVER",
      description = {
        "For mails: the server that received them, whose Authentication-Results count. Without it no"
            + " sender is verified."
      })
  private @Nullable String receiver;

  Import(Console console) {
    this.console = console;
    this.out = console.out();
  }

  public static void main(String[] args) {
    Main.exit(console -> Main.run(new Import(console), args, console));
  }

  @Override
  public Integer call() {
    Kind named = Kind.named(kind).orElse(null);
    if (named == null) {
      String kinds = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
      return refused("There is no kind \"" + kind + "\". Name one of: " + kinds + ".");
    }
    Choices choices = Choices.NONE;
    try {
      choices = order == null ? choices : choices.with(dayOrder(order));
      choices = zone == null ? choices : choices.in(ZoneId.of(zone));
      choices = mine == null ? choices : choices.of(mine);
      choices = receiver == null ? choices : choices.receivedBy(receiver);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return refused("The order or zone is not known. See ./rostrum import --help.");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        return refused(file + " is not a file.");
      }
    }
    try {
      return switch (Imports.read(named, files, choices, this)) {
        case Result.Read read -> ended(read, named);
        case Result.Refused refused -> refused(refused.reason());
      };
    } catch (IOException e) {
      return refused("The file cannot be read.");
    }
  }

  private static DayOrder dayOrder(String word) {
    return DayOrder.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private int ended(Result.Read read, Kind named) {
    read.question().ifPresent(this::ask);
    if (!json) {
      counted(read);
    }
    if (read.someoneElses()) {
      console
          .err()
          .println(
              Console.plain("This is the export of another account than yours: " + read.owner()));
    }
    if (!named.proved()) {
      console
          .err()
          .println("The reader of " + named.word() + " is not yet proved on a real export.");
    }
    return read.question().isPresent() || read.notUnderstood() > 0 ? NOT_ALL : ALL_READ;
  }

  private void counted(Result.Read read) {
    out.println();
    out.println(read.messages() + " messages.");
    if (read.owner() != null) {
      out.println(Console.plain("The account is " + read.owner() + "."));
    }
    if (read.omitted() > 0) {
      out.println(read.omitted() + " attachments were left out when it was exported.");
    }
    if (read.missing() > 0) {
      out.println(read.missing() + " attachments are named but not there.");
    }
    if (read.notUnderstood() > 0) {
      out.println(read.notUnderstood() + " things were not understood.");
    }
  }

  private void ask(Question question) {
    console
        .err()
        .println(
            "The file does not say which number of \""
                + question.written()
                + "\" ("
                + question.place()
                + ") is the day, so no time is given. Say it:");
    question
        .readings()
        .forEach((reading, day) ->
            console
                .err()
                .println(
                    "  --order "
                        + reading.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + "  for "
                        + day));
  }

  private int refused(String reason) {
    console.err().println(reason);
    return REFUSED;
  }

  @Override
  public boolean message(Message message) {
    if (json) {
      out.println(Json.write(record(message)));
    } else {
      String when =
          message.when() == null ? "" : message.when().iso().orElse(message.when().written());
      String who = message.author() == null ? "*" : message.author() + ":";
      String files =
          message.attachments().stream()
              .map(attachment -> " [" + attachment.name() + "]")
              .collect(Collectors.joining());
      String chat = message.chat() == null ? "" : "(" + message.chat() + ") ";
      String mail = message.mail() == null ? "" : said(message.mail());
      out.println(
          Console.plain(
              message.n() + "  " + when + "  " + chat + who + mail + " " + message.text() + files));
    }
    return !out.checkError();
  }

  private static Map<String, @Nullable Object> record(Message message) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("n", message.n());
    record.put("time", message.when() == null ? null : message.when().iso().orElse(null));
    if (message.chat() != null) {
      record.put("chat", message.chat());
    }
    record.put("author", message.author());
    record.put("text", message.text());
    record.put("attachments", message.attachments().stream().map(Attachment::name).toList());
    record.put("system", message.system());
    if (message.mail() != null) {
      record.put("mail", record(message.mail()));
    }
    return record;
  }

  private static Map<String, @Nullable Object> record(Mail mail) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("to", mail.to());
    record.put("cc", mail.cc());
    record.put("subject", mail.subject());
    record.put("id", mail.id());
    record.put("inReplyTo", mail.inReplyTo());
    record.put("verified", mail.sender().verified());
    record.put("because", mail.sender().because());
    return record;
  }

  /** What people are shown of a mail's headers, each on its own line. */
  private static String said(Mail mail) {
    return "\nTo: "
        + (mail.to() == null ? "" : mail.to())
        + (mail.cc() == null ? "" : "\nCc: " + mail.cc())
        + "\nSubject: "
        + (mail.subject() == null ? "" : mail.subject())
        + "\nSender: "
        + mail.sender().because()
        + "\n";
  }

  @Override
  public void notUnderstood(NotUnderstood thing) {
    console.err().println(Console.plain(thing.toString()));
  }
}
