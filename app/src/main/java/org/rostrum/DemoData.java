package org.rostrum;

import java.util.List;

/** The made-up council of {@code ./rostrum demo}. */
interface DemoData {
  /** Fills an empty house, leaves a filled one alone, and says how to sign in with each hat. */
  List<DemoSignIn> load();
}
