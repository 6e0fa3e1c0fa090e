package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.people.People;

/**
 * Where a draft names the resident a finding is about: there and wherever the same name stands
 * again. Nobody of the council's directory, nobody with an office, and no place named after
 * somebody is a resident.
 */
final class ResidentNames {

  private static final String PERSON = "PERSON";
  private static final int MOST_PEOPLE = 3;
  private static final int SHORTEST_NAME = 3;
  private static final int OFFICE_REACH = 3;

  private static final List<String> PUBLIC = List.of("T_ELECTED", "T_OFFICER", "T_CHIEF_OFFICER");

  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  /** Who bears one of these speaks or acts in an office, not as a resident. */
  private static final Set<String> OFFICES =
      WordList.words(
          """
          cllr cllrs councillor councillors alderman mayor minister secretary chancellor president mp
          mps leader chair chairman chairwoman cabinet officer officers director manager head
          headteacher teacher dr doctor gp nurse consultant prof professor rev vicar imam sir lord
          dame pc sgt sergeant inspector constable judge solicitor barrister clerk journalist reporter
          editor landlord landlady agent candidate developer executive surveyor engineer inspector
          """);

  private static final Set<String> PLACES =
      WordList.words(
          """
          road street lane close avenue drive way crescent court terrace place gardens grove rise walk
          row hill house tower point estate mews square park croft green view lodge school primary
          academy college hospital surgery hall centre library church trust ltd plc fc council ward
          foundation hospice bridge station market arms
          """);

  /** Illnesses that bear a name. */
  private static final Set<String> ILLNESSES =
      WordList.words(
          """
          parkinson parkinsons huntington huntingtons alzheimer alzheimers crohn crohns hodgkin
          hodgkins asperger aspergers tourette tourettes down downs graves
          """);

  private static final Set<String> SPOKEN_TO =
      Set.of("thanks", "thank", "dear", "hi", "hello", "cheers", "sorry", "hey", "ta");

  private static final Set<String> CALLED = Set.of("baby", "auntie", "aunty", "uncle", "nan");

  /** Words [from, to) that are one name. */
  record Name(int from, int to) {
    boolean overlaps(int start, int end) {
      return from < end && start < to;
    }
  }

  private final Draft draft;

  ResidentNames(Draft draft) {
    this.draft = draft;
  }

  /** The names, in text order; none where it cannot be told whose case it is. */
  List<Name> meant(Finding finding) {
    List<Name> all = all();
    List<Name> meant = touched(all, finding);
    boolean called = meant.stream().anyMatch(name -> calledOut(name) || aside(name));
    if (meant.isEmpty() || called || people(meant) > MOST_PEOPLE) {
      return List.of();
    }
    return again(all, meant);
  }

  /** Every name of somebody who may be a resident. */
  private List<Name> all() {
    List<Entity> seen = People.shipped().in(draft.text(), draft.directory());
    List<Name> names = new ArrayList<>();
    seen.stream().filter(entity -> entity.suppressedBy() == null).forEach(e -> add(names, e));
    for (Entity other : draft.entities()) {
      boolean known =
          seen.stream().anyMatch(e -> e.start() < other.end() && other.start() < e.end());
      if (other.kind().equals(PERSON) && !known && named(other)) {
        add(names, other);
      }
    }
    for (Name name : List.copyOf(names)) {
      partner(names, name);
    }
    names.sort(Comparator.comparingInt(Name::from));
    return names;
  }

  /** In "Leanne and Craig Doyle", the one who has no surname beside the first name. */
  private void partner(List<Name> names, Name name) {
    int first = start(name) - 2;
    boolean pair =
        first >= draft.firstOf(name.from())
            && draft.form(first + 1).equals("and")
            && draft.runsOn(first)
            && draft.words().capitalised(first)
            && !draft.english().test(draft.form(first))
            && names.stream().noneMatch(other -> other.overlaps(first, first + 1));
    if (pair) {
      names.add(new Name(first, first + 1));
    }
  }

  private void add(List<Name> names, Entity entity) {
    int from = draft.from(entity.span());
    int to = draft.to(entity.span());
    while (from < to - 1 && Grammar.TITLES.contains(draft.form(from))) {
      from++;
    }
    Name name = new Name(from, to);
    if (!office(name) && !place(name)) {
      names.add(name);
    }
  }

  /** A word of it is no word of English, and it is no month. */
  private boolean named(Entity entity) {
    int from = draft.from(entity.span());
    boolean name = false;
    for (int word = from; word < draft.to(entity.span()); word++) {
      name |= !draft.english().test(draft.form(word));
    }
    return name && !MONTHS.contains(draft.form(from));
  }

