package org.rostrum.complaints;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.Attributes;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.DateItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;

/**
 * One part of the form as a page.
 *
 * @param numbers the rows to draw, of a part that is asked for each person or report
 * @param exhibits all files of the form by their numbers
 * @param reader who will see it, as the same decision says that lets them
 */
record SectionPage(
    Page page,
    Section section,
    Form form,
    Answers answers,
    FormErrors errors,
    List<Integer> numbers,
    List<NumberedExhibit> exhibits,
    List<Receipt> receipts,
    List<CheckboxItem> records,
    boolean takesFiles,
    String reader) {

  SectionPage {
    numbers = List.copyOf(numbers);
    exhibits = List.copyOf(exhibits);
    receipts = List.copyOf(receipts);
    records = List.copyOf(records);
  }

  String action() {
    return "/complaints/" + form.id() + "/" + section.address();
  }

  /** The mark of what this page shows. */
  String shown() {
    return answers.only(section.names()).mark();
  }

  Attributes autosave() {
    return Attributes.of("data-autosave", action() + "/draft");
  }

  String status() {
    return Text.of("complaints.kept", "time", London.time(form.savedAt()));
  }

  /** A sentence under the heading, if this part has one. */
  @Nullable String lead() {
    var key = "complaints.lead." + section.address();
    return Text.has(key) ? Text.of(key) : null;
  }

  @Nullable String hint(Field field) {
    var key = "complaints.field." + field.name() + ".hint";
    return Text.has(key) ? Text.of(key) : null;
  }

  /** The field's name and id in row {@code number}; 0 is no row. */
  String name(Field field, int number) {
    return number == 0 ? field.name() : field.name() + "." + number;
  }

  String value(Field field, int number) {
    return answers.value(name(field, number));
  }

  @Nullable String error(Field field, int number) {
    return errors.at(name(field, number));
  }

  /**
   * The answers to choose from.
   *
   * @param drawn draws what is asked with an answer
   */
  List<RadioItem> radios(Field field, int number, Function<List<Field>, Content> drawn) {
    return field.options().stream()
        .map(option ->
            new RadioItem(
                option,
                field.option(option),
                answers.is(name(field, number), option),
                null,
                with(field, option, drawn)))
        .toList();
  }

  private @Nullable Content with(Field field, String option, Function<List<Field>, Content> drawn) {
    var more = section.askedWith(field, option);
    return more.isEmpty() ? null : drawn.apply(more);
  }

  List<CheckboxItem> boxes(Field field, Function<List<Field>, Content> drawn) {
    return field.options().stream()
        .map(option -> {
          var item =
              new CheckboxItem(
                  option,
                  field.option(option),
                  answers.is(field.name(), option),
                  null,
                  with(field, option, drawn));
          var hint = "complaints.field." + field.name() + "." + option + ".hint";
          return Text.has(hint) ? item.withHint(Text.of(hint)) : item;
        })
        .toList();
  }

  List<CheckboxItem> tick(Field field, int number) {
    return List.of(CheckboxItem.of("yes", field.label(), answers.has(name(field, number))));
  }

  List<DateItem> days(Field field, int number) {
    var items = new ArrayList<DateItem>();
    for (String box : List.of("day", "month", "year")) {
      var name = field.name() + "-" + box + (number == 0 ? "" : "." + number);
      items.add(
          new DateItem(
              name,
              Text.of("govuk.date." + box),
              name,
              answers.value(name),
              box.equals("year") ? "govuk-input--width-4" : "govuk-input--width-2",
              null,
              null,
              null,
              null,
              null));
    }
    return items;
  }

  Map<String, String> noValues() {
    return Map.of();
  }

  /** The files of this part, each to be kept or not. */
  List<CheckboxItem> files(Field field) {
    return exhibits.stream()
        .filter(one -> answers.is(field.name(), one.id().toString()))
        .map(one -> CheckboxItem.of(one.id().toString(), fileLabel(one), true))
        .toList();
  }

  private String fileLabel(NumberedExhibit exhibit) {
    return receipts.stream()
        .filter(receipt -> receipt.id().equals(exhibit.id()))
        .findFirst()
        .map(receipt ->
            Text.of(
                "complaints.file",
                "label",
                exhibit.label(),
                "kind",
                Reading.kind(receipt),
                "size",
                Reading.size(receipt.bytes())))
        .orElseGet(exhibit::label);
  }

  int words(Field field) {
    return Pages.words(answers.value(field.name()));
  }

  boolean isSealable() {
    return section == Section.CONFIDENTIALITY;
  }
}
