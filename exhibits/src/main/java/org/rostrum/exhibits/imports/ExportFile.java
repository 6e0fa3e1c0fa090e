package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.rostrum.exhibits.zip.ByteStore;

/** A file of an export, wherever its bytes lie. */
public interface ExportFile {

  /** Its name without folders. */
  String name();

  /** Its bytes from the beginning; whoever opens them closes them. */
  ByteStore open() throws IOException;

  /** A file of the disk. */
  static ExportFile of(Path path) {
    return new ExportFile() {
      @Override
      public String name() {
        return String.valueOf(path.getFileName());
      }

      @Override
      public ByteStore open() throws IOException {
        return ByteStore.of(path);
      }
    };
  }
}
