package org.rostrum.complaints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.govuk.Text;

/** The parts of the form in the order of the policy's Appendix 2, each with its fields. */
enum Section {
  DETAILS(
      "1",
      List.of(
          Field.line("title"),
          Field.line("firstName"),
          Field.line("lastName"),
          Field.radios("addressKind", "COUNCIL_HOUSE", "OTHER"),
          Field.area("address").under("addressKind", "OTHER"),
          Field.line("phone"),
          Field.line("email"),
          Field.radios("callSafe", "YES", "TIMES", "NO"),
          Field.line("callTimes").under("callSafe", "TIMES")),
      List.of()),
  WHO(
      "2",
      List.of(Field.tick("whoUnknown")),
      List.of(
          Field.line("whoName"),
          Field.line("whoAccount"),
          Field.line("whoLink"),
          Field.radios(
              "whoHow", "RESIDENT", "OFFICER", "CANDIDATE", "FORMER_MEMBER", "MEDIA", "UNKNOWN"))),
  WHAT(
      "3",
      List.of(
          Field.upsetting("what"),
          Field.upsetting("words"),
          Field.day("first"),
          Field.line("firstAbout"),
          Field.day("last")),
      List.of()),
  WHY(
      "3",
      List.of(
          Field.boxes(
              "whyTicks",
              "THREAT",
              "STALKING",
              "HATE",
              "REPEATED",
              "SEXUAL",
              "PERSONAL_DETAILS",
              "INSULT",
              "IMPERSONATION",
              "FALSE"),
          Field.area("why")),
      List.of()),
  STOP_REQUEST(
      "3a",
      List.of(
          Field.radios("stop", "YES", "NO", "NOT_SAFE"),
          Field.day("stopDay").under("stop", "YES"),
          Field.line("stopAbout").under("stop", "YES"),
          Field.area("stopHow").under("stop", "YES")),
      List.of()),
  POLICE(
      "3b",
      List.of(Field.radios("police", "YES", "NOT_YET", "RATHER_NOT"), Field.area("policeWhy")),
      List.of(
          Field.line("policeForce"),
          Field.tick("policeForceUnknown"),
          Field.day("policeDay"),
          Field.line("policeAbout"),
          Field.line("policeReference"),
          Field.tick("policeFord"),
          Field.area("policeOutcome"))),
  MESSAGES(
      "3c",
      List.of(
          Field.radios("messages", "YES", "NO"),
          Field.files("messageFiles"),
          Field.area("messagesWhy")),
      List.of()),
  SITE_REPORTS(
      "3d",
      List.of(Field.radios("site", "YES", "NO")),
      List.of(
          Field.line("siteName"),
          Field.day("siteDay"),
          Field.line("siteAbout"),
          Field.line("siteReference"),
          Field.area("siteResult"))),
  OTHER_INCIDENTS(
      "3g",
      List.of(
          Field.radios("other", "YES", "NO"),
          Field.records("otherRecords").under("other", "YES"),
          Field.upsetting("otherWords").under("other", "YES")),
      List.of()),
  WITNESSES(
      "3h",
      List.of(),
      List.of(
          Field.line("witnessName"),
          Field.line("witnessContact"),
          Field.tick("witnessNoContact"),
          Field.radios("witnessAgrees", "YES", "NO"))),
  BACKGROUND("3i", List.of(Field.area("background"), Field.files("backgroundFiles")), List.of()),
  TIMING("3j", List.of(Field.area("delay")), List.of()),
  PICTURES("3k", List.of(Field.files("pictureFiles"), Field.area("picturesWhy")), List.of()),
  CONFIDENTIALITY(
      "C",
      List.of(
          Field.boxes("secretReasons", "HARM", "HEALTH", "VIOLENCE", "JOB", "UNNAMED"),
          Field.area("secretWords")),
      List.of()),
  REMEDY(
      "4",
      List.of(
          Field.boxes("remedy", Remedy.class), Field.line("remedyOther").under("remedy", "OTHER")),
      List.of()),
  RAISED(
      "5",
      List.of(
          Field.radios("raised", "YES", "NO", "NOT_SAFE"),
          Field.area("raisedReply").under("raised", "YES")),
      List.of());

  private final String number;
  private final List<Field> fields;
  private final List<Field> rows;

  Section(String number, List<Field> fields, List<Field> rows) {
    this.number = number;
    this.fields = fields;
    this.rows = rows;
  }

  /** The question's number in the policy. */
  String number() {
    return number;
  }

  List<Field> fields() {
    return fields;
  }

  /** What is asked whatever else is answered. */
  List<Field> asked() {
    return fields.stream().filter(field -> field.under() == null).toList();
  }

  /** What is asked with this answer to another field. */
  List<Field> askedWith(Field field, String option) {
    return fields.stream()
        .filter(one -> new Field.Under(field.name(), option).equals(one.under()))
        .toList();
  }

  /** What is asked once for each person, report or witness. */
  List<Field> rows() {
    return rows;
  }

  boolean hasRows() {
    return !rows.isEmpty();
  }

  Stream<Field> all() {
    return Stream.concat(fields.stream(), rows.stream());
  }

  List<String> names() {
    return all().flatMap(Field::names).toList();
  }

  List<String> rowNames() {
    return rows.stream().flatMap(Field::names).toList();
  }

  boolean takesFiles() {
    return all().anyMatch(field -> field.kind() == Field.Kind.FILES);
  }

  /** Says who complains, and stands apart from everything else. */
  boolean isIdentity() {
    return this == DETAILS || this == CONFIDENTIALITY;
  }

  boolean isOptional() {
    return switch (this) {
      case OTHER_INCIDENTS, WITNESSES, BACKGROUND -> true;
      default -> false;
    };
  }

  /** As it stands in an address. */
  String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return Text.of("complaints.section." + address());
  }

  static Optional<Section> at(String address) {
    return Arrays.stream(values()).filter(section -> section.address().equals(address)).findFirst();
  }
}
