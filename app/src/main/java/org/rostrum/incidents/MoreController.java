package org.rostrum.incidents;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostrum.evidence.Intake;
import org.rostrum.evidence.Sent;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.TaskItem;
import org.rostrum.govuk.TaskStatus;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The optional questions, one a page: of a record for its member, of a draft for who writes it. */
@Controller
class MoreController {

  private final Entries entries;
  private final Sheets sheets;
  private final TypedWords typed;
  private final Questions questions;
  private final LogBook log;

  MoreController(
      Entries entries, Sheets sheets, TypedWords typed, Questions questions, LogBook log) {
    this.entries = entries;
    this.sheets = sheets;
    this.typed = typed;
    this.questions = questions;
    this.log = log;
  }

  /** One of the five short parts. */
  record Group(String title, List<TaskItem> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /** What can be added. */
  record MorePage(Page page, String back, List<Group> groups) {
    MorePage {
      groups = List.copyOf(groups);
    }
  }

  /** The same question answered by two: both texts, and a choice. */
  record ConflictPage(
      Page page, String action, Part part, int version, List<Clash> clashes, String theirTitle) {
    ConflictPage {
      clashes = List.copyOf(clashes);
    }
  }

  /** One field that two changed. */
  record Clash(String field, String mine, String theirs) {
    List<RadioItem> choices() {
      return List.of(
          RadioItem.of("mine", Text.of("incidents.conflict.mine"), false),
          RadioItem.of("theirs", Text.of("incidents.conflict.theirs"), false),
          RadioItem.of("both", Text.of("incidents.conflict.both"), true));
    }

    String both() {
      return mine.isEmpty() || theirs.isEmpty() ? mine + theirs : mine + "\n\n" + theirs;
    }
  }

  @GetMapping("/incidents/{id}/more")
  @Guarded(resource = SheetRelations.SUBMITTED, action = UPDATE)
  ModelAndView more(@PathVariable String id) {
    var entry = entries.of(id);
    var answers = sheets.latest(entry.id()).orElseThrow(NotFound::new).answers();
    return more(entry, answers, "/more/");
  }

  @GetMapping("/incidents/{id}/sheet/more")
  @Guarded(resource = SheetRelations.DRAFT, action = READ)
  ModelAndView moreOfDraft(@PathVariable String id) {
    var entry = draft(id);
    var answers = Answers.NONE;
    for (Part part : Part.values()) {
      answers = answers.with(part.fields(), left(entry, part));
    }
    return more(entry, answers, "/sheet/");
  }

  private static ModelAndView more(Entry entry, Answers answers, String folder) {
    var groups =
        IntStream.range(0, Part.LATER.size())
            .mapToObj(number ->
                new Group(
                    Text.of("incidents.more.group." + (number + 1)),
                    Part.LATER.get(number).stream()
                        .map(part -> item(entry, part, answers, folder))
                        .toList()))
            .toList();
    var back = "/incidents/" + entry.id() + (entry.isDraft() ? "/sheet" : "/answers");
    var page = Questions.page("incidents.more.title", back, FormErrors.none());
    return new ModelAndView("incidents/more", "it", new MorePage(page, back, groups));
  }

  private static TaskItem item(Entry entry, Part part, Answers answers, String folder) {
    boolean answered = part.fields().stream().anyMatch(answers::has);
    return TaskItem.of(
        Text.of("incidents.part." + part.address()),
        "/incidents/" + entry.id() + folder + part.address(),
        answered
            ? TaskStatus.of(Text.of("incidents.more.answered"))
            : TaskStatus.tag(Text.of("incidents.more.optional"), "govuk-tag--grey"));
  }

  @GetMapping("/incidents/{id}/more/{part}")
  @Guarded(resource = SheetRelations.SUBMITTED, action = UPDATE)
  ModelAndView ask(@PathVariable String id, @PathVariable String part, SignedIn who) {
    var entry = entries.of(id);
    var asked = part(part);
    var latest = sheets.latest(entry.id()).orElseThrow(NotFound::new);
    var answers =
        typed
            .find(entry.id(), asked.address(), who.account())
            .map(left -> latest.answers().with(asked.fields(), left.answers()))
            .orElse(latest.answers());
    return page(questions.ofRecord(entry, asked, who, answers, FormErrors.none(), latest.number()));
  }

  @PostMapping("/incidents/{id}/more/{part}")
  @Guarded(resource = SheetRelations.SUBMITTED, action = UPDATE)
  ModelAndView answer(
      @PathVariable String id, @PathVariable String part, Intake intake, SignedIn who) {
    var entry = entries.of(id);
    var asked = part(part);
    var sent = intake.receive(entry.owner(), who);
    var answers = settled(new Answers(sent.fields()), asked);
    log.keep(entry.id(), sent.kept(), who);
    var given = answers.only(asked.fields());
    var path = "/incidents/" + id;
    if (answers.is("save", "later")) {
      typed.keep(entry.id(), asked.address(), who.account(), given, 0);
      return new ModelAndView("redirect:" + path);
    }
    var all = sheets.latest(entry.id()).orElseThrow(NotFound::new).answers();
    var errors = errors(entry, asked, all.with(asked.fields(), given), sent);
    int seen = seen(answers);
    if (!errors.isEmpty()) {
      typed.keep(entry.id(), asked.address(), who.account(), given, 0);
      return page(questions.ofRecord(entry, asked, who, given, errors, seen));
    }
    var change = log.change(entry.id(), asked, given, seen, who, StartController.key(answers));
    return switch (change) {
      case LogBook.Change.Saved() -> new ModelAndView("redirect:" + path + "/more");
      case LogBook.Change.Touched(Version theirs) -> conflict(entry, asked, given, theirs);
    };
  }

  private static ModelAndView conflict(Entry entry, Part part, Answers mine, Version theirs) {
    var clashes =
        part.fields().stream()
            .map(field ->
                new Clash(
                    field,
                    String.join("\n", mine.all(field)),
                    String.join("\n", theirs.answers().all(field))))
            .filter(clash -> !clash.mine().equals(clash.theirs()))
            .toList();
    var it =
        new ConflictPage(
            Questions.page("incidents.conflict.title", null, FormErrors.none()),
            "/incidents/" + entry.id() + "/more/" + part.address(),
            part,
            theirs.number(),
            clashes,
            Text.of("incidents.conflict.from", "time", London.time(theirs.savedAt())));
    var view = new ModelAndView("incidents/conflict", "it", it);
    view.setStatus(HttpStatus.CONFLICT);
    return view;
  }

  /** What the writer chose where two had answered: the choice for each field comes beside it. */
  private static Answers settled(Answers sent, Part part) {
    var all = sent;
    for (String field : part.fields()) {
      var choice = sent.value("choose." + field);
      if (!choice.isEmpty()) {
        var text = sent.value(choice + "." + field);
        var lines = choice.equals("both") ? List.of(text) : text.lines().toList();
        all = all.with(List.of(field), new Answers(Map.of(field, lines)));
      }
    }
    return all;
  }

  private static int seen(Answers answers) {
    try {
      return Integer.parseInt(answers.value("version"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @GetMapping("/incidents/{id}/sheet/{part}")
  @Guarded(resource = SheetRelations.DRAFT, action = READ)
  ModelAndView askOfDraft(@PathVariable String id, @PathVariable String part, SignedIn who) {
    var entry = draft(id);
    var asked = part(part);
    return page(questions.ofDraft(entry, asked, who, left(entry, asked), FormErrors.none()));
  }

  @PostMapping("/incidents/{id}/sheet/{part}")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  ModelAndView answerOfDraft(
      @PathVariable String id, @PathVariable String part, Intake intake, SignedIn who) {
    var entry = draft(id);
    var asked = part(part);
    var sent = intake.receive(entry.owner(), who);
    log.keep(entry.id(), sent.kept(), who);
    var given = new Answers(sent.fields()).only(asked.fields());
    typed.keep(entry.id(), asked.address(), who.account(), given, 0);
    var errors = errors(entry, asked, given, sent);
    return errors.isEmpty()
        ? new ModelAndView("redirect:/incidents/" + id + "/sheet/more")
        : page(questions.ofDraft(entry, asked, who, given, errors));
  }

  private FormErrors errors(Entry entry, Part part, Answers all, Sent sent) {
    var errors = questions.check(entry).of(part, all);
    return sent.refused().isEmpty()
        ? errors
        : errors.and(
            "files",
            String.join(". ", sent.refused().stream().map(file -> file.sentence("")).toList()));
  }

  private Answers left(Entry entry, Part part) {
    return typed
        .newest(entry.id(), part.address())
        .map(TypedWords.Typed::answers)
        .orElse(Answers.NONE);
  }

  private Entry draft(String id) {
    return Optional.of(entries.of(id)).filter(Entry::isDraft).orElseThrow(NotFound::new);
  }

  private static Part part(String address) {
    return Part.at(address).orElseThrow(NotFound::new);
  }

  private static ModelAndView page(QuestionPage it) {
    return new ModelAndView("incidents/part", "it", it);
  }
}
