package org.rostrum.complaints;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.TaskItem;
import org.rostrum.govuk.TaskStatus;
import org.rostrum.govuk.Text;

/**
 * The task list of the form, in the policy's order.
 *
 * @param gaps how many parts are not finished
 */
record TasksPage(
    Page page,
    Form form,
    List<Group> groups,
    int gaps,
    boolean canStartSending,
    boolean red,
    boolean maySign,
    int records,
    int filled,
    int asked) {

  TasksPage {
    groups = List.copyOf(groups);
  }

  /** Some tasks under one heading. */
  record Group(String id, String heading, List<TaskItem> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  static TasksPage of(Form form, Filing filing, boolean maySign, boolean seesIdentity) {
    var asked = Reading.asked(form.answers(), form.isSealed(), filing.isLate(form));
    var gaps = filing.gaps(form);
    boolean red = new Telling(form.answers()).isRed();
    boolean canSend = gaps.isEmpty() || red;
    var groups = new ArrayList<Group>();
    groups.add(new Group("start", Text.of("complaints.tasks.start"), gates(form)));
    for (String part : List.of("1", "2", "3", "C", "4", "5")) {
      var items =
          asked.stream()
              .filter(section -> section.number().startsWith(part))
              .map(section -> item(form, section, gaps.contains(section), filing, seesIdentity))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new Group("part-" + part, Text.of("complaints.tasks." + part), items));
      }
    }
    groups.add(
        new Group(
            "send", Text.of("complaints.tasks.send"), List.of(send(form, gaps.size(), canSend))));
    int filled = (int) asked.stream().filter(section -> !gaps.contains(section)).count();
    return new TasksPage(
        Pages.titled("complaints.tasks", "/complaints"),
        form,
        groups,
        gaps.size(),
        canSend,
        red && !gaps.isEmpty(),
        maySign,
        form.answers().all("records").size(),
        filled,
        asked.size());
  }

  private static List<TaskItem> gates(Form form) {
    var items = new ArrayList<TaskItem>();
    for (Gate gate : List.of(Gate.ABOUT, Gate.HELP, Gate.CONFIDENTIAL, Gate.LOG)) {
      items.add(
          TaskItem.of(
              Text.of("complaints.tasks.gate." + gate.address()),
              gate.path(form.id()),
              TaskStatus.of(
                  gate == Gate.CONFIDENTIAL && form.isSealed()
                      ? Text.of("complaints.status.asked-for")
                      : Text.of("complaints.status.completed"))));
    }
    return items;
  }

  private static TaskItem item(
      Form form, Section section, boolean isGap, Filing filing, boolean seesIdentity) {
    if (section.isIdentity() && !seesIdentity) {
      return new TaskItem(
          org.rostrum.govuk.Words.of(section.title()),
          null,
          TaskStatus.of(Text.of("complaints.status.member-only")),
          null,
          null);
    }
    return TaskItem.of(
        section == Section.CONFIDENTIALITY ? Text.of("complaints.tasks.reasons") : section.title(),
        "/complaints/" + form.id() + "/" + section.address(),
        status(form, section, isGap, filing));
  }

  private static TaskStatus status(Form form, Section section, boolean isGap, Filing filing) {
    if (isGap) {
      return TaskStatus.tag(Text.of("complaints.status.incomplete"), "govuk-tag--blue");
    }
    if (form.answers().is("seen", section.name())) {
      return TaskStatus.of(done(form, section));
    }
    if (section == Section.DETAILS) {
      return TaskStatus.of(Text.of("complaints.status.profile"));
    }
    if (form.answers().is("filled", section.name())) {
      return TaskStatus.of(Text.of("complaints.status.log"));
    }
    boolean empty = filing.everything(form).only(section.names()).isEmpty();
    return TaskStatus.of(empty ? Text.of("complaints.status.optional") : done(form, section));
  }

  private static String done(Form form, Section section) {
    if (section == Section.PICTURES) {
      int number = Reading.exhibits(form.answers()).size();
      if (number > 0) {
        return Text.of("complaints.status.pictures", "count", number);
      }
    }
    return section == Section.MESSAGES && !form.answers().is("messages", "YES")
        ? Text.of("complaints.status.none")
        : Text.of("complaints.status.completed");
  }

  private static TaskItem send(Form form, int gaps, boolean canSend) {
    var title = Text.of("complaints.tasks.check");
    return canSend
        ? TaskItem.of(
            title,
            "/complaints/" + form.id() + "/answers",
            TaskStatus.of(Text.of("complaints.status.ready")))
        : new TaskItem(
            org.rostrum.govuk.Words.of(title),
            null,
            TaskStatus.of(Text.of("complaints.status.cannot", "count", gaps)),
            null,
            "govuk-task-list__item--cannot");
  }

  String saved() {
    return Text.of(
        "complaints.tasks.saved",
        "time",
        London.time(form.savedAt()),
        "until",
        London.said(London.day(form.keptUntil())));
  }
}