  private boolean office(Name name) {
    boolean known =
        PUBLIC.stream()
            .anyMatch(kind -> {
              for (int word = Math.max(0, name.from() - 1); word < name.to(); word++) {
                if (draft.words().markedUntil(kind, word) > name.from()) {
                  return true;
                }
              }
              return false;
            });
    int first = Math.max(draft.firstOf(name.from()), name.from() - OFFICE_REACH);
    for (int word = first; word < name.from(); word++) {
      boolean runs = word + 1 == name.from() || draft.runsOn(word);
      known |= OFFICES.contains(draft.form(word)) && runs;
    }
    int last = name.to() - 1;
    boolean told = draft.known(last + 1) && draft.comma(last);
    for (int word = name.to(); told && word < Math.min(last + 5, draft.lastOf(last)); word++) {
      known |= OFFICES.contains(draft.form(word));
    }
    return known;
  }

  private boolean place(Name name) {
    int last = name.to() - 1;
    return ILLNESSES.contains(draft.form(last))
        || PLACES.contains(draft.form(last))
        || draft.runsOn(last)
            && PLACES.contains(draft.form(last + 1))
            && draft.words().capitalised(last + 1);
  }

  /** Those the words found hold; else those of the same sentences. */
  private List<Name> touched(List<Name> all, Finding finding) {
    List<Name> inside = new ArrayList<>();
    List<Name> beside = new ArrayList<>();
    for (Name name : all) {
      for (Span span : finding.spans()) {
        int from = draft.from(span);
        int to = draft.to(span);
        if (name.overlaps(from, to)) {
          inside.add(name);
          break;
        }
        if (name.overlaps(draft.firstOf(from), draft.lastOf(to - 1))) {
          beside.add(name);
          break;
        }
      }
    }
    List<Name> touched = inside.isEmpty() ? beside : inside;
    List<Name> both = new ArrayList<>(touched);
    for (Name name : beside) {
      if (!both.contains(name) && touched.stream().anyMatch(one -> pair(one, name))) {
        both.add(name);
      }
    }
    return both;
  }

  /** Nothing but "and" parts them. */
  private boolean pair(Name one, Name other) {
    return one.to() + 1 == start(other) || other.to() + 1 == start(one);
  }

  private boolean calledOut(Name name) {
    boolean first = name.from() == draft.firstOf(name.from());
    String before = first ? "" : draft.form(name.from() - 1);
    return Grammar.YOU.contains(before) || SPOKEN_TO.contains(before);
  }

  /** Between commas, and telling who another word is that does not fit a resident. */
  private boolean aside(Name name) {
    int start = start(name);
    return start > draft.firstOf(start)
        && draft.comma(start - 1)
        && draft.comma(name.to() - 1)
        && !SomeResident.ROLES.contains(draft.form(start - 1));
  }

  /** The first word of what stands before a name and goes with it, or of the name. */
  int start(Name name) {
    int start = name.from();
    while (start > draft.firstOf(name.from())
        && (Grammar.TITLES.contains(draft.form(start - 1))
            || SomeResident.BEFORE.contains(draft.form(start - 1))
            || CALLED.contains(draft.form(start - 1)))) {
      start--;
    }
    return start;
  }

  /** How many people: a name that shares a word with one before is the same person's. */
  private int people(List<Name> names) {
    int people = 0;
    Set<String> known = new HashSet<>();
    for (Name name : names) {
      people += forms(name).stream().noneMatch(known::contains) ? 1 : 0;
      known.addAll(forms(name));
    }
    return people;
  }

  /** These, and wherever a name or a word of one stands again. */
  private List<Name> again(List<Name> all, List<Name> meant) {
    Set<String> words = new HashSet<>();
    meant.forEach(name -> words.addAll(forms(name)));
    List<Name> found = new ArrayList<>(meant);
    for (Name name : all) {
      if (!found.contains(name) && forms(name).stream().anyMatch(words::contains)) {
        found.add(name);
      }
    }
    for (int word = 0; word < draft.words().count(); word++) {
      int at = word;
      boolean bare =
          draft.words().capitalised(word)
              && words.contains(draft.form(word))
              && !draft.english().test(draft.form(word))
              && found.stream().noneMatch(name -> name.overlaps(at, at + 1));
      Name name = new Name(word, word + 1);
      if (bare && !office(name) && !place(name)) {
        found.add(name);
      }
    }
    found.sort(Comparator.comparingInt(Name::from));
    return found;
  }

  /** True if two names are of one person. */
  boolean same(Name one, Name other) {
    return forms(one).stream().anyMatch(forms(other)::contains);
  }

  private Set<String> forms(Name name) {
    Set<String> forms = new HashSet<>();
    for (int word = name.from(); word < name.to(); word++) {
      if (draft.form(word).length() >= SHORTEST_NAME) {
        forms.add(draft.form(word));
      }
    }
    return forms;
  }
}
