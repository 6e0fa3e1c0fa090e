package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A room's SQL stays in its own schema: rooms speak by ids and events, never by others' tables. */
class OwnSchemaTests {
  private static final Path SOURCES = Path.of("src/main/java/org/rostrum");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern SQL =
      Pattern.compile(
          "\\b(select|insert\\s+into|update|delete\\s+from|from|join|references|create|alter|truncate)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void no_room_names_another_rooms_schema() {
    List<String> faults = new ArrayList<>();
    int statements = 0;
    for (String room : RoomByRoom.ROOMS_LOWEST_FIRST) {
      List<String> all = new ArrayList<>();
      files(SOURCES.resolve(room), ".java").forEach(file -> all.addAll(literals(file)));
      files(MIGRATIONS.resolve(room), ".sql").forEach(file -> all.add(read(file)));
      List<String> sql = all.stream().filter(OwnSchemaTests::isSql).toList();
      statements += sql.size();
      sql.stream()
          .flatMap(text -> foreign(room, text).stream())
          .forEach(name -> faults.add(room + " names the table " + name));
    }
    assertThat(statements).as("SQL statements read").isGreaterThan(10);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_foreign_table_is_found_in_a_query_a_join_and_a_constraint() {
    assertThat(foreign("posts", "select 1 from Identity.account a join posts.draft d on true"))
        .containsExactly("identity.account");
    assertThat(foreign("posts", "create table posts.x (a uuid references members . \"member\")"))
        .containsExactly("members.member");
    assertThat(foreign("posts", "select p.id from posts.draft p")).isEmpty();
    assertThat(foreign("members", "select members.id from members.members")).isEmpty();
  }

  @Test
  void strings_that_are_no_sql_are_not_judged() {
    assertThat(isSql("identity.signIn.title")).isFalse();
    assertThat(isSql("select id from audit.entry")).isTrue();
  }

  private static boolean isSql(String text) {
    return text.contains(" ") && SQL.matcher(text).find();
  }

  private static List<String> foreign(String room, String sql) {
    String others =
        String.join(
            "|",
            RoomByRoom.ROOMS_LOWEST_FIRST.stream().filter(other -> !other.equals(room)).toList());
    return Pattern.compile("\\b(" + others + ")\"?\\s*\\.\\s*\"?(\\w+)")
        .matcher(sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group(1) + "." + found.group(2))
        .toList();
  }

  private static List<String> literals(Path file) {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
      for (var unit : task.parse()) {
        unit.accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                  found.add(text);
                }
                return null;
              }
            },
            null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
