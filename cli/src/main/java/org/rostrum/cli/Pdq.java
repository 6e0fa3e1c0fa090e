package org.rostrum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rostrum.exhibits.pdq.PictureFile;
import org.rostrum.exhibits.pdq.PictureHash;
import org.rostrum.exhibits.pdq.PictureReading;
import org.rostrum.exhibits.pdq.PictureReading.Hashed;
import org.rostrum.exhibits.pdq.PictureReading.Reason;
import org.rostrum.exhibits.pdq.PictureReading.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rostrum pdq}: the perceptual hashes of pictures, by which the same one is known again. */
@Command(
    name = "rostrum pdq",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "The PDQ hash of each picture: prints \"hash quality path\" a line.",
      "Two pictures whose hashes differ in at most 31 bits are the same. Nothing is kept and nothing is sent anywhere."
    },
    footer = {
      "",
      "Exit code: 0 all hashed; 2 wrong usage, or a file that has no hash, which is named with the reason.",
      "A quality up to 49 is too plain to match."
    })
public final class Pdq implements Callable<Integer> {

  private static final int ALL_HASHED = 0;
  private static final int UNREADABLE = 2;

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "JPEG, PNG, GIF or BMP pictures.")
  private List<Path> files = new ArrayList<>();

  Pdq(Console console) {
    this.console = console;
  }

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
    return new CommandLine(new Pdq(console))
        .setOut(console.writer())
        .setErr(console.errorWriter())
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }

  @Override
  public Integer call() {
    int exit = ALL_HASHED;
    for (Path file : files) {
      switch (read(file)) {
        case Hashed(PictureHash picture) -> hashed(file, picture);
        case Refused(Reason reason) -> {
          console.err().println(file + ": " + reason.sentence());
          exit = UNREADABLE;
        }
      }
    }
    return exit;
  }

  private void hashed(Path file, PictureHash picture) {
    console.out().println(picture.hash() + " " + picture.quality() + " " + file);
    if (picture.tooPlain()) {
      console.err().println(file + ": It is too plain to match.");
    }
  }

  private static PictureReading read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Refused(Reason.UNREADABLE);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return PictureFile.whole(in);
    } catch (IOException e) {
      return new Refused(Reason.UNREADABLE);
    }
  }
}
