package org.rostrum.policy;

import java.util.Arrays;
import java.util.Locale;

/** What a reader wants to see of the policy. */
enum Shelf {
  ALL,
  DOS,
  DONTS,
  DUTIES,
  APPENDIX_1,
  APPENDIX_2;

  /** The shelf of this name in an address; anything else is the whole policy. */
  static Shelf named(String name) {
    return Arrays.stream(values())
        .filter(shelf -> shelf.key().equals(name))
        .findFirst()
        .orElse(ALL);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace("_", "-");
  }

  boolean holds(Clause clause) {
    return switch (this) {
      case ALL -> true;
      case DOS -> clause.kind() == ClauseKind.DO;
      case DONTS -> clause.kind() == ClauseKind.DONT;
      case DUTIES -> clause.kind() == ClauseKind.DUTY;
      case APPENDIX_1 -> clause.part() == Part.GUIDANCE;
      case APPENDIX_2 -> clause.part() == Part.APPENDIX_2;
    };
  }
}
