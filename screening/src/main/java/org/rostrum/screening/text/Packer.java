package org.rostrum.screening.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, texts and plain values so that a {@link Pack} reads them back in an instant. Same
 * values, same bytes.
 */
public final class Packer {

  /** What kind of value follows. */
  enum Kind {
    NULL,
    TRUE,
    FALSE,
    TEXT,
    INTEGER,
    DECIMAL,
    TEXTS,
    LIST,
    MAP
  }

  private byte[] bytes = new byte[1 << 20];
  private int size;

  /** A number of 0 or more: seven bits a byte, the lowest first, as LEB128 has them. */
  public void number(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("Only numbers from 0 on are packed, not " + number);
    }
    int rest = number;
    for (; rest > 0x7F; rest >>>= 7) {
      add(rest & 0x7F | 0x80);
    }
    add(rest);
  }

  public void numbers(int... numbers) {
    number(numbers.length);
    for (int number : numbers) {
      number(number);
    }
  }

  public void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    add(encoded);
  }

  /** Their lengths first, so that each can be read alone. */
  public void texts(Collection<String> texts) {
    List<byte[]> all = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    numbers(all.stream().mapToInt(encoded -> encoded.length).toArray());
    all.forEach(this::add);
  }

  /** Maps, lists, texts, numbers, booleans and null, as {@link Json#read} gives them. */
  public void value(@Nullable Object value) {
    switch (value) {
      case null -> kind(Kind.NULL);
      case Boolean truth -> kind(truth ? Kind.TRUE : Kind.FALSE);
      case String text -> {
        kind(Kind.TEXT);
        text(text);
      }
      case Integer integer -> {
        kind(Kind.INTEGER);
        text(integer.toString());
      }
      case Double decimal -> {
        kind(Kind.DECIMAL);
        text(decimal.toString());
      }
      case List<?> list -> list(list);
      case Map<?, ?> map -> {
        kind(Kind.MAP);
        number(map.size());
        map.forEach((key, inside) -> {
          text((String) key);
          value(inside);
        });
      }
      default -> throw new IllegalArgumentException("This is not packed: " + value.getClass());
    }
  }

  private void list(List<?> list) {
    if (list.stream().allMatch(String.class::isInstance)) {
      kind(Kind.TEXTS);
      texts(list.stream().map(String.class::cast).toList());
    } else {
      kind(Kind.LIST);
      number(list.size());
      list.forEach(this::value);
    }
  }

  private void kind(Kind kind) {
    add(kind.ordinal());
  }

  private void add(int next) {
    makeRoom(1);
    bytes[size++] = (byte) next;
  }

  private void add(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }

  /** All that was written so far. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
