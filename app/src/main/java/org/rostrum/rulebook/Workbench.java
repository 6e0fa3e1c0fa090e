package org.rostrum.rulebook;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.RulebookActed.What;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with drafts until they are proposed. Every act is announced. */
@Component
public class Workbench {

  private static final String DRAFT = "draft";

  private final RulebookDrafts drafts;
  private final RulebookVersions versions;
  private final MadeDrafts made;
  private final ApplicationEventPublisher events;
  private final String name;

  Workbench(
      RulebookDrafts drafts,
      RulebookVersions versions,
      MadeDrafts made,
      ApplicationEventPublisher events,
      @Value("${rostrum.council:Hartsmere Borough Council}") String council) {
    this.drafts = drafts;
    this.versions = versions;
    this.made = made;
    this.events = events;
    this.name = nameOf(council);
  }

  /** How an act came out. */
  public enum Outcome {
    DONE,
    /** Somebody changed, proposed, published or discarded it meanwhile. */
    CHANGED_MEANWHILE,
    /** Another version was published since the draft was begun. */
    BEHIND,
    /** Nothing is otherwise than in the published version. */
    NOTHING_NEW,
    /** No rulebook can be made of it. */
    BROKEN,
    /** The same person cannot do both. */
    NOT_SECOND
  }

  /** The first word of the council's name, in small letters: what its rulebook is called. */
  private static String nameOf(String council) {
    StringBuilder word = new StringBuilder();
    for (char c : council.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == ' ') {
        break;
      }
      if (c >= 'a' && c <= 'z') {
        word.append(c);
      }
    }
    return word.isEmpty() || word.toString().equals("rostrum") ? "council" : word.toString();
  }

  /**
   * Opens a draft of the version in force, or with the content of an older one.
   *
   * @param from the older version's number, or null
   */
  @Transactional
  public UUID open(SignedIn who, String title, @Nullable Integer from) {
    String base = changes(versions.number());
    String changes = from == null ? base : changes(from);
    UUID id = UUID.randomUUID();
    drafts.add(id, title, versions.number(), base, changes, who.account());
    announce(who, What.RULEBOOK_DRAFT_OPENED, id);
    return id;
  }

  /** The JSON form of a version, as a draft bears it; of the one before, if it is damaged. */
  private String changes(int number) {
    return versions.all().stream()
        .filter(version -> version.number() <= number && isWhole(version.changes()))
        .findFirst()
        .map(version -> read(version.changes()))
        .orElseGet(() -> RulebookChanges.none(name, DRAFT))
        .named(name, DRAFT)
        .toJson();
  }

  /** Whether a rulebook can be made of this JSON form. */
  boolean isWhole(String json) {
    return made.of(json) instanceof ChangedRulebook.Made;
  }

  /** What a stored JSON form changes; nothing if it is damaged. */
  RulebookChanges read(String json) {
    return made.of(json) instanceof ChangedRulebook.Made(Rulebook rulebook)
        ? rulebook.changes()
        : RulebookChanges.none(name, DRAFT);
  }

  /** Changes a draft, unless no rulebook could be made of it then. */
  @Transactional
  public Outcome change(SignedIn who, UUID id, UnaryOperator<RulebookChanges> change) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    RulebookChanges before = read(draft.changes());
    RulebookChanges after = change.apply(before).named(name, DRAFT);
    if (!isWhole(draft.changes()) || !isWhole(after.toJson())) {
      return Outcome.BROKEN;
    }
    if (!after.equals(before)) {
      drafts.change(draft, draft.base(), draft.baseChanges(), after.toJson(), who.account());
      announce(who, What.RULEBOOK_DRAFT_CHANGED, id);
    }
    return Outcome.DONE;
  }

  /** Puts another content in the place of a draft's, whatever that was. */
  @Transactional
  public Outcome replace(SignedIn who, UUID id, int edition, RulebookChanges content) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen() || draft.edition() != edition) {
      return Outcome.CHANGED_MEANWHILE;
    }
    String after = content.named(name, DRAFT).toJson();
    if (!isWhole(after)) {
      return Outcome.BROKEN;
    }
    drafts.change(draft, draft.base(), draft.baseChanges(), after, who.account());
    announce(who, What.RULEBOOK_DRAFT_CHANGED, id);
    return Outcome.DONE;
  }

  /** The edition a draft is in; 0 if there is none. */
  public int edition(UUID id) {
    return drafts.find(id).map(Draft::edition).orElse(0);
  }

  /** Brings what was published since into a draft. */
  @Transactional
  public Outcome catchUp(SignedIn who, UUID id) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    if (!isWhole(draft.changes())) {
      return Outcome.BROKEN;
    }
    int number = versions.number();
    String published = changes(number);
    RulebookChanges merged =
        new Merge(read(draft.baseChanges()), read(published)).into(read(draft.changes()));
    if (!(made.of(merged.toJson()) instanceof ChangedRulebook.Made)) {
      return Outcome.BROKEN;
    }
    drafts.change(draft, number, published, merged.toJson(), who.account());
    announce(who, What.RULEBOOK_DRAFT_CHANGED, id);
    return Outcome.DONE;
  }

  @Transactional
  public Outcome discard(SignedIn who, UUID id) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    drafts.close(draft, Draft.State.DISCARDED);
    announce(who, What.RULEBOOK_DRAFT_DISCARDED, id);
    return Outcome.DONE;
  }

  /** Has a draft heard beside the published rulebook, or no longer. */
  @Transactional
  public Outcome shadow(SignedIn who, UUID id, boolean shadowed) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen() && !draft.isProposed()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    drafts.shadow(draft, shadowed);
    announce(who, shadowed ? What.RULEBOOK_DRAFT_SHADOWED : What.RULEBOOK_DRAFT_UNSHADOWED, id);
    return Outcome.DONE;
  }

  /** The changes of a draft as a version of this number bears them. */
  RulebookChanges asVersion(Draft draft, int number) {
    return read(draft.changes()).named(name, String.valueOf(number));
  }

  private void announce(SignedIn who, What what, UUID id) {
    events.publishEvent(new RulebookActed(who.actor(), who.hat().name(), what, id.toString()));
  }
}
