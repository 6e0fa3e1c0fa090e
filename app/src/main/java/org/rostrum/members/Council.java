package org.rostrum.members;

import java.util.List;

/** The council: its name, what else people call it, and the web domains it owns. */
public record Council(String name, List<String> aliases, List<String> domains) {

  public Council {
    aliases = List.copyOf(aliases);
    domains = List.copyOf(domains);
  }
}
