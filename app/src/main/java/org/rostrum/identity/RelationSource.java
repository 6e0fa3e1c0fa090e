package org.rostrum.identity;

import java.util.Map;
import java.util.Set;

/**
 * A room's knowledge of how an asker stands to one of its records. A room that guards pages whose
 * matrix row has conditions has one bean of these.
 */
public interface RelationSource {

  /** Whether this source knows the resource, by its name in the matrix. */
  boolean knows(String resource);

  /**
   * What is true between the asker and the record that the page is about.
   *
   * @param path the variables of the page's path, such as {@code id}; empty for a list or a new one
   */
  Set<Relation> relations(SignedIn who, String resource, Map<String, String> path);
}
