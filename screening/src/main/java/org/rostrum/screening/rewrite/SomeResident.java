package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rewrite.ResidentNames.Name;

/**
 * PD-02 and PD-03: whoever came for help, or of whom something private is told, is "a resident";
 * what was done for them stays.
 */
final class SomeResident implements Mending {

  private static final Set<String> POSSESSIVE = Set.of("his", "her");
  private static final Set<String> PERSONAL = Set.of("he", "she", "him");
  private static final Set<String> NO_NOUN =
      WordList.words(
          """
          twice once again too back out up down home there here yesterday tonight last this next
          through over off before after since until soon how why what where a an the
          """);

  private static final Set<String> NO_PLACES =
      WordList.words("i monday tuesday wednesday thursday friday saturday sunday january");

  private static final String THE = "the";
  private static final Set<String> HOMES =
      Set.of("estate", "flats", "bungalows", "house", "tower", "court");

  /** What can stand before a name and goes with it. */
  static final Set<String> BEFORE = Set.of("a", "old", "young", "little", "poor");

  /** Behind "my" or "the" they say enough without the name. */
  static final Set<String> ROLES =
      WordList.words(
          """
          constituent resident tenant pensioner neighbour leaseholder claimant applicant carer widow
          widower mum mother dad father gentleman lady woman man lad girl boy couple family friend
          """);

  private static final Set<String> HOUSEHOLD =
      Set.of("family", "children", "kids", "household", "twins", "boys", "girls", "couple");

  private static final Set<String> FROM = Set.of("on", "in", "from", "at", "of");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    if (someoneInPublic(draft)) {
      return List.of();
    }
    ResidentNames residents = new ResidentNames(draft);
    List<Name> names = residents.meant(finding);
    List<Edit> edits = new ArrayList<>();
    List<Name> before = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      boolean known = before.stream().anyMatch(one -> residents.same(one, name));
      before.add(name);
      boolean joined =
          i + 1 < names.size() && joined(draft, name, residents.start(names.get(i + 1)));
      Name last = joined ? names.get(++i) : name;
      before.add(last);
      edits.add(instead(draft, residents.start(name), name, last, known));
      place(draft, last.to() - 1, edits);
      possessives(draft, last.to() - 1, edits);
    }
    return edits.isEmpty() ? List.of() : List.of(edits);
  }

  private static boolean someoneInPublic(Draft draft) {
    Circumstances.Target target = draft.circumstances().target();
    @Nullable TargetType type = target == null ? null : target.type();
    return type != null && type != TargetType.PRIVATE && type != TargetType.CHILD;
  }

  /** "Sarah and Tom Jones". */
  private static boolean joined(Draft draft, Name one, int next) {
    return one.to() + 1 == next
        && draft.form(one.to()).equals("and")
        && draft.runsOn(one.to() - 1)
        && draft.runsOn(one.to());
  }

  /** Who is named becomes "a resident"; behind "my tenant" and before "family" the name goes. */
  private static Edit instead(Draft draft, int start, Name first, Name last, boolean known) {
    int end = draft.words().end(last.to() - 1);
    boolean many = !first.equals(last);
    if (draft.runsOn(last.to() - 1) && HOUSEHOLD.contains(draft.form(last.to()))) {
      return Edit.cut(draft.words().start(start), draft.words().start(last.to()));
    }
    boolean behindRole =
        start > draft.firstOf(start) && !many && ROLES.contains(draft.form(start - 1));
    if (behindRole && pointed(draft, start - 1)) {
      boolean aside = draft.comma(start - 1) && draft.comma(last.to() - 1);
      return Edit.cut(draft.words().end(start - 1), aside ? end + 1 : end);
    }
    int from = behindRole && draft.runsOn(start - 1) ? start - 1 : start;
    String put =
        many
            ? known ? Phrases.THE_RESIDENTS : Phrases.RESIDENTS
            : known ? Phrases.THE_RESIDENT : Phrases.RESIDENT;
    return new Edit(draft.words().start(from), end, put);
  }

  /** "My" or "the" stands within two words before a role. */
  private static boolean pointed(Draft draft, int role) {
    int first = Math.max(draft.firstOf(role), role - 2);
    for (int word = first; word < role; word++) {
      if (Grammar.POINTING.contains(draft.form(word))
          || Grammar.ARTICLES.contains(draft.form(word))
          || draft.form(word).equals("my")) {
        return true;
      }
    }
    return false;
  }

  /** A word that a place's name may have. */
  private static boolean ofPlace(Draft draft, int word, boolean named) {
    String form = draft.form(word);
    return THE.equals(form)
        || draft.words().capitalised(word) && !NO_PLACES.contains(form)
        || named && HOMES.contains(form);
  }

  /** "In Coppice Court", straight behind the name, goes. */
  private static void place(Draft draft, int last, List<Edit> edits) {
    if (!draft.runsOn(last) || !FROM.contains(draft.form(last + 1))) {
      return;
    }
    int end = last + 1;
    boolean named = false;
    while (draft.runsOn(end) && ofPlace(draft, end + 1, named)) {
      end++;
      named |= draft.words().capitalised(end);
    }
    if (named && draft.runsOn(end) && !draft.behind(end).isEmpty()) {
      edits.add(Edit.cut(draft.words().end(last), draft.words().end(end)));
    }
  }

  /** "Her home" behind the name is "their home", unless "she" or "for her" stands there too. */
  private static void possessives(Draft draft, int last, List<Edit> edits) {
    List<Edit> theirs = new ArrayList<>();
    for (int word = last + 1; word < draft.lastOf(last); word++) {
      boolean possessive = POSSESSIVE.contains(draft.form(word));
      if (PERSONAL.contains(draft.form(word)) || possessive && !before(draft, word)) {
        return;
      }
      if (possessive) {
        theirs.add(new Edit(draft.words().start(word), draft.words().end(word), Phrases.THEIR));
      }
    }
    edits.addAll(theirs);
  }

  /** A noun can follow. */
  private static boolean before(Draft draft, int word) {
    return draft.runsOn(word)
        && !Grammar.NO_NOUN.contains(draft.form(word + 1))
        && !NO_NOUN.contains(draft.form(word + 1));
  }
}
