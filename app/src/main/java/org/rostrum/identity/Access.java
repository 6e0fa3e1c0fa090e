package org.rostrum.identity;

import java.util.Set;

/**
 * The one place where it is decided who may do what. Pure: the same question always has the same
 * answer, and whatever the access matrix does not allow is denied. Pages, exports, mail and "who
 * can see this" all ask here.
 */
public final class Access {

  private static final Matrix MATRIX = Matrix.load();

  private Access() {}

  /**
   * @param facts what is true between the asker and this one record
   */
  public static Decision decide(Hat hat, Action action, Resource resource, Set<Relation> facts) {
    for (var permission : MATRIX.at(resource.name(), hat)) {
      if (permission.covers(action, facts)) {
        return new Decision.Allowed(permission.limits());
      }
    }
    return new Decision.Denied();
  }

  static Matrix matrix() {
    return MATRIX;
  }
}
