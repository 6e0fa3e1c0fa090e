package org.rostrum.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in place of names, numbers and addresses in the adopted text on a day.
 *
 * @param values by slot, such as {@code role:MONITORING_OFFICER.phone}
 * @param lastChecked when the oldest of them was last checked, if anything is known
 * @param missing what to say where the directory knows nothing
 */
record Slots(Map<String, String> values, @Nullable LocalDate lastChecked, String missing) {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([^}]+)}}");

  Slots {
    values = Map.copyOf(values);
  }

  String fill(String text) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), missing)));
  }

  static boolean standIn(String text) {
    return SLOT.matcher(text).find();
  }
}
