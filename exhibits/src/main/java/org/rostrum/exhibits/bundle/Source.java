package org.rostrum.exhibits.bundle;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from; opened once, when their turn has come. */
@FunctionalInterface
public interface Source {
  InputStream open() throws IOException;
}
