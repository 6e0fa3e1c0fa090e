package org.rostrum.health;

/**
 * How one thing stands.
 *
 * @param says one sentence or two, without a name or anyone's words
 * @param mend what the administrator can do; empty while all is well
 */
public record Health(State state, String says, String mend) {

  /** From what cannot wait to what is well; the page shows them in this order. */
  public enum State {
    /** Does not work. */
    BROKEN,
    /** Works, but somebody should look at it. */
    LOOK,
    /** Works. */
    WELL
  }

  public static Health well(String says) {
    return new Health(State.WELL, says, "");
  }

  public static Health look(String says, String mend) {
    return new Health(State.LOOK, says, mend);
  }

  public static Health broken(String says, String mend) {
    return new Health(State.BROKEN, says, mend);
  }
}
