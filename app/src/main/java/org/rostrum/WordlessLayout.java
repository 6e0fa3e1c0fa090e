package org.rostrum;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.List;

/**
 * The log's form: once people may type, it repeats no message but our own, and of a fault only its
 * kind and place. Messages of libraries and of exceptions quote what was sent to them, and a draft
 * must never reach a disk.
 */
public final class WordlessLayout extends LayoutBase<ILoggingEvent> {
  /** These say ids, names of settings and states of the machine, never what a person typed. */
  private static final List<String> TRUSTED =
      List.of("org.rostrum.", "com.zaxxer.hikari.", "org.springframework.boot.tomcat.");

  private static volatile boolean peopleMayType;

  /** From now on, messages of others are left out. There is no way back. */
  static void peopleMayType() {
    peopleMayType = true;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    boolean everything = !peopleMayType;
    StringBuilder line = new StringBuilder(200);
    line.append(Instant.ofEpochMilli(event.getTimeStamp()))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName())
        .append(": ")
        .append(everything || trusted(event) ? event.getFormattedMessage() : "(words left out)")
        .append('\n');
    String lead = "  ";
    for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; ) {
      line.append(lead).append(fault.getClassName());
      if (everything) {
        line.append(": ").append(fault.getMessage());
      }
      line.append('\n');
      for (StackTraceElementProxy place : fault.getStackTraceElementProxyArray()) {
        line.append("    ").append(place.getSTEAsString()).append('\n');
      }
      lead = "  caused by ";
      fault = fault.getCause() == fault ? null : fault.getCause();
    }
    return line.toString();
  }

  private static boolean trusted(ILoggingEvent event) {
    return TRUSTED.stream().anyMatch(event.getLoggerName()::startsWith);
  }
}
