package org.rostrum.screening.rewrite;

import java.util.List;
import org.rostrum.screening.Finding;

/** How the words one rule found can be said another way. */
interface Mending {

  /**
   * Sets of edits, each enough by itself, the one that keeps most first; empty when nothing helps.
   */
  List<List<Edit>> ways(Draft draft, Finding finding);
}
