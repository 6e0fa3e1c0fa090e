package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Rulebooks heard beside the published one while people check their posts. What they would have
 * said otherwise is counted by rule; no text, no person, no day is kept. Owns {@code
 * rulebook.shadow_count}.
 */
@Component
public class Shadows {

  private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);

  /** The row that counts the checks themselves. */
  private static final String CHECKS = "";

  private final RulebookDrafts drafts;
  private final MadeDrafts made;
  private final RulebookInForce inForce;
  private final JdbcClient sql;
  private volatile List<Listener> listeners = List.of();

  private record Listener(String name, Screener screener) {}

  Shadows(RulebookDrafts drafts, MadeDrafts made, RulebookInForce inForce, JdbcClient sql) {
    this.drafts = drafts;
    this.made = made;
    this.inForce = inForce;
    this.sql = sql;
  }

  /** How often a rule would have spoken alike, only in the shadow, only in public, otherwise. */
  record Count(String rule, long alike, long caught, long spared, long otherwise) {}

  /**
   * Lets every rulebook in the shadow hear a text that was checked. Never stands between anybody
   * and their check: what goes wrong here is left uncounted.
   */
  public void hear(
      String text, Circumstances circumstances, Directory directory, Screening published) {
    for (Listener listener : listeners) {
      try {
        count(
            listener.name(),
            levels(published.findings()),
            levels(listener.screener().screen(text, circumstances, directory).findings()));
      } catch (RuntimeException e) {
        LOG.warn("A shadow was not counted: {}", e.getClass().getSimpleName());
      }
    }
  }

  private static Map<String, Level> levels(List<Finding> findings) {
    Map<String, Level> levels = new LinkedHashMap<>();
    findings.forEach(finding ->
        levels.merge(
            finding.rule(),
            finding.level(),
            (one, other) -> one.compareTo(other) > 0 ? one : other));
    return levels;
  }

  private void count(String listener, Map<String, Level> published, Map<String, Level> shadow) {
    TreeSet<String> rules = new TreeSet<>(published.keySet());
    rules.addAll(shadow.keySet());
    List<String> names = new ArrayList<>(List.of(CHECKS));
    List<String> fates = new ArrayList<>(List.of("alike"));
    for (String rule : rules) {
      names.add(rule);
      fates.add(fate(published.get(rule), shadow.get(rule)));
    }
    sql.sql(
            """
            insert into rulebook.shadow_count (listener, rule, alike, caught, spared, otherwise)
            select :listener, rule, (fate = 'alike')::int, (fate = 'caught')::int,
              (fate = 'spared')::int, (fate = 'otherwise')::int
            from unnest(:rules::text[], :fates::text[]) as heard(rule, fate) order by rule
            on conflict (listener, rule) do update set
              alike = rulebook.shadow_count.alike + excluded.alike,
              caught = rulebook.shadow_count.caught + excluded.caught,
              spared = rulebook.shadow_count.spared + excluded.spared,
              otherwise = rulebook.shadow_count.otherwise + excluded.otherwise
            """)
        .param("listener", listener)
        .param("rules", names.toArray(String[]::new))
        .param("fates", fates.toArray(String[]::new))
        .update();
  }

  private static String fate(@Nullable Level published, @Nullable Level shadow) {
    if (published == null) {
      return "caught";
    }
    if (shadow == null) {
      return "spared";
    }
    return published == shadow ? "alike" : "otherwise";
  }

  /** What was counted for this listener, by rule; the first row counts the checks. */
  List<Count> of(String listener) {
    return sql.sql("select * from rulebook.shadow_count where listener = :listener order by rule")
        .param("listener", listener)
        .query((row, _) ->
            new Count(
                row.getString("rule"),
                row.getLong("alike"),
                row.getLong("caught"),
                row.getLong("spared"),
                row.getLong("otherwise")))
        .list();
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  synchronized void lookAgain() {
    try {
      List<Listener> now = new ArrayList<>();
      if (inForce.rulebook().hasShadows()) {
        now.add(
            new Listener(
                inForce.rulebook().name(),
                Screener.with(inForce.rulebook().withShadowsSpeaking())));
      }
      for (Draft draft : drafts.atWork()) {
        if (draft.shadowed()
            && made.of(draft.changes()) instanceof ChangedRulebook.Made(var book)) {
          now.add(new Listener(draft.listener(), Screener.with(book)));
        }
      }
      listeners = List.copyOf(now);
    } catch (DataAccessException | TransactionException databaseGone) {
      LOG.warn("The rulebooks in the shadow could not be looked up again");
    }
  }

  @TransactionalEventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(RulebookActed acted) {
    lookAgain();
  }
}
