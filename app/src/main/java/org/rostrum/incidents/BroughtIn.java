package org.rostrum.incidents;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts.Person;
import org.rostrum.identity.Action;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log as other rooms write into it: what a member brings from elsewhere becomes a draft of a
 * new sheet, or goes to one that is there. Who may write whose log is decided here, as it is for
 * what is typed.
 */
@Service
public class BroughtIn {

  private static final int LONGEST_NAME = 200;

  private final Owners owners;
  private final Sheets sheets;
  private final SheetRelations relations;
  private final LogBook log;
  private final TypedWords typed;
  private final Incidents incidents;

  BroughtIn(
      Owners owners,
      Sheets sheets,
      SheetRelations relations,
      LogBook log,
      TypedWords typed,
      Incidents incidents) {
    this.owners = owners;
    this.sheets = sheets;
    this.relations = relations;
    this.log = log;
    this.typed = typed;
    this.incidents = incidents;
  }

  /**
   * What a draft begins with.
   *
   * @param words exactly what was said
   * @param placeName the page, group or service, or null
   * @param from who said it, or null
   * @param when by the clocks of Europe/London, or null
   */
  public record Words(
      String words,
      Place place,
      @Nullable String placeName,
      @Nullable String from,
      @Nullable LocalDateTime when) {}

  /**
   * A sheet to which something may be added.
   *
   * @param label what it is, never its words
   */
  public record Open(IncidentId id, String label) {}

  /** The most words that a sheet takes, in characters; longer ones go into a file. */
  public static int longest() {
    return PartCheck.LONGEST_WORDS;
  }

  /** The members for whom this person writes; empty for a member, who writes their own log. */
  public List<Person> members(SignedIn who) {
    return owners.choices(who);
  }

  /** Whose log it goes into; empty where the choice is still to be made. */
  public Optional<AccountId> owner(SignedIn who, String choice) {
    return owners.chosen(who, choice);
  }

  /**
   * Begins a draft; the same form sent twice begins one.
   *
   * @param safe the answer to "Are you safe now?"
   * @return the path on which to go on
   */
  @Transactional
  public String begin(
      SignedIn who,
      AccountId owner,
      boolean safe,
      Words words,
      List<Receipt> files,
      @Nullable FormKey form) {
    var id = log.open(owner, who, false, safe, form);
    typed.keep(id, TypedWords.SHEET, who.account(), answers(words), 0);
    log.keep(id, files, who);
    return "/incidents/" + id + (safe ? "/sheet" : "/urgent");
  }

  private static Answers answers(Words words) {
    var answers =
        Answers.of(
            "words", words.words(),
            "where", words.place().name(),
            "whereName", shortened(words.placeName()),
            "from", shortened(words.from()));
    var when = words.when();
    return when == null
        ? answers
        : answers.with(
            Part.WHEN.fields(),
            Answers.of(
                "when-day", Integer.toString(when.getDayOfMonth()),
                "when-month", Integer.toString(when.getMonthValue()),
                "when-year", Integer.toString(when.getYear()),
                "when-time", London.clock(when.toLocalTime())));
  }

  private static String shortened(@Nullable String name) {
    if (name == null || name.length() <= LONGEST_NAME) {
      return name == null ? "" : name;
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2)) ? 2 : 1;
    return name.substring(0, LONGEST_NAME - end) + "\u2026";
  }

  /** The owner's sheets to which this person may add, the newest first. */
  public List<Open> open(SignedIn who, AccountId owner) {
    return sheets.of(owner).stream()
        .filter(entry -> mayAdd(who, entry))
        .map(entry -> new Open(entry.id(), label(entry)))
        .toList();
  }

  private boolean mayAdd(SignedIn who, Entry entry) {
    var resource = entry.isDraft() ? SheetRelations.DRAFT : SheetRelations.SUBMITTED;
    return who.may(Action.UPDATE, resource, relations.between(who, entry, resource)).isAllowed();
  }

  private String label(Entry entry) {
    return incidents
        .read(entry)
        .map(sheet ->
            Text.of(
                "incidents.brought.logged",
                "reference",
                sheet.reference(),
                "label",
                Labels.of(sheet)))
        .orElseGet(() -> Text.of("incidents.begun", "moment", London.moment(entry.openedAt())));
  }

  /**
   * Adds files to a sheet of the owner's.
   *
   * @return the path on which the sheet stands
   */
  @Transactional
  public String add(SignedIn who, AccountId owner, IncidentId id, List<Receipt> files) {
    var entry =
        sheets
            .find(id)
            .filter(found -> found.owner().equals(owner) && mayAdd(who, found))
            .orElseThrow(NotFound::new);
    log.keep(id, files, who);
    return "/incidents/" + id + (entry.isDraft() ? "/sheet" : "");
  }
}
