package org.rostrum.rulebook;

import java.util.List;

/**
 * Past texts whose writers agreed that those who look after the rules may read them. Whoever keeps
 * such texts is one of these.
 */
public interface ConsentedTexts {

  /**
   * A text somebody sent in.
   *
   * @param id unique among all, leading to nobody
   * @param rule the rule its writer found not right
   * @param rulebook the rulebook that judged it then
   */
  record Consented(String id, String rule, String rulebook, String text) {}

  /** The latest of them, so many at most. */
  List<Consented> latest(int most);
}
