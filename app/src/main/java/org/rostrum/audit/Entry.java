package org.rostrum.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Hash;

/** One line of the record, checked to hold ids and enum names only. */
record Entry(
    ActorId actor,
    String hat,
    String action,
    String resource,
    String resourceId,
    @Nullable Hash details) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

  Entry {
    named("hat", hat);
    named("action", action);
    named("resource", resource);
    named("resource id", resourceId);
  }

  static Entry of(Auditable act) {
    return new Entry(
        act.actor(), act.hat(), act.action(), act.resource(), act.resourceId(), act.details());
  }

  private static void named(String what, String value) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "The audit record takes ids and enum names only; its " + what + " is neither");
    }
  }
}
