package org.rostrum.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.Attributes;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.Sheet.Because;
import org.rostrum.incidents.Sheet.Effect;
import org.rostrum.incidents.Sheet.Kind;
import org.rostrum.incidents.Sheet.Next;
import org.rostrum.incidents.Sheet.Place;
import org.rostrum.incidents.Sheet.Police;
import org.rostrum.incidents.Sheet.Stopping;
import org.rostrum.incidents.Sheet.Support;
import org.rostrum.incidents.Sheet.Told;
import org.rostrum.incidents.Sheet.Whom;

/**
 * A form of one question, or of the five on the quick sheet.
 *
 * @param action where the form goes; its draft goes to the same path with {@code /draft} behind it
 * @param version the version the writer has seen; 0 for a draft
 * @param keptAt when what is typed was last kept, or null
 * @param files what was added so far
 * @param takesFiles whether the writer may add files
 * @param reader who can see it, as the same decision says that lets them
 */
record QuestionPage(
    Page page,
    Part part,
    Answers answers,
    FormErrors errors,
    String action,
    int version,
    @Nullable Instant keptAt,
    List<Receipt> files,
    boolean takesFiles,
    String reader,
    boolean onBehalf) {

  QuestionPage {
    files = List.copyOf(files);
  }

  /** The line under the heading. */
  String status() {
    return keptAt == null ? "" : Text.of("incidents.kept", "time", London.time(keptAt));
  }

  /** Where the script keeps what is typed. */
  Attributes autosave() {
    return Attributes.of(
        "data-autosave",
        action + "/draft",
        "data-file-failed",
        Text.of("incidents.file.failed", "name", "{name}"),
        "data-file-stopped",
        Text.of("incidents.file.stopped", "name", "{name}"),
        "data-file-checking",
        Text.of("incidents.file.checking", "name", "{name}"),
        "data-file-stop",
        Text.of("incidents.file.stop"),
        "data-file-go-on",
        Text.of("incidents.file.go-on"),
        "data-file-cut",
        Text.of("incidents.file.cut", "name", "{name}", "percent", "{percent}"),
        "data-file-waits",
        Text.of("incidents.file.waits", "name", "{name}", "percent", "{percent}"),
        "data-file-left",
        Text.of("incidents.file.left", "name", "{name}", "percent", "{percent}"),
        "data-file-signed-out",
        Text.of("incidents.file.signed-out", "name", "{name}", "percent", "{percent}"),
        "data-file-remove",
        Text.of("incidents.file.remove"));
  }

  String value(String field) {
    return answers.value(field);
  }

  List<RadioItem> places() {
    return Choices.radios(answers, "where", Place.class);
  }

  List<RadioItem> whom() {
    return Choices.radios(answers, "whom", Whom.class);
  }

  List<CheckboxItem> kinds() {
    return Choices.boxes(answers, "kind", Kind.class);
  }

  List<CheckboxItem> because() {
    return Choices.boxes(answers, "because", Because.class);
  }

  List<RadioItem> stop() {
    return Choices.radios(answers, "stop", Stopping.Answer.class);
  }

  List<RadioItem> police() {
    return Choices.radios(answers, "police", Police.Answer.class);
  }

  List<RadioItem> site() {
    return Choices.yesNo(answers, "site");
  }

  List<CheckboxItem> told() {
    return Choices.boxes(answers, "told", Told.class);
  }

  List<RadioItem> effect() {
    return Choices.radios(answers, "effect", Effect.class);
  }

  List<CheckboxItem> support() {
    return Choices.boxes(answers, "support", Support.class);
  }

  List<RadioItem> next() {
    return Choices.radios(answers, "next", Next.class);
  }

  List<CheckboxItem> tick(String field, String key) {
    return Choices.tick(answers, field, Text.of(key));
  }

  Map<String, String> boxes(String prefix) {
    return Map.of(
        prefix + "-day", value(prefix + "-day"),
        prefix + "-month", value(prefix + "-month"),
        prefix + "-year", value(prefix + "-year"));
  }

  /** "Today, about 10:50pm", or what was answered instead. */
  String whenInWords() {
    return London.said(Reading.occurred(answers, "when"));
  }

  boolean whenNeedsLook() {
    return errors.at("when") != null;
  }

  String row(Receipt file) {
    return Text.of("incidents.file.row", "name", file.name(), "size", Labels.size(file.bytes()));
  }
}
