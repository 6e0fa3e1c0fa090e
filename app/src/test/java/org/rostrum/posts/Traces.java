package org.rostrum.posts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in everything that the application and its database keep. */
public record Traces(JdbcClient sql, Path ownData, Instant since) {

  /** {@code table: words} for each table of any room in which one of them stands. */
  public Collection<String> inTables(Collection<String> words) {
    var found = new TreeSet<String>();
    for (String table : tables()) {
      for (String word : words) {
        boolean there =
            sql.sql(
                    "select exists (select from "
                        + table
                        + " t where position(:word in t::text) > 0)")
                .param("word", word)
                .query(Boolean.class)
                .single();
        if (there) {
          found.add(table + ": " + word);
        }
      }
    }
    return found;
  }

  private List<String> tables() {
    return sql.sql(
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name)
            from information_schema.tables
            where table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }

  /**
   * {@code file: words} for each file under the data folders, the log of changes included, and for
   * each temporary file written since the beginning.
   */
  public Collection<String> inFiles(Collection<String> words) {
    sql.sql("checkpoint").update();
    var database = Path.of(sql.sql("show data_directory").query(String.class).single());
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var found = new TreeSet<String>();
    found.addAll(under(database, words, Instant.EPOCH));
    found.addAll(under(ownData, words, Instant.EPOCH));
    found.addAll(under(temporary, words, since));
    return found;
  }

  private static Collection<String> under(Path folder, Collection<String> words, Instant since) {
    var found = new ArrayList<String>();
    var beginning = commonBeginning(words);
    var looking =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile() && !is.lastModifiedTime().toInstant().isBefore(since)) {
              var content = new Content(file);
              if (content.has(beginning)) {
                words.stream().filter(content::has).forEach(w -> found.add(file + ": " + w));
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, looking);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** What all begin with: a file without it holds none of them, and is read through once only. */
  private static String commonBeginning(Collection<String> words) {
    return words.stream()
        .reduce((one, other) -> {
          int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
          return same < 0 ? one : one.substring(0, same);
        })
        .orElseThrow();
  }

  /** A file's bytes, one letter each. */
  private record Content(String letters) {
    Content(Path file) {
      this(read(file));
    }

    private static String read(Path file) {
      try {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      } catch (IOException goneMeanwhile) {
        return "";
      }
    }

    /** As it is, as two-byte letters of either order, and with every letter percent-encoded. */
    boolean has(String word) {
      var wide = new StringBuilder();
      var percent = new StringBuilder();
      word.chars()
          .forEach(c -> {
            wide.append((char) c).append('\0');
            percent.append("%%%02X".formatted(c));
          });
      wide.setLength(Math.max(0, wide.length() - 1));
      return letters.contains(word)
          || letters.contains(wide)
          || letters.contains(percent)
          || letters.contains(percent.toString().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
