package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * RS-02: the team stands in the officer's place. <i>Gwen Maddox in procurement let the contract
 * lapse</i> becomes <i>The procurement team let the contract lapse</i>.
 */
final class ServiceNotOfficer implements Mending {

  private static final Set<String> OFFICERS =
      Set.of(
          "officer",
          "officers",
          "inspector",
          "clerk",
          "warden",
          "engineer",
          "surveyor",
          "assessor",
          "coordinator",
          "co-ordinator",
          "adviser",
          "advisor",
          "manager",
          "assistant",
          "planner",
          "supervisor",
          "foreman",
          "operator",
          "agent");

  /** Officers whom the law names; each is one person, and no team. */
  private static final Set<String> STATUTORY =
      Set.of("monitoring", "returning", "presiding", "chief", "executive");

  private static final Set<String> IN = Set.of("in", "on", "at", "from", "of");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "shame",
          "that",
          "this",
          "the",
          "our",
          "still",
          "blame",
          "ask",
          "what",
          "i",
          "we",
          "head",
          "director",
          "manager",
          "chief",
          "deputy",
          "assistant",
          "sick");

  private static final Set<String> PLACES =
      Set.of("desk", "office", "team", "section", "department", "service", "unit");

  private static final Set<String> SERVICES =
      WordList.words(
          """
          admissions allocations allotments benefits building care cleansing complaints control council
          customer democratic education electoral enforcement environmental estates finance front health
          highways homelessness housing legal leisure libraries licensing lighting maintenance parking
          parks payroll permits planning procurement reception recovery recycling regeneration repairs
          revenues road safety school schools services social sports standards street tax tenancy trading
          transport trees waste youth
          """);

  private static final String WHO = "who";

  /** What an officer can be named for besides a service. */
  private static final Set<String> SERVED = served();

  private static Set<String> served() {
    Set<String> served =
        new java.util.HashSet<>(
            WordList.words(
                """
                tree dog committee case traffic conservation noise fraud homes officers' flood pest
                empty countryside community cctv housing bus cemetery market park civil
                """));
    served.addAll(SERVICES);
    return Set.copyOf(served);
  }

  private static final Map<String, String> MANY =
      Map.of("he", "they", "she", "they", "him", "them", "his", "their", "himself", "themselves");

  /** After these, "they" needs no other form of the verb. */
  private static final Set<String> ANY_NUMBER =
      Set.of(
          "will",
          "would",
          "won't",
          "can",
          "can't",
          "could",
          "did",
          "didn't",
          "had",
          "should",
          "must",
          "left",
          "went",
          "promised",
          "said",
          "told",
          "ignored",
          "refused",
          "missed",
          "failed",
          "let",
          "put",
          "sent",
          "lost",
          "never",
          "still",
          "cut",
          "made",
          "gave",
          "took",
          "knew");

  @Override
  public List<List<Edit>> ways(Draft draft, Finding finding) {
    List<Edit> team = new ArrayList<>();
    int until = -1;
    for (Span span : finding.spans()) {
      Edit edit = inTeam(draft, span);
      edit = edit == null ? byTitle(draft, span) : edit;
      if (edit != null) {
        team.add(edit);
        until = Math.max(until, draft.words().wordAt(edit.end()));
      }
    }
    if (team.isEmpty()) {
      return List.of();
    }
    List<Edit> without = new ArrayList<>(team);
    pronouns(draft, Math.max(0, until), team);
    for (Span span : finding.spans()) {
      Edit whole = draft.cutSentences(span);
      if (team.stream().noneMatch(whole::touches)) {
        without.add(whole);
      }
    }
    asides(draft, until, without);
    return List.of(team, without);
  }

  /** "Gemma in housing allocations": from the name to the end of what the team is called. */
  private static @Nullable Edit inTeam(Draft draft, Span span) {
    int from = draft.from(span);
    int name = from;
    if (from == draft.firstOf(from) && draft.english().test(draft.form(from))) {
      return null;
    }
    if (!draft.words().capitalised(name) || NOT_NAMES.contains(draft.form(name))) {
      return null;
    }
    while (draft.runsOn(name) && draft.words().capitalised(name + 1)) {
      name++;
    }
    if (!draft.runsOn(name) || !IN.contains(draft.form(name + 1))) {
      return null;
    }
    int service = name + 2;
    boolean the = draft.known(service) && draft.form(service).equals("the");
    service += the ? 1 : 0;
    int last = service - 1;
    while (last + 1 < draft.lastOf(from)
        && (last < service || draft.runsOn(last))
        && (SERVICES.contains(draft.form(last + 1)) || PLACES.contains(draft.form(last + 1)))) {
      last++;
    }
    if (last < service) {
      return null;
    }
    int start = draft.words().start(from);
    return PLACES.contains(draft.form(last)) && service < last
        ? named(draft, start, service, last - 1, last)
        : named(draft, start, service, last, last);
  }

  /** "Our tree officer": the title becomes the team. */
  private static @Nullable Edit byTitle(Draft draft, Span span) {
    for (int word = draft.from(span); word < draft.to(span); word++) {
      boolean title =
          OFFICERS.contains(draft.form(word))
              && word > draft.firstOf(word)
              && SERVED.contains(draft.form(word - 1))
              && !(draft.known(word + 1) && WHO.equals(draft.form(word + 1)))
              && !STATUTORY.contains(draft.form(word - 1));
      boolean kind =
          title && draft.runsOn(word - 1) && !Grammar.POINTING.contains(draft.form(word - 1));
      if (kind && !Grammar.ARTICLES.contains(draft.form(word - 1))) {
        return new Edit(draft.words().start(word), draft.words().end(word), Phrases.TEAM);
      }
    }
    return null;
  }

  private static Edit named(Draft draft, int start, int service, int lastOfName, int last) {
    String kept =
        draft.text().substring(draft.words().start(service), draft.words().end(lastOfName));
    return new Edit(start, draft.words().end(last), "the " + kept + " " + Phrases.TEAM);
  }

  /** He and she, where they mean the officer, become they. */
  private static void pronouns(Draft draft, int from, List<Edit> edits) {
    for (int word = from; word < draft.words().count(); word++) {
      String many = MANY.get(draft.form(word));
      boolean verb = draft.known(word + 1) && ANY_NUMBER.contains(draft.form(word + 1));
      boolean her = draft.form(word).equals("her");
      if (her) {
        boolean owns = draft.runsOn(word) && !Grammar.NO_NOUN.contains(draft.form(word + 1));
        edits.add(
            new Edit(draft.words().start(word), draft.words().end(word), owns ? "their" : "them"));
      } else if (many != null && (!many.equals("they") || verb)) {
        edits.add(new Edit(draft.words().start(word), draft.words().end(word), many));
      }
    }
  }

  /** Short scornful sentences behind, such as "Heartless.", go. */
  private static void asides(Draft draft, int from, List<Edit> edits) {
    if (from < 0 || from >= draft.words().count()) {
      return;
    }
    for (int s = draft.words().sentence(from) + 1; s < draft.words().sentenceCount(); s++) {
      if (draft.words().lastOf(s) - draft.words().firstOf(s) == 1) {
        edits.add(draft.cutSentence(s));
      }
    }
  }
}
