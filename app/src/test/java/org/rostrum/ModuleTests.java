package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {
  /** A pure library with packages of its own, which the walls between rooms do not concern. */
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          Application.class, JavaClass.Predicates.resideInAPackage("org.rostrum.exhibits.."));

  /**
   * The pure library lies under our base package, so that it looks like a room; it has no level.
   */
  private static final String LIBRARY = "screening";

  @Test
  void the_walls_between_the_rooms_hold() {
    assertThat(rooms()).hasSizeGreaterThan(1);
    MODULES.verify();
  }

  @Test
  void every_room_has_a_level() {
    assertThat(RoomByRoom.ROOMS_LOWEST_FIRST).doesNotHaveDuplicates().containsAll(rooms());
  }

  @Test
  void a_room_uses_only_rooms_on_lower_levels() {
    int uses = 0;
    for (ApplicationModule room : MODULES) {
      for (String used : usedBy(room)) {
        assertThat(level(used))
            .as("%s uses %s: its level", room.getIdentifier(), used)
            .isLessThan(level(room.getIdentifier().toString()));
        uses++;
      }
    }
    assertThat(uses).isPositive();
  }

  @Test
  void every_folder_of_migrations_belongs_to_a_room() throws IOException {
    try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> names = folders.map(folder -> folder.getFileName().toString()).toList();
      assertThat(names).contains("__root").hasSizeGreaterThan(1);
      Set<String> known = new TreeSet<>(rooms());
      known.add("__root");
      assertThat(known).containsAll(names);
    }
  }

  private static Set<String> rooms() {
    return MODULES.stream()
        .map(module -> module.getIdentifier().toString())
        .filter(name -> !name.equals(LIBRARY))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> usedBy(ApplicationModule room) {
    return room.getDirectDependencies(MODULES)
        .uniqueModules()
        .map(module -> module.getIdentifier().toString())
        .filter(name -> !name.equals(LIBRARY))
        .toList();
  }

  private static int level(String room) {
    for (int level = 0; level < RoomByRoom.LEVELS.size(); level++) {
      if (RoomByRoom.LEVELS.get(level).contains(room)) {
        return level;
      }
    }
    throw new AssertionError(room + " has no level");
  }
}
