package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/** PD-02: whoever came for help is "a resident"; what was done for them stays. */
final class SomeResident implements Mending {

  private static final Set<String> POSSESSIVE = Set.of("his", "her");
  private static final Set<String> NO_PLACES =
      WordList.words("i monday tuesday wednesday thursday friday saturday sunday january");

  private static final String THE = "the";
  private static final Set<String> HOMES =
      Set.of("estate", "flats", "bungalows", "house", "tower", "court");

  /** What can stand before a name and goes with it. */
  static final Set<String> BEFORE = Set.of("a", "old", "young", "little", "poor");

  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");
  private static final Set<String> FROM = Set.of("on", "in", "from", "at", "of");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> named = new ArrayList<>();
    if (someoneInPublic(draft)) {
      return List.of();
    }
    for (Entity entity : draft.entities()) {
      boolean meant =
          entity.kind().equals("PERSON")
              && finding.spans().stream().anyMatch(span -> touches(entity, span));
      if (meant) {
        int start = draft.from(entity.span());
        boolean called = start > 0 && Grammar.YOU.contains(draft.form(start - 1));
        boolean name = false;
        for (int word = start; word < draft.to(entity.span()); word++) {
          name |= !draft.english().test(draft.form(word));
        }
        if (!name || called || MONTHS.contains(draft.form(start))) {
          return List.of();
        }
        start += draft.form(start).equals("got") ? 1 : 0;
        while (start > 0
            && (Grammar.TITLES.contains(draft.form(start - 1))
                || BEFORE.contains(draft.form(start - 1)))
            && draft.words().sentence(start - 1) == draft.words().sentence(start)) {
          start--;
        }
        int last = draft.to(entity.span()) - 1;
        named.add(new Edit(draft.words().start(start), entity.end(), Phrases.RESIDENT));
        place(draft, last, named);
        possessives(draft, last, named);
      }
    }
    return List.of(named);
  }

  private static boolean someoneInPublic(Draft draft) {
    Circumstances.Target target = draft.circumstances().target();
    @Nullable TargetType type = target == null ? null : target.type();
    return type != null && type != TargetType.PRIVATE && type != TargetType.CHILD;
  }

  private static boolean touches(Entity entity, Span span) {
    return entity.start() < span.end() && span.start() < entity.end();
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
    if (named && draft.runsOn(end)) {
      edits.add(Edit.cut(draft.words().end(last), draft.words().end(end)));
    }
  }

  private static void possessives(Draft draft, int last, List<Edit> edits) {
    for (int word = last + 1; word < draft.lastOf(last); word++) {
      boolean before = draft.runsOn(word) && !Grammar.NO_NOUN.contains(draft.form(word + 1));
      if (POSSESSIVE.contains(draft.form(word)) && before) {
        edits.add(new Edit(draft.words().start(word), draft.words().end(word), Phrases.THEIR));
      }
    }
  }
}
