package org.rostrum.benchmarks;

import java.util.Locale;

/** One measured figure, printed as {@code name<TAB>value<TAB>unit}. */
record Figure(String name, String value, String unit) {

  static Figure of(String name, double value, String unit) {
    return new Figure(name, String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value), unit);
  }

  void print() {
    System.out.println(name + "\t" + value + "\t" + unit);
  }
}
