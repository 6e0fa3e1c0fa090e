package org.rostrum.chats;

import org.rostrum.exhibits.imports.Kind;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.Sheet.Place;

/** What pages say of the kinds of export, and where on a sheet each belongs. */
final class Kinds {

  private Kinds() {}

  /** The name of what made it: "WhatsApp". */
  static String name(Kind kind) {
    return Text.of("chats.kind." + kind.name());
  }

  /** The name, and that its reader is not proved where it is not. */
  static String label(Kind kind) {
    return kind.proved() ? name(kind) : Text.of("chats.kind.unproved", "name", name(kind));
  }

  static Place place(Kind kind) {
    return switch (kind) {
      case WHATSAPP -> Place.WHATSAPP;
      case X -> Place.X;
      case FACEBOOK -> Place.FACEBOOK;
      case MBOX -> Place.EMAIL;
      case INSTAGRAM, MASTODON, SIGNAL, TELEGRAM -> Place.ELSEWHERE;
    };
  }
}
