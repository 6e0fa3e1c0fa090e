package org.rostrum.exhibits.bundle;

/**
 * A file of an exhibit.
 *
 * @param name what it was called where it came from, as text; empty if unknown. Its name in the
 *     bundle is another
 * @param extension up to eight small letters and digits, or empty
 */
public record Part(String name, String extension, Source source) {

  public Part {
    if (!Words.isLine(name) || !Words.isExtension(extension)) {
      throw new IllegalArgumentException(
          "a name is one line of up to 200 letters, an extension up to 8 small letters");
    }
  }
}
