package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * CA-01: a view from a personal account says that it is one; "as chair of licensing" and the like
 * go. A promise or news from inside is no view, and is left alone.
 */
final class OwnVoice implements Mending {

  private static final Set<String> VIEW =
      WordList.words(
          """
          should shouldn't ought wrong better worse worst enough disgrace
          disgraceful shame shameful unfair support oppose terrible awful overdue
          """);

  private static final List<String> ROLES =
      List.of(
          "as chair of", "speaking as", "as your councillor", "as a councillor", "as your ward");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    int view = -1;
    for (int word = 0; word < draft.words().count(); word++) {
      if (view < 0 && VIEW.contains(draft.form(word))) {
        view = draft.words().sentence(word);
      }
    }
    List<Edit> roles = new ArrayList<>();
    for (Span span : finding.spans()) {
      role(draft, span, roles);
    }
    if (view < 0) {
      return roles.isEmpty() ? List.of() : List.of(roles);
    }
    Edit mine = Openings.before(draft, view, Phrases.MY_VIEW);
    List<Edit> both = new ArrayList<>(roles);
    if (roles.stream().noneMatch(edit -> edit.start() == 0)) {
      both.add(mine);
    }
    return List.of(List.of(mine), both);
  }

  private static void role(Draft draft, Span span, List<Edit> edits) {
    int from = draft.from(span);
    for (String role : ROLES) {
      Words wanted = new Words(role);
      int end = from + wanted.count();
      boolean stands =
          end < draft.words().count()
              && draft.words().forms(from, end).equals(wanted.forms(0, wanted.count()));
      if (stands && from == draft.firstOf(from)) {
        int word = end;
        while (word + 1 < draft.lastOf(from) && !draft.comma(word)) {
          word++;
        }
        if (draft.comma(word)) {
          edits.add(Edit.cut(draft.words().start(from), draft.words().end(word) + 1));
        }
      }
    }
  }
}
