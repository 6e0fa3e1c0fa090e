package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  @TempDir Path temp;

  @Test
  void two_starts_never_share_a_folder() {
    try (DataFolder first = DataFolder.open(temp)) {
      assertThatThrownBy(() -> DataFolder.open(temp))
          .isInstanceOf(StartRefused.class)
          .hasMessage("Rostrum is already running with the data in %s.", first.path());
    }
    DataFolder.open(temp).close();
  }

  @Test
  void only_its_owner_can_look_inside() throws IOException {
    Path deep = temp.resolve("a/b");
    DataFolder.open(deep).close();
    assertThat(Files.getPosixFilePermissions(deep))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void the_demo_finds_its_folder_again_and_empties_it_only_when_asked() throws IOException {
    DataFolder.openForDemo(temp, false).close();
    Path kept = Files.createDirectories(temp.resolve("postgres/base")).resolve("1");
    Files.writeString(kept, "row");
    DataFolder.openForDemo(temp, false).close();
    assertThat(kept).exists();
    DataFolder.openForDemo(temp, true).close();
    assertThat(temp.resolve("postgres")).doesNotExist();
    DataFolder.openForDemo(temp, false).close();
  }

  @Test
  void the_demo_never_touches_a_folder_it_did_not_make() throws IOException {
    Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear sir");
    assertThatThrownBy(() -> DataFolder.openForDemo(temp, true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("holds files that the demo did not make");
    assertThat(letter).hasContent("Dear sir");
    DataFolder.open(temp).close();
  }

  @Test
  void fresh_does_not_follow_a_link_out_of_the_folder() throws IOException {
    Path demo = temp.resolve("demo");
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Path letter = Files.writeString(elsewhere.resolve("letter.txt"), "Dear sir");
    DataFolder.openForDemo(demo, false).close();
    Files.createSymbolicLink(demo.resolve("link"), elsewhere);
    DataFolder.openForDemo(demo, true).close();
    assertThat(demo.resolve("link")).doesNotExist();
    assertThat(letter).exists();
  }

  @Test
  void real_work_never_happens_in_the_demos_folder() {
    DataFolder.openForDemo(temp, false).close();
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("holds the made-up council");
    DataFolder.openForDemo(temp, false).close();
  }

  @Test
  void a_folder_of_another_user_is_refused_at_once() throws IOException {
    assumeTrue(Files.getAttribute(temp, "unix:uid").equals(0), "only root can give a folder away");
    Path theirs = Files.createDirectory(temp.resolve("theirs"));
    Files.setAttribute(theirs, "unix:uid", 65534);
    assertThatThrownBy(() -> DataFolder.open(theirs))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("belongs to another user");
    assertThat(theirs).isEmptyDirectory();
  }
}
