package org.rostrum.cases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.audit.ActorId;
import org.rostrum.complaints.Audience;
import org.rostrum.complaints.CaseStanding;
import org.rostrum.complaints.Complainant;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintSubmitted;
import org.rostrum.complaints.ComplaintWithdrawn;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.complaints.ConfidentialityRequest;
import org.rostrum.complaints.ContactRelease;
import org.rostrum.complaints.NumberedExhibit;
import org.rostrum.complaints.Remedy;
import org.rostrum.complaints.Submitted;
import org.rostrum.complaints.Witness;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Action;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.rostrum.notifications.TaggedPdf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints as the cases room meets them, made by hand: every part of one can be chosen. */
public final class TestComplaints implements Complaints {

  /** The number of everybody who complains here. */
  static final String PHONE = "01632 960177";

  /** Puts these complaints before the real ones. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Config {
    @Bean
    @Primary
    TestComplaints testComplaints(
        ApplicationEventPublisher events,
        PlatformTransactionManager transactions,
        Notices notices,
        ObjectProvider<CaseStanding> standing,
        Clock clock) {
      return new TestComplaints(events, transactions, notices, standing, clock);
    }

    @Bean
    @Primary
    TaggedPdf plainPdf() {
      return (xhtml, _, _) -> xhtml.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What a complaint is made of. */
  public record Spec(
      AccountId owner,
      String name,
      boolean sealed,
      boolean red,
      boolean threat,
      List<Submitted.Individual> individuals,
      List<Witness> witnesses,
      Set<Remedy> remedies,
      String words) {

    /** A plain one. */
    public static Spec by(AccountId owner, String name) {
      return new Spec(
          owner,
          name,
          false,
          false,
          false,
          List.of(new Submitted.Individual("Gorse Farthing", "@gorse", null, "RESIDENT")),
          List.of(new Witness("Wilmot Tansy", "01632 960111", true)),
          Set.of(Remedy.TAKE_DOWN, Remedy.STOP_CONTACT),
          "They wrote it again on Monday.");
    }

    public Spec sealedOne() {
      return new Spec(owner, name, true, red, threat, individuals, witnesses, remedies, words);
    }

    public Spec redOne() {
      return new Spec(owner, name, sealed, true, true, individuals, witnesses, remedies, words);
    }

    public Spec about(String subject) {
      return new Spec(
          owner,
          name,
          sealed,
          red,
          threat,
          List.of(new Submitted.Individual(subject, null, null, "OFFICER")),
          witnesses,
          remedies,
          words);
    }

    public Spec seenBy(String witness) {
      return new Spec(
          owner,
          name,
          sealed,
          red,
          threat,
          individuals,
          List.of(new Witness(witness, null, true)),
          remedies,
          words);
    }

    public Spec saying(String said) {
      return new Spec(owner, name, sealed, red, threat, individuals, witnesses, remedies, said);
    }
  }

  private static final class Kept {
    final Spec spec;
    final java.time.Instant sentAt;
    final String code;
    final String reference;
    final List<ExhibitId> exhibits = new java.util.concurrent.CopyOnWriteArrayList<>();
    final List<ContactRelease> releases = new java.util.concurrent.CopyOnWriteArrayList<>();
    Confidentiality state;
    boolean withdrawn;

    Kept(Spec spec, java.time.Instant sentAt, String reference, String code) {
      this.spec = spec;
      this.sentAt = sentAt;
      this.reference = reference;
      this.code = code;
      this.state = spec.sealed() ? Confidentiality.REQUESTED : Confidentiality.NOT_ASKED;
    }
  }

  private final Map<ComplaintId, Kept> all = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger(1000);
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Notices notices;
  private final ObjectProvider<CaseStanding> standing;
  private final Clock clock;

  TestComplaints(
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Notices notices,
      ObjectProvider<CaseStanding> standing,
      Clock clock) {
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.notices = notices;
    this.standing = standing;
    this.clock = clock;
  }

  /** Sends a complaint; its case opens a moment later. */
  public ComplaintId submit(Spec spec) {
    var id = new ComplaintId(UUID.randomUUID());
    int n = count.incrementAndGet();
    all.put(id, new Kept(spec, clock.instant(), "SMC-TEST-" + n, "K-" + n));
    announce(id);
    return id;
  }

