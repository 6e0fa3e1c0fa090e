package org.rostrum.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.PagesForHat;
import org.rostrum.identity.SignedIn;
import org.rostrum.screening.Rulebook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which rules and which parts of Rostrum serve a clause, and whether each is there yet. */
@Component
class ServedBy {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<PlannedRule> rules = List.of(json("rules", PlannedRule[].class));
  private final List<PlannedPart> parts = List.of(json("parts", PlannedPart[].class));
  private final BuiltPages pages;
  private final PagesForHat forReader;

  ServedBy(BuiltPages pages, PagesForHat forReader) {
    this.pages = pages;
    this.forReader = forReader;
  }

  /** The rules that look after a clause: those that check drafts now, then those to come. */
  List<Service> rules(ClauseId clause) {
    List<Service> all =
        rules.stream()
            .filter(rule -> rule.clauses().contains(clause.value()))
            .map(rule -> new Service(rule.rule(), rule.name(), href(rule), isInForce(rule)))
            .toList();
    return builtFirst(all);
  }

  /** The pages that look after a clause: those that stand now, then those to come. */
  List<Service> parts(ClauseId clause) {
    List<Service> all =
        parts.stream()
            .filter(part -> part.clauses().contains(clause.value()))
            .map(part -> new Service(part.path(), part.name(), href(part), pages.has(part.path())))
            .toList();
    return builtFirst(all);
  }

  boolean hasPage(String path) {
    return pages.has(path);
  }

  private @Nullable String href(PlannedRule rule) {
    return isInForce(rule) && pages.has("/rules/{rule}") ? "/rules/" + rule.rule() : null;
  }

  /**
   * The page, if whoever reads this may open it: the policy is for every hat, its tools are not.
   */
  private @Nullable String href(PlannedPart part) {
    boolean opens =
        SignedIn.current().filter(who -> forReader.isOpenTo(who, part.path())).isPresent();
    return opens && !part.path().contains("{") ? part.path() : null;
  }

  private static boolean isInForce(PlannedRule rule) {
    return Rulebook.shipped().rule(rule.rule()).isPresent();
  }

  private static List<Service> builtFirst(List<Service> all) {
    return Stream.concat(
            all.stream().filter(Service::built), all.stream().filter(one -> !one.built()))
        .toList();
  }

  private static <T> T json(String name, Class<T> type) {
    String path = "/policy/serving/" + name + ".json";
    try (InputStream in = ServedBy.class.getResourceAsStream(path)) {
      return JSON.readValue(Objects.requireNonNull(in, path), type);
    } catch (IOException e) {
      throw new IllegalStateException("What serves the policy cannot be read: " + path, e);
    }
  }

  /**
   * Something that serves a clause.
   *
   * @param href where it is, if it can be opened from here
   * @param built whether it is there yet
   */
  record Service(String code, String name, @Nullable String href, boolean built) {}

  private record PlannedRule(String rule, String name, List<String> clauses) {}

  private record PlannedPart(String path, String name, List<String> clauses) {}
}
