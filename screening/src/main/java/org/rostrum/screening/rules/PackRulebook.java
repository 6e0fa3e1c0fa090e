package org.rostrum.screening.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's step between compiling and testing: {@code PackRulebook CLASSES}. */
final class PackRulebook {

  private PackRulebook() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0], "org", "rostrum", "screening", RulebookFile.PACKED);
    Files.write(file, RulebookFile.packed());
  }
}
