import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Formats every Java file of the project, or says which are not: `check` exits 1, `apply` writes.
 */
public class Format {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", ".rostrum");
  private static final Path STAMP = Path.of("target/fmt/stamp");

  public static void main(String[] args) throws Exception {
    boolean apply = args.length > 0 && args[0].equals("apply");
    FileTime last =
        Files.exists(STAMP) && !apply ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    Set<String> wrong = new ConcurrentSkipListSet<>();
    javaFiles().parallelStream()
        .filter(file -> newer(file, last))
        .forEach(file -> {
          try {
            String source = Files.readString(file);
            String formatted = format(source);
            if (!formatted.equals(source)) {
              if (apply) {
                Files.writeString(file, formatted);
              } else {
                wrong.add(file.toString());
              }
            }
          } catch (Exception e) {
            wrong.add(file + ": " + e.getMessage());
          }
        });
    if (!wrong.isEmpty()) {
      System.err.println("Not formatted (mend with: ./rostrum format):");
      wrong.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
    Files.createDirectories(STAMP.getParent());
    Files.writeString(STAMP, "");
    Files.setLastModifiedTime(STAMP, now);
  }

  private static String format(String source) throws Exception {
    var style = JavaFormatterOptions.Style.GOOGLE;
    String imports = RemoveUnusedImports.removeUnusedImports(source);
    return new Formatter().formatSource(ImportOrderer.reorderImports(imports, style));
  }

  private static List<Path> javaFiles() throws Exception {
    try (var walk = Files.walk(Path.of("."))) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !skipped(file))
          .toList();
    }
  }

  private static boolean skipped(Path file) {
    for (Path part : file) {
      if (SKIPPED.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean newer(Path file, FileTime last) {
    try {
      return Files.getLastModifiedTime(file).compareTo(last) > 0;
    } catch (Exception e) {
      return true;
    }
  }
}
