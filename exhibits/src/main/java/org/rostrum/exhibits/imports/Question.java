package org.rostrum.exhibits.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the file cannot tell and a person must: which number of its dates is the day. Until it is
 * answered every message has its time as written only.
 *
 * @param written a date as it stands in the file
 * @param readings what it would mean under each order that fits the whole file, two or more
 * @param place where it stands
 */
public record Question(String written, Map<DayOrder, LocalDate> readings, Place place) {

  public Question {
    readings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(readings));
  }
}
