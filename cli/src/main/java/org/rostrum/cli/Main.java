package org.rostrum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/** Where the command line begins. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    exit(console -> run(args, console));
  }

  /** Runs a command at a terminal and ends with its exit code. */
  static void exit(ToIntFunction<Console> command) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exit = command.applyAsInt(new Console(System.in, out, err));
    out.flush();
    System.exit(exit);
  }

  static int run(String[] args, Console console) {
    return run(new Check(console), args, console);
  }

  /** Runs that command with those arguments. */
  static int run(Object command, String[] args, Console console) {
    return new CommandLine(command)
        .setOut(console.writer())
        .setErr(console.errorWriter())
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }
}
