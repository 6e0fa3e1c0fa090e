package org.rostrum.incidents;

import static org.rostrum.identity.Action.SHARE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Readers.Named;
import org.rostrum.incidents.Sheet.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who can see a record: each reader is a tick of its member's, by name and role. */
@Controller
@Guarded(resource = SheetRelations.SUBMITTED, action = SHARE)
class AudienceController {

  private static final String ONLY_ME = "ONLY_ME";

  private final Entries entries;
  private final Readers readers;
  private final LogBook log;

  AudienceController(Entries entries, Readers readers, LogBook log) {
    this.entries = entries;
    this.readers = readers;
    this.log = log;
  }

  /** The ticks. */
  record AudiencePage(Page page, String id, List<CheckboxItem> items, FormErrors errors) {
    AudiencePage {
      items = List.copyOf(items);
    }
  }

  @GetMapping("/incidents/{id}/audience")
  ModelAndView show(@PathVariable String id) {
    var entry = entries.of(id);
    return page(entry, readers.ticked(entry.id()), FormErrors.none());
  }

  @PostMapping("/incidents/{id}/audience")
  ModelAndView change(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var entry = entries.of(id);
    var answers = new Answers(sent);
    var wanted = answers.list("audience", Reader.class);
    boolean onlyMe = answers.is("audience", ONLY_ME);
    if (wanted.isEmpty() && !onlyMe) {
      return page(
          entry, wanted, FormErrors.of("audience", Text.of("incidents.audience.error.none")));
    }
    log.share(entry.id(), onlyMe ? List.of() : wanted, who);
    return new ModelAndView("redirect:/incidents/" + id);
  }

  /** Takes back what was shared just now; if it is too late, the page says who can see it. */
  @PostMapping("/incidents/{id}/share-return")
  String takeBack(@PathVariable String id, SignedIn who) {
    var entry = entries.of(id);
    return log.takeBack(entry.id(), who)
        ? "redirect:/incidents/" + id
        : "redirect:/incidents/" + id + "/audience";
  }

  private ModelAndView page(Entry entry, List<Reader> ticked, FormErrors errors) {
    var boxes =
        new ArrayList<CheckboxItem>(
            Arrays.stream(Reader.values())
                .filter(tick -> isThere(tick, entry))
                .map(tick ->
                    CheckboxItem.of(
                            tick.name(),
                            Text.of("incidents.audience.tick." + tick.name()),
                            ticked.contains(tick))
                        .withHint(names(tick, entry)))
                .toList());
    boxes.add(CheckboxItem.divider(Text.of("incidents.or")));
    boxes.add(
        CheckboxItem.exclusive(
            ONLY_ME, Text.of("incidents.audience.only-me"), ticked.isEmpty() && errors.isEmpty()));
    return new ModelAndView(
        "incidents/audience",
        "it",
        new AudiencePage(
            Questions.page("incidents.audience.title", "/incidents/" + entry.id(), errors),
            entry.id().toString(),
            boxes,
            errors));
  }

  private boolean isThere(Reader tick, Entry entry) {
    return tick != Reader.GROUP_LEADER || readers.leaderOf(entry.owner()).isPresent();
  }

  private String names(Reader tick, Entry entry) {
    var names = readers.named(tick, entry.owner());
    return names.isEmpty()
        ? Text.of("incidents.audience.nobody")
        : String.join("; ", names.stream().map(AudienceController::named).toList());
  }

  private static String named(Named person) {
    return Text.of("incidents.audience.named", "name", person.name(), "role", person.hat().label());
  }
}
