package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text from which an options letter is drafted, version by version. A letter keeps the number
 * of the version it was drafted from, and a version never changes. Owns {@code
 * cases.letter_template}.
 */
@Component
class Templates {

  static final int LONGEST = 20_000;

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
  private static final Pattern GAP = Pattern.compile("<<[^<>]+>>");
  private static final List<String> PLACES = List.of("{greeting}", "{day}", "{options}");

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Templates(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One version.
   *
   * @param publishedBy null for the text that the service came with
   */
  record Template(
      int version, String body, @Nullable AccountId publishedBy, @Nullable Instant publishedAt) {}

  /** Why a text cannot be one. */
  enum Fault {
    EMPTY,
    TOO_LONG,
    NO_OPTIONS,
    UNKNOWN_PLACE,
    OPEN_GAP;

    String sentence() {
      return Text.of("cases.template.error." + name(), "most", LONGEST);
    }
  }

  /** All versions, the one in use first. */
  List<Template> all() {
    var all =
        new ArrayList<>(
            sql.sql(
                    """
                    select version, body, published_by, published_at from cases.letter_template
                    order by version desc
                    """)
                .query((row, _) ->
                    new Template(
                        row.getInt("version"),
                        row.getString("body"),
                        new AccountId(row.getObject("published_by", UUID.class)),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list());
    all.add(new Template(1, delivered(), null, null));
    return all;
  }

  Template current() {
    return all().getFirst();
  }

  private static String delivered() {
    return String.join(
        "\n\n",
        "{greeting}",
        Text.of("cases.letter.opening", "day", "{day}"),
        "<<" + Text.of("cases.letter.gap") + ">>",
        Text.of("cases.letter.choose"),
        "{options}",
        Text.of("cases.letter.closing"));
  }

  /** What is wrong with a text, or null. Each letter must say the options, and say them once. */
  static @Nullable Fault fault(String body) {
    if (body.isEmpty()) {
      return Fault.EMPTY;
    }
    if (body.length() > LONGEST) {
      return Fault.TOO_LONG;
    }
    if (body.split(Pattern.quote("{options}"), -1).length != 2) {
      return Fault.NO_OPTIONS;
    }
    if (PLACE.matcher(body).results().anyMatch(one -> !PLACES.contains(one.group()))) {
      return Fault.UNKNOWN_PLACE;
    }
    var left = GAP.matcher(body).replaceAll("");
    return left.contains("<<") || left.contains(">>") ? Fault.OPEN_GAP : null;
  }

  /** The next version; false if another was published since {@code from} was read. */
  @Transactional
  public boolean publish(SignedIn by, int from, String body) {
    if (current().version() != from) {
      return false;
    }
    boolean first =
        sql.sql(
                    """
                    insert into cases.letter_template (version, body, published_by, published_at)
                    values (:version, :body, :by, :now) on conflict (version) do nothing
                    """)
                .param("version", from + 1)
                .param("body", body)
                .param("by", by.account().value())
                .param("now", Cases.time(clock.instant()))
                .update()
            == 1;
    if (first) {
      events.publishEvent(new TemplatePublished(by.actor(), by.hat().name(), from + 1));
    }
    return first;
  }

  /** A version of the letter is in use from now on. */
  private record TemplatePublished(ActorId actor, String hat, int version) implements Auditable {

    @Override
    public String action() {
      return "TEMPLATE_PUBLISHED";
    }

    @Override
    public String resource() {
      return "letter.template";
    }

    @Override
    public String resourceId() {
      return String.valueOf(version);
    }
  }
}
