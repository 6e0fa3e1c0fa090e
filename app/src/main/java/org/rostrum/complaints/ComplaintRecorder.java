package org.rostrum.complaints;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.complaints.Filing.Result;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in, signs and sends a complaint in one go, by the calls of the pages: for what comes from
 * elsewhere.
 */
@Service
public class ComplaintRecorder {

  private final Drafting drafting;
  private final Filing filing;

  ComplaintRecorder(Drafting drafting, Filing filing) {
    this.drafting = drafting;
    this.filing = filing;
  }

  /**
   * @param member who complains and signs
   * @param secret whether the name is to be kept confidential
   * @param records of the member's log, from which the form is filled
   * @param answers what the records do not hold, by the fields' names
   * @throws IllegalStateException if the form could not be sent as it is
   */
  @Transactional
  public ComplaintId record(
      SignedIn member,
      boolean secret,
      List<IncidentId> records,
      Map<String, List<String>> answers) {
    var typed = new Answers(answers);
    var id = drafting.open(member, member.account(), true, null);
    drafting.answer(
        member, id, List.of("about", "help"), Answers.of("about", "SOMEBODY", "help", "NONE"));
    drafting.keepSecret(member, id, secret);
    drafting.gather(member, id, records);
    for (Section section : Section.values()) {
      fill(member, id, section, typed.only(section.names()));
    }
    var form = filing.find(id).orElseThrow(NotFound::new);
    var name = SentComplaints.name(filing.everything(form));
    var key = new FormKey(UUID.randomUUID().toString().replace("-", "").substring(0, 22));
    return switch (filing.send(member, id, name, form.revision(), key)) {
      case Result.Sent(String _) -> id;
      case Result.Gaps(List<Section> missing) ->
          throw new IllegalStateException("missing: " + missing);
      case Result other -> throw new IllegalStateException(other.getClass().getSimpleName());
    };
  }

  private void fill(SignedIn member, ComplaintId id, Section section, Answers typed) {
    var form = filing.find(id).orElseThrow(NotFound::new);
    var before = filing.everything(form).only(section.names());
    var fields = typed.byField().keySet().stream().map(Answers::base).toList();
    drafting.save(member, id, section, before.with(fields, typed), true);
  }
}
