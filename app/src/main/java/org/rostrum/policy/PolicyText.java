package org.rostrum.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policy, guidance and Appendix 2 as one council adopted them. */
public final class PolicyText {
  private final String pack;
  private final @Nullable String madeUp;
  private final List<Section> sections;
  private final Map<String, Clause> byId = new LinkedHashMap<>();

  PolicyText(String pack, @Nullable String madeUp, List<Section> sections) {
    this.pack = pack;
    this.madeUp = madeUp;
    this.sections = List.copyOf(sections);
    clauses().forEach(clause -> byId.put(clause.id().value(), clause));
  }

  /** The name of the pack that this text came from. */
  public String pack() {
    return pack;
  }

  /** What to say to the reader if this text was made up for a demonstration, else nothing. */
  public Optional<String> madeUp() {
    return Optional.ofNullable(madeUp);
  }

  /** Every clause, in the order of the adopted text. */
  public List<Clause> clauses() {
    return sections.stream().flatMap(section -> section.clauses().stream()).toList();
  }

  public Optional<Clause> clause(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Section> sections() {
    return sections;
  }

  /** The adopted text, line by line, blank lines left out. */
  List<String> adoptedLines() {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      if (section.adoptedHeading() != null) {
        lines.add(section.adoptedHeading());
      }
      for (Clause clause : section.clauses()) {
        if (clause.continuesLine()) {
          lines.add(lines.removeLast() + " " + clause.adopted());
        } else {
          lines.addAll(clause.adopted().lines().toList());
        }
      }
    }
    return lines;
  }
}
