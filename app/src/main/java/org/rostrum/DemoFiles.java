package org.rostrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rostrum.audit.ActorId;
import org.rostrum.imports.ImportKind;
import org.rostrum.imports.Importer;
import org.rostrum.imports.Imports;
import org.rostrum.members.TownHall;
import org.springframework.stereotype.Component;

/** Hartsmere Borough Council as files, brought in by the same call as any council's. */
@Component
class DemoFiles {
  private final Imports imports;
  private final TownHall townHall;

  DemoFiles(Imports imports, TownHall townHall) {
    this.imports = imports;
    this.townHall = townHall;
  }

  /** Brings in every file there is, unless there is a council already. */
  void bringIn() {
    if (townHall.council().isEmpty()) {
      imports.kinds().forEach(this::bringIn);
    }
  }

  private void bringIn(ImportKind kind) {
    var outcome = imports.bringIn(kind, bytes(kind.name()), new Importer(ActorId.SYSTEM, "SYSTEM"));
    if (!outcome.isClean()) {
      throw new IllegalStateException("demo/" + kind.name() + ".csv: " + outcome.problems());
    }
  }

  static byte[] bytes(String kind) {
    try (var file = DemoFiles.class.getResourceAsStream("/demo/" + kind + ".csv")) {
      if (file == null) {
        throw new IllegalStateException("demo/" + kind + ".csv is missing");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
