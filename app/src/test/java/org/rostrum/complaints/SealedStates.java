package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rostrum.TestCouncil;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;

/** Complaints with one unmistakable name, one in each state of the request to keep it secret. */
final class SealedStates {

  static final String SENTINEL = "Zxqvorwell";

  /** What must not be seen, in whatever letters. */
  static final List<String> MARKS =
      List.of(SENTINEL, "zxq-secret@example.org", "07700 900917", "07700900917", "9 Zxq");

  final ComplaintWalk walk;
  final Map<Hat, Visitor> readers = new EnumMap<>(Hat.class);
  final Map<Hat, AccountId> accounts = new EnumMap<>(Hat.class);
  final Map<Confidentiality, String> paths = new LinkedHashMap<>();
  final Map<Confidentiality, ComplaintId> ids = new LinkedHashMap<>();
  private final Complaints complaints;

  /** Everybody signs in, and a complaint comes into each of these states. */
  SealedStates(ApplicationContext context, Confidentiality... states) {
    TestCouncil.in(context);
    complaints = context.getBean(Complaints.class);
    walk = ComplaintWalk.by(context);
    var signIns = new SignIns(context);
    for (Hat hat : Hat.values()) {
      var known = signIns.account(null, hat);
      accounts.put(hat, known.id());
      readers.put(hat, signIns.signedIn(known));
    }
    context
        .getBean(Delegations.class)
        .setUp(walk.known().id(), accounts.get(Hat.DELEGATE), LocalDate.parse("2026-09-01"));
    for (var state : states) {
      bringInto(state);
    }
  }

  private void bringInto(Confidentiality state) {
    var path = sent(walk);
    paths.put(state, path);
    var id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    ids.put(state, id);
    switch (state) {
      case NOT_ASKED, REQUESTED -> {}
      case WITHDRAWN ->
          assertThat(walk.member().post(path + "/withdrawal").statusCode()).isEqualTo(200);
      case GRANTED, REFUSED, OVERRIDDEN ->
          assertThat(complaints.decide(officer(Hat.MO), id, state)).isTrue();
      case NAMED -> {
        assertThat(complaints.decide(officer(Hat.MO), id, Confidentiality.REFUSED)).isTrue();
        assertThat(walk.member().post(path + "/name", "answer", "named").statusCode())
            .isEqualTo(302);
      }
    }
    assertThat(complaints.confidentiality(id)).contains(state);
  }

  /** A sealed complaint of somebody with the name, sent; its path. */
  private static String sent(ComplaintWalk walk) {
    var path = walk.start(true);
    walk.fill(path);
    put(
        walk.member(),
        path,
        "details",
        "firstName",
        "Ada",
        "lastName",
        SENTINEL,
        "addressKind",
        "OTHER",
        "address",
        "9 Zxq Lane, Hartsmere HB1 2AB",
        "phone",
        "07700 900917",
        "email",
        "zxq-secret@example.org");
    put(
        walk.member(),
        path,
        "what",
        "what",
        "They wrote under my post for a week: ada " + SENTINEL.toUpperCase(Locale.UK) + " is next.",
        "words",
        SENTINEL + "! We ring 07700900917 all night, zxq-secret@example.org. 9 Zxq  Lane.",
        "first-day",
        "3",
        "first-month",
        "9",
        "first-year",
        "2026");
    put(
        walk.member(),
        path,
        "confidentiality",
        "secretReasons",
        "HARM",
        "secretWords",
        "Because " + SENTINEL + " is rare");
    assertThat(location(walk.send(path, "Ada " + SENTINEL))).isEqualTo(path + "/sent");
    return path;
  }

  SignedIn officer(Hat hat) {
    var account = accounts.get(hat);
    return new SignedIn(account, account.actor(), "Officer", hat, List.of(hat));
  }

  static void clean(String what, String text) {
    for (String mark : MARKS) {
      assertThat(text).as(what).doesNotContainIgnoringCase(mark);
    }
  }
}
