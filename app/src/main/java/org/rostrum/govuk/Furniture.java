package org.rostrum.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What header, strip and footer show around every page, for the reader of this request.
 *
 * @param council the council's name, as text
 * @param signedInAs the reader's name, or null when nobody has signed in
 * @param hat the words for the hat the reader wears, or null
 * @param hasSeveralHats whether the hat can be changed
 * @param navigation the service navigation in order, each with the key pages name in {@link
 *     Page#current}
 * @param appearance LIGHT or DARK if the reader has fixed it, else DEVICE
 * @param version the version of Rostrum
 * @param rulebook the rulebook in force, or null where none is known
 */
public record Furniture(
    String council,
    @Nullable String signedInAs,
    @Nullable String hat,
    boolean hasSeveralHats,
    List<Destination> navigation,
    Appearance appearance,
    String version,
    @Nullable String rulebook) {

  /** One item of the navigation. */
  public record Destination(String key, String text, String href) {}

  /** Light or dark, as the reader fixed it in the settings; else as the device says. */
  public enum Appearance {
    DEVICE,
    LIGHT,
    DARK;

    @Nullable String htmlClass() {
      return switch (this) {
        case DEVICE -> null;
        case LIGHT -> "light";
        case DARK -> "dark";
      };
    }
  }

  public static Furniture anonymous(String council, String version) {
    return new Furniture(council, null, null, false, List.of(), Appearance.DEVICE, version, null);
  }

  List<NavigationItem> items(Page page) {
    return navigation.stream()
        .map(to -> NavigationItem.of(to.text(), to.href(), to.key().equals(page.currentKey())))
        .toList();
  }
}
