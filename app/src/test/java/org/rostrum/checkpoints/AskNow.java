package org.rostrum.checkpoints;

import org.springframework.context.ApplicationContext;

/** Has the authorities asked for the stamps that wait, without waiting for the round's turn. */
public final class AskNow {

  private AskNow() {}

  public static void in(ApplicationContext context) {
    context.getBean(Asking.class).round();
  }
}
