package org.rostrum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the command line begins. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exit = run(args, new Console(System.in, out, err));
    out.flush();
    System.exit(exit);
  }

  static int run(String[] args, Console console) {
    return new CommandLine(new Check(console))
        .setOut(console.writer())
        .setErr(console.errorWriter())
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }
}
