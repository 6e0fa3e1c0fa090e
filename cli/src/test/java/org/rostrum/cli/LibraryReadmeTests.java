package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.screening.Screener;

/** What the library's own page shows is what the library does. */
class LibraryReadmeTests {

  @TempDir Path folder;

  @Test
  void the_lines_of_the_readme_compile_run_and_say_what_is_wrong() throws Exception {
    String lines = code();
    assertThat(lines.lines().count()).isLessThanOrEqualTo(8);
    Path source = folder.resolve("Shown.java");
    Files.writeString(
        source,
        "import org.rostrum.screening.*;\npublic class Shown { public static void run() {\n"
            + lines
            + "}}\n");
    int refused =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                Screener.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
                "-proc:none",
                "-d",
                folder.toString(),
                source.toString());
    assertThat(refused).isZero();
    assertThat(said())
        .contains("STOP", "PD-01 STOP: \"07700 900482\"", "[P4.NOT.1")
        .doesNotContain("Exception");
  }

  private static String code() throws IOException {
    String page = Files.readString(Path.of("../screening/README.md"));
    int from = page.indexOf("```java\n") + "```java\n".length();
    return page.substring(from, page.indexOf("```", from));
  }

  private String said() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Screener.class.getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass("Shown").getMethod("run").invoke(null);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
