package org.rostrum.exhibits.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object of ActivityStreams 2.0 (W3C Recommendation of 23 May 2017), read by its properties, and
 * what of it is not as the vocabulary says.
 *
 * @param value the object as JSON
 */
record Activity(Map<?, ?> value) {

  private static final String CONTEXT = "://www.w3.org/ns/activitystreams";

  /** Whether it is of that type, or of one of several. */
  boolean is(String... types) {
    Object type = value.get("type") == null ? value.get("@type") : value.get("type");
    for (String each : types) {
      if (each.equals(type) || type instanceof List<?> list && list.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says to be of another vocabulary. */
  boolean foreign() {
    return value.containsKey("@context") && !ours(value.get("@context"));
  }

  private static boolean ours(@Nullable Object context) {
    return switch (context) {
      case String text -> text.contains(CONTEXT);
      case List<?> list -> list.stream().anyMatch(Activity::ours);
      case Map<?, ?> map -> map.values().stream().anyMatch(Activity::ours);
      case null, default -> false;
    };
  }

  /**
   * The words of a property: as a string, by language in the property itself or in its {@code Map};
   * English where there is a choice, else the first. Empty where there are none.
   */
  String words(String property) {
    Object words = value.get(property);
    if (words instanceof String text) {
      return text;
    }
    String inLanguage = words instanceof Map<?, ?> map ? chosen(map) : "";
    Object map = value.get(property + "Map");
    if (inLanguage.isEmpty() && map instanceof Map<?, ?> languages) {
      return chosen(languages);
    }
    return inLanguage.isEmpty() && map instanceof String text ? text : inLanguage;
  }

  private static String chosen(Map<?, ?> languages) {
    String first = "";
    for (Map.Entry<?, ?> each : languages.entrySet()) {
      if (each.getValue() instanceof String text) {
        if (String.valueOf(each.getKey()).startsWith("en")) {
          return text;
        }
        first = first.isEmpty() ? text : first;
      }
    }
    return first;
  }

  /** Who a property names: by name, else handle, else address; null where it names nobody. */
  @Nullable String who(String property) {
    Object person = value.get(property);
    if (person instanceof List<?> list && !list.isEmpty()) {
      person = list.getFirst();
    }
    if (person instanceof Map<?, ?> map) {
      Activity actor = new Activity(map);
      String name = actor.words("name");
      name = name.isEmpty() ? actor.words("preferredUsername") : name;
      name = name.isEmpty() ? actor.words("summary") : name;
      return name.isEmpty() ? Values.text(map, "id") : name;
    }
    return person instanceof String text && !text.isEmpty() ? text : null;
  }

  /** The things of a property, which may stand alone or in a list. */
  List<Object> things(String property) {
    Object things = value.get(property);
    if (things instanceof List<?>) {
      return Values.items(things);
    }
    return things == null ? List.of() : List.of(things);
  }

  /** The address of a thing that is one, or has one, or has several; null where it has none. */
  static @Nullable String address(@Nullable Object thing) {
    if (thing instanceof String text) {
      return text;
    }
    if (thing instanceof List<?> list) {
      return list.isEmpty() ? null : address(list.getFirst());
    }
    if (thing instanceof Map<?, ?> map) {
      return map.get("href") instanceof String text ? text : address(map.get("url"));
    }
    return null;
  }

  /**
   * What is not as the vocabulary says, each as a sentence for people.
   *
   * @param known whether an address that is not whole leads to a file nevertheless
   */
  List<String> faults(Predicate<String> known) {
    List<String> faults = new ArrayList<>();
    for (String property : List.of("id", "type", "actor", "object", "attributedTo", "target")) {
      Object thing = value.get(property);
      if (thing instanceof Number || thing instanceof Boolean) {
        faults.add("Its " + property + " is a number, which it cannot be.");
      }
    }
    for (String property : List.of("name", "content", "summary")) {
      Object words = value.get(property);
      if (words != null && !(words instanceof String) && !(words instanceof Map<?, ?>)) {
        faults.add("Its " + property + " is no text.");
      }
      languages(property + "Map", faults);
    }
    if (value.get("url") instanceof String url && !absolute(url) && !known.test(url)) {
      faults.add("Its url \"" + url + "\" is not a whole address.");
    }
    collection(faults);
    return faults;
  }

  private void languages(String property, List<String> faults) {
    Object map = value.get(property);
    if (map instanceof Map<?, ?> languages) {
      for (Object tag : languages.keySet()) {
        if (!language(String.valueOf(tag))) {
          faults.add("\"" + tag + "\" is no language tag (RFC 5646); its words are kept.");
        }
      }
    } else if (map != null) {
      faults.add("Its " + property + " does not say the language of each text.");
    }
  }

  private static boolean language(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return !tag.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static boolean absolute(String url) {
    try {
      return new URI(url).isAbsolute();
    } catch (URISyntaxException e) {
      return url.indexOf(':') > 0; // an address with letters that RFC 3986 has not
    }
  }

  private void collection(List<String> faults) {
    boolean ordered = is("OrderedCollection", "OrderedCollectionPage");
    if (ordered && value.containsKey("items")
        || is("Collection", "CollectionPage") && value.containsKey("orderedItems")) {
      faults.add("Its items are of the other kind of collection; they are read as they stand.");
    }
    boolean collection = ordered || is("Collection");
    if (collection
        && value.get("first") instanceof Map<?, ?> first
        && !new Activity(first).is("CollectionPage", "OrderedCollectionPage", "Link")) {
      faults.add("Its first page is no page of a collection.");
    }
  }
}
