package org.rostrum.identity;

/** A kind of thing that is guarded, named as a row of the access matrix. */
public record Resource(String name) {

  public Resource {
    if (!Access.matrix().names().contains(name)) {
      throw new IllegalArgumentException("The access matrix has no row " + name);
    }
  }
}
