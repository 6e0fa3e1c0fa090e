package org.rostrum.exhibits.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Json.NotCanonical;

/** The members of a JSON object, asked for by name and type. */
public final class Members {

  private final Map<?, ?> map;

  private Members(Map<?, ?> map) {
    this.map = map;
  }

  /** The members of a value that must be an object. */
  public static Members of(Object value) throws NotCanonical {
    if (value instanceof Map<?, ?> map) {
      return new Members(map);
    }
    throw new NotCanonical("not an object");
  }

  /** Refuses members that nobody knows: they would be words that nobody judged. */
  public Members only(Set<String> names) throws NotCanonical {
    for (Object name : map.keySet()) {
      if (!names.contains(name)) {
        throw new NotCanonical("an unknown member \"" + name + "\"");
      }
    }
    return this;
  }

  public boolean has(String name) {
    return map.containsKey(name);
  }

  public String string(String name) throws NotCanonical {
    if (map.get(name) instanceof String string) {
      return string;
    }
    throw new NotCanonical("no text \"" + name + "\"");
  }

  /** The text, or null where it is absent. */
  public @Nullable String optional(String name) throws NotCanonical {
    return has(name) ? string(name) : null;
  }

  /** A whole number, 0 or more. */
  public long count(String name) throws NotCanonical {
    if (map.get(name) instanceof Long number && number >= 0) {
      return number;
    }
    throw new NotCanonical("no number \"" + name + "\"");
  }

  public Hash hash(String name) throws NotCanonical {
    return hash(name, string(name));
  }

  public List<Hash> hashes(String name) throws NotCanonical {
    List<Hash> hashes = new ArrayList<>();
    for (String hex : strings(name)) {
      hashes.add(hash(name, hex));
    }
    return hashes;
  }

  public List<String> strings(String name) throws NotCanonical {
    List<String> strings = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof String string)) {
        throw new NotCanonical("\"" + name + "\" holds something that is not text");
      }
      strings.add(string);
    }
    return strings;
  }

  public List<Members> objects(String name) throws NotCanonical {
    List<Members> objects = new ArrayList<>();
    for (Object item : list(name)) {
      objects.add(of(item));
    }
    return objects;
  }

  public Members object(String name) throws NotCanonical {
    Object value = map.get(name);
    if (value == null) {
      throw new NotCanonical("no \"" + name + "\"");
    }
    return of(value);
  }

  private List<?> list(String name) throws NotCanonical {
    if (map.get(name) instanceof List<?> list) {
      return list;
    }
    throw new NotCanonical("no list \"" + name + "\"");
  }

  private static Hash hash(String name, String hex) throws NotCanonical {
    try {
      return Hash.of(hex);
    } catch (IllegalArgumentException e) {
      throw new NotCanonical("\"" + name + "\" is not a SHA-256 value");
    }
  }
}
