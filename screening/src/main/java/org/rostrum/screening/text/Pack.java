package org.rostrum.screening.text;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote, in the same order. Not for bytes of unknown origin. */
public final class Pack {

  private static final Packer.Kind[] KINDS = Packer.Kind.values();

  private final byte[] bytes;
  private int at;

  public Pack(byte[] bytes) {
    this.bytes = bytes;
  }

  public int number() {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  public int[] numbers() {
    int[] numbers = new int[number()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  public String text() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Texts each of which is made when it is asked for, every time anew: most never are. */
  public List<String> texts() {
    int[] bounds = new int[number() + 1];
    for (int i = 1; i < bounds.length; i++) {
      bounds[i] = bounds[i - 1] + number();
    }
    List<String> texts = new Texts(bytes, at, bounds);
    at += bounds[bounds.length - 1];
    return texts;
  }

  /** True of a list that {@link #texts} gave: there is no need to look at every one. */
  public static boolean holdsTextsOnly(List<?> list) {
    return list instanceof Texts;
  }

  private static final class Texts extends AbstractList<String> implements RandomAccess {
    private final byte[] bytes;
    private final int start;
    private final int[] bounds;

    Texts(byte[] bytes, int start, int[] bounds) {
      this.bytes = bytes;
      this.start = start;
      this.bounds = bounds;
    }

    @Override
    public String get(int text) {
      int length = bounds[text + 1] - bounds[text];
      return new String(bytes, start + bounds[text], length, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
      return bounds.length - 1;
    }
  }

  /** A value as {@link Json#read} gives it; lists of texts are those of {@link #texts}. */
  public @Nullable Object value() {
    return switch (KINDS[bytes[at++]]) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case TEXT -> text();
      case INTEGER -> Integer.valueOf(text());
      case DECIMAL -> Double.valueOf(text());
      case TEXTS -> texts();
      case LIST -> list();
      case MAP -> map();
    };
  }

  private List<@Nullable Object> list() {
    int size = number();
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value());
    }
    return list;
  }

  private Map<String, @Nullable Object> map() {
    int size = number();
    Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      String key = text();
      map.put(key, value());
    }
    return map;
  }
}
