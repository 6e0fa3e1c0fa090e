package org.rostrum.complaints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;

/** What all pages of the form have in common. */
final class Pages {

  private Pages() {}

  static Page titled(String key, @Nullable String back) {
    return withBack(Page.titled(Text.of(key)).current("complaints").withLeave(), back);
  }

  static Page titled(String key, @Nullable String back, FormErrors errors) {
    return titled(key, back).withErrors(errors);
  }

  static Page section(Section section, ComplaintId id, FormErrors errors) {
    return Page.titled(section.title())
        .current("complaints")
        .withLeave()
        .back("/complaints/" + id)
        .withErrors(errors);
  }

  private static Page withBack(Page page, @Nullable String back) {
    return back == null ? page : page.back(back);
  }

  static List<RadioItem> radios(String key, List<String> options, String chosen) {
    return options.stream()
        .map(option -> RadioItem.of(option, Text.of(key + "." + option), option.equals(chosen)))
        .toList();
  }

  static List<CheckboxItem> boxes(String key, List<String> options, List<String> chosen) {
    return options.stream()
        .map(
            option -> CheckboxItem.of(option, Text.of(key + "." + option), chosen.contains(option)))
        .toList();
  }

  static Optional<FormKey> key(@Nullable String value) {
    return FormKey.looksRight(value) && value != null
        ? Optional.of(new FormKey(value))
        : Optional.empty();
  }

  /** The number of words, as a label for what is not shown. */
  static int words(String text) {
    return (int) Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).count();
  }
}
