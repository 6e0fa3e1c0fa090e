package org.rostrum.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.ContactRelease;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Incidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who opened a member's records: incidents, complaints, files and cases. Owns {@code
 * cases.question}.
 */
@Component
class WhoLooked {

  private static final Duration RECENT = Duration.ofDays(30);

  private final AccessLog accessLog;
  private final Incidents incidents;
  private final Complaints complaints;
  private final Cases cases;
  private final Emergencies emergencies;
  private final Accounts accounts;
  private final JdbcClient sql;
  private final Clock clock;

  WhoLooked(
      AccessLog accessLog,
      Incidents incidents,
      Complaints complaints,
      Cases cases,
      Emergencies emergencies,
      Accounts accounts,
      JdbcClient sql,
      Clock clock) {
    this.accessLog = accessLog;
    this.incidents = incidents;
    this.complaints = complaints;
    this.cases = cases;
    this.emergencies = emergencies;
    this.accounts = accounts;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One opening of one record of the member's.
   *
   * @param what what was done, with what the record is called
   * @param recipient for whom contact details were taken out, else null
   */
  record Look(
      long number,
      Instant moment,
      AccountId account,
      String name,
      String hat,
      String what,
      @Nullable String recipient,
      String why,
      boolean asked) {

    String at() {
      return When.moment(moment);
    }
  }

  /** That somebody asks; not who asks, and not about what. */
  record Question(String askedAt, String at, String name, String hat) {}

  /** The latest first, one for each opening; the member's own are not among them. */
  List<Look> at(SignedIn who) {
    var names = records(who);
    var asked = asked(who.account());
    var uses = emergencies.all();
    var looks = new ArrayList<Look>();
    for (Seen seen : Seen.of(accessLog.viewings(names.keySet()))) {
      var use = uses.stream().filter(one -> isOf(one, seen)).findFirst();
      if (!seen.actor().equals(who.actor()) && use.filter(one -> one.toldAt() == null).isEmpty()) {
        boolean isAsked = seen.numbers().stream().anyMatch(asked::contains);
        looks.add(look(seen, use, names.getOrDefault(seen.record(), ""), isAsked));
      }
    }
    return looks;
  }

  private static boolean isOf(Emergency use, Seen seen) {
    return use.complaint().toString().equals(seen.record())
        && use.covers(new AccountId(seen.actor().value()), seen.at());
  }

  private Look look(Seen seen, Optional<Emergency> use, String record, boolean asked) {
    var officer = new AccountId(seen.actor().value());
    var taken = taken(seen, officer);
    var reading = seen.rows().stream().map(WhoLooked::why).collect(Collectors.joining("; "));
    return new Look(
        seen.number(),
        seen.at(),
        officer,
        name(officer),
        seen.hat(Text.of("cases.looked.service")),
        Text.of(taken == null ? "cases.looked.opened" : "cases.looked.gave", "record", record),
        taken == null ? null : taken.to(),
        taken != null
            ? taken.reason()
            : use.map(one -> Text.of("cases.looked.emergency", "cause", one.cause().label()))
                .orElse(reading),
        asked);
  }

  /** What was taken out, when the one thing that a page showed was how to reach the member. */
  private @Nullable ContactRelease taken(Seen seen, AccountId officer) {
    return !seen.rows().equals(List.of("complaint.identity"))
        ? null
        : ComplaintId.of(seen.record()).stream()
            .flatMap(id -> complaints.releases(id).stream())
            .filter(one -> one.by().equals(officer))
            .min(Comparator.comparing(one -> Duration.between(seen.at(), one.at()).abs()))
            .orElse(null);
  }

  int recent(List<Look> looks) {
    return (int) looks.stream().filter(this::isRecent).count();
  }

  long recentPeople(List<Look> looks) {
    return looks.stream().filter(this::isRecent).map(Look::account).distinct().count();
  }

  private boolean isRecent(Look look) {
    return look.moment().isAfter(clock.instant().minus(RECENT));
  }

  /** Every record of the member's by its id, with what it is called. */
  private Map<String, String> records(SignedIn who) {
    var names = new LinkedHashMap<String, String>();
    incidents
        .logged(who.account())
        .forEach(sheet -> {
          names.put(sheet.id().toString(), sheet.reference());
          sheet
              .exhibits()
              .forEach(exhibit ->
                  names.put(
                      exhibit.toString(),
                      Text.of("cases.looked.file", "reference", sheet.reference())));
        });
    for (var id : cases.ids()) {
      if (complaints.isComplainant(who, id)) {
        complaints.submitted(id).ifPresent(sent -> names.put(id.toString(), sent.reference()));
        complaints
            .exhibits(id)
            .forEach(one ->
                names.put(
                    one.id().toString(), Text.of("cases.looked.exhibit", "label", one.label())));
      }
    }
    return names;
  }

  private String name(AccountId account) {
    return accounts
        .find(account)
        .map(Accounts.Person::name)
        .orElseGet(() -> Text.of("cases.looked.nobody"));
  }

  private static String why(String resource) {
    var key = "cases.looked.why." + resource;
    return Text.of(Text.has(key) ? key : "cases.looked.why.other");
  }

  /** False if it was asked before. */
  boolean ask(SignedIn who, long number) {
    return sql.sql(
                """
                insert into cases.question (id, account, looked, asked_at)
                values (gen_random_uuid(), :account, :looked, :now)
                on conflict (account, looked) do nothing
                """)
            .param("account", who.account().value())
            .param("looked", number)
            .param("now", Cases.time(clock.instant()))
            .update()
        == 1;
  }

  private Set<Long> asked(AccountId account) {
    return new HashSet<>(
        sql.sql("select looked from cases.question where account = :account")
            .param("account", account.value())
            .query(Long.class)
            .list());
  }

  /** What waits for the Data Protection Officer, the latest first. */
  List<Question> questions() {
    return sql.sql("select looked, asked_at from cases.question order by asked_at desc, id")
        .query((row, _) ->
            question(
                row.getLong("looked"), row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private Question question(long number, Instant askedAt) {
    return accessLog
        .viewing(number)
        .map(view ->
            new Question(
                When.moment(askedAt),
                When.moment(view.at()),
                name(new AccountId(view.actor().value())),
                new Seen(List.of(view)).hat(Text.of("cases.looked.service"))))
        .orElseGet(() -> new Question(When.moment(askedAt), "", "", ""));
  }
}
