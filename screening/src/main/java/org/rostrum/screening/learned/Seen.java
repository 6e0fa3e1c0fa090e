package org.rostrum.screening.learned;

import java.util.Arrays;

/** A few numbers, each once, by open addressing: a post shows some hundreds of many thousands. */
final class Seen {

  private int[] slots = new int[512];
  private int count;

  /** True the first time. Zero and above only. */
  boolean add(int number) {
    if (count * 2 > slots.length) {
      grow();
    }
    if (!place(slots, number)) {
      return false;
    }
    count++;
    return true;
  }

  private static boolean place(int[] slots, int number) {
    int mask = slots.length - 1;
    int at = number * 0x9E3779B1 >>> 7 & mask;
    while (slots[at] != 0) {
      if (slots[at] == number + 1) {
        return false;
      }
      at = at + 1 & mask;
    }
    slots[at] = number + 1;
    return true;
  }

  private void grow() {
    int[] wider = new int[slots.length * 2];
    Arrays.stream(slots).filter(slot -> slot != 0).forEach(slot -> place(wider, slot - 1));
    slots = wider;
  }
}