  /** Announces it (again): events may come more than once. */
  public void announce(ComplaintId id) {
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new ComplaintSubmitted(id, new ActorId(id.value()), "MEMBER")));
  }

  /** The member takes it back. */
  public void withdraw(ComplaintId id) {
    all.get(id).withdrawn = true;
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new ComplaintWithdrawn(id, new ActorId(id.value()), "MEMBER")));
  }

  /** The member goes on with their name. */
  public void name(ComplaintId id) {
    all.get(id).state = Confidentiality.NAMED;
  }

  @Override
  public Optional<Submitted> submitted(ComplaintId id) {
    return Optional.ofNullable(all.get(id)).map(kept -> submitted(id, kept));
  }

  private Submitted submitted(ComplaintId id, Kept kept) {
    var spec = kept.spec;
    return new Submitted(
        id,
        kept.reference,
        kept.sentAt,
        kept.state,
        spec.sealed() ? kept.code : null,
        kept.state.isSealed() ? kept.code : null,
        false,
        spec.red(),
        spec.threat(),
        "NOT_YET",
        spec.individuals(),
        false,
        List.of(
            new Submitted.Part(
                "who", "Who is it about?", lines("Name", spec.individuals().get(0).name()), false),
            new Submitted.Part(
                "what", "What happened?", lines("In your words", spec.words()), true),
            new Submitted.Part(
                "witnesses",
                "Did anybody see it?",
                lines("Name", spec.witnesses().isEmpty() ? "" : spec.witnesses().get(0).name()),
                false)),
        spec.remedies(),
        null,
        Set.of(),
        null,
        exhibits(id),
        List.of(),
        kept.withdrawn);
  }

  private static List<Submitted.Line> lines(String label, String answer) {
    return List.of(new Submitted.Line(label, answer));
  }

  private Set<Relation> facts(SignedIn who, ComplaintId id) {
    var facts = EnumSet.noneOf(Relation.class);
    facts.addAll(standing.getObject().between(who, id));
    if (isComplainant(who, id)) {
      facts.add(Relation.OWN);
    }
    return facts;
  }

  @Override
  public Optional<Complainant> complainant(SignedIn who, ComplaintId id) {
    var kept = all.get(id);
    var row = kept.state.isSealed() ? "complaint.identity.sealed" : "complaint.identity";
    var decision = who.may(Action.READ, row, facts(who, id));
    return decision.isAllowed()
        ? Optional.of(
            new Complainant(
                kept.spec.owner(),
                null,
                kept.spec.name(),
                "",
                null,
                PHONE,
                null,
                "After 5pm",
                false))
        : Optional.empty();
  }

  @Override
  public Optional<List<Witness>> witnesses(SignedIn who, ComplaintId id) {
    return who.may(Action.READ, "complaint.witness", facts(who, id)).isAllowed()
        ? Optional.of(all.get(id).spec.witnesses())
        : Optional.empty();
  }

  @Override
  public Optional<ConfidentialityRequest> request(SignedIn who, ComplaintId id) {
    var kept = all.get(id);
    return kept.spec.sealed()
        ? Optional.of(
            new ConfidentialityRequest(
                kept.code, kept.state, List.of("I could be harmed"), "They know my street."))
        : Optional.empty();
  }

  @Override
  public Optional<Complainant> release(SignedIn by, ComplaintId id, String to, String reason) {
    var released = new ContactRelease(clock.instant(), by.account(), to, reason);
    complainant(by, id).ifPresent(_ -> all.get(id).releases.addFirst(released));
    return complainant(by, id);
  }

  @Override
  public List<ContactRelease> releases(ComplaintId id) {
    return List.copyOf(all.get(id).releases);
  }

  @Override
  public byte[] pdf(ComplaintId id, Audience audience) {
    return new byte[0];
  }

  @Override
  public Optional<Confidentiality> confidentiality(ComplaintId id) {
    return Optional.ofNullable(all.get(id)).map(kept -> kept.state);
  }

  @Override
  public boolean decide(SignedIn by, ComplaintId id, Confidentiality to) {
    all.get(id).state = to;
    return true;
  }

  @Override
  public void tell(ComplaintId id, Notice.Kind kind, String link) {
    notices.tell(all.get(id).spec.owner(), kind, link);
  }

  @Override
  public boolean isComplainant(SignedIn who, ComplaintId id) {
    return Optional.ofNullable(all.get(id))
        .filter(kept -> kept.spec.owner().equals(who.account()))
        .isPresent();
  }

  @Override
  public boolean involves(ComplaintId id, String name) {
    var spec = all.get(id).spec;
    var names = new ArrayList<String>();
    names.add(spec.name());
    spec.witnesses().forEach(one -> names.add(one.name()));
    spec.individuals().forEach(one -> names.add(String.valueOf(one.name())));
    return names.stream().anyMatch(one -> Conflicts.sameName(one, name));
  }

  @Override
  public boolean tellsWho(ComplaintId id, String words) {
    return words.contains(all.get(id).spec.name());
  }

  @Override
  public String asTyped(ComplaintId id, java.time.Instant addedAt, String words) {
    return words;
  }

  /** Numbers a kept file as evidence of a complaint. */
  public void add(ComplaintId id, ExhibitId exhibit) {
    all.get(id).exhibits.add(exhibit);
  }

  @Override
  public List<NumberedExhibit> exhibits(ComplaintId id) {
    var files = all.get(id).exhibits;
    return java.util.stream.IntStream.range(0, files.size())
        .mapToObj(n -> new NumberedExhibit(n + 1, files.get(n)))
        .toList();
  }

  @Override
  public List<ComplaintId> using(ExhibitId exhibit) {
    return all.entrySet().stream()
        .filter(one -> one.getValue().exhibits.contains(exhibit))
        .map(Map.Entry::getKey)
        .toList();
  }
}
