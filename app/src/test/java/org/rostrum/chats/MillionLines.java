package org.rostrum.chats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.rostrum.exhibits.imports.Choices;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.identity.AccountId;

/** Reads, searches and shows a chat of a million lines; run by a test in a small heap. */
final class MillionLines {

  static final int LINES = 1_000_000;

  private MillionLines() {}

  public static void main(String[] args) throws IOException {
    var folder = new SealedFolder(Path.of(args[0]));
    var file = folder.make();
    for (int line = 0; line < LINES; line++) {
      byte[] bytes =
          "25/03/2024, %02d:%02d - %s: Line %d of what was said, and a little more so that it is long%n"
              .formatted(line / 60 % 24, line % 60, line % 2 == 0 ? "Ada" : "Bob", line)
              .getBytes(StandardCharsets.UTF_8);
      file.write(bytes, 0, bytes.length);
    }
    file.written();
    var sealed = new SealedExport("chat.txt", file.size(), "", file);
    var export =
        new OpenExport(
            AccountId.random(),
            AccountId.random(),
            List.of(sealed),
            Choices.NONE,
            folder,
            Instant.EPOCH);
    export.read(Kind.WHATSAPP);
    int all = export.count();
    export.want(new Wanted("LINE said", "bob", "", ""));
    int some = export.count();
    export.want(new Wanted("Line 777777 of", "", "", ""));
    System.out.println(
        all + " " + some + " " + export.count() + " " + export.shown().getFirst().n());
    export.close();
  }
}
