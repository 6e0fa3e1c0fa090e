package org.rostrum.worker;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts that may be asked, as an administrator names them: {@code www.example.org} is that host
 * alone, {@code .example.org} that host and all beneath it.
 */
public record Hosts(Set<String> named) {

  public Hosts {
    named = Set.copyOf(named);
  }

  /**
   * Reads names that commas or blanks divide.
   *
   * @throws IllegalArgumentException with a sentence that says which name is none and how to mend
   *     it
   */
  public static Hosts of(String list) {
    Set<String> named = new LinkedHashSet<>();
    for (String written : list.split("[,\\s]+")) {
      String name = written.toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        if (!Link.isHost(name.startsWith(".") ? name.substring(1) : name)) {
          throw new IllegalArgumentException(
              "\""
                  + written
                  + "\" is not the name of a host. Write names like www.example.org, or"
                  + " .example.org for all beneath it, with commas between them.");
        }
        named.add(name);
      }
    }
    return new Hosts(named);
  }

  /** Whether this host, in small letters, is among them. */
  public boolean contains(String host) {
    return named.contains(host)
        || named.contains("." + host)
        || beneath(host).stream().anyMatch(named::contains);
  }

  /** {@code .c.d} and {@code .d} for {@code b.c.d}. */
  private static List<String> beneath(String host) {
    String[] labels = host.split("\\.", -1);
    return java.util.stream.IntStream.range(1, labels.length)
        .mapToObj(from -> "." + String.join(".", Arrays.copyOfRange(labels, from, labels.length)))
        .toList();
  }

  /** These and those. */
  public Hosts and(Hosts more) {
    Set<String> all = new LinkedHashSet<>(named);
    all.addAll(more.named);
    return new Hosts(all);
  }

  /** Whether nothing is allowed. */
  public boolean isEmpty() {
    return named.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(",", named.stream().sorted().toList());
  }
}
