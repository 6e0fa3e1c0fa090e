package org.rostrum.exhibits.imports;

import java.io.IOException;

/** Reads one kind of export. */
interface Importer {

  /**
   * Gives every message to the reading, in order, and names what it cannot read.
   *
   * @throws Reading.Unfit when this is no such export
   */
  void read(Export export, Reading reading) throws IOException;
}
