package org.rostrum.govuk;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Ways in which a page can go wrong, each with its status and words. */
enum Trouble {
  NOT_FOUND(HttpStatus.NOT_FOUND, 1),
  OUT_OF_DATE(HttpStatus.FORBIDDEN, 1),
  CHANGED(HttpStatus.CONFLICT, 1),
  TOO_BIG(HttpStatus.CONTENT_TOO_LARGE, 1),
  SLOW_DOWN(HttpStatus.TOO_MANY_REQUESTS, 2),
  OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR, 1),
  NOT_SAVED(HttpStatus.SERVICE_UNAVAILABLE, 2);

  final HttpStatus status;
  final int sentences;

  Trouble(HttpStatus status, int sentences) {
    this.status = status;
    this.sentences = sentences;
  }

  static Trouble of(int status) {
    return switch (status) {
      case 409 -> CHANGED;
      case 413 -> TOO_BIG;
      case 429 -> SLOW_DOWN;
      case 503 -> NOT_SAVED;
      default -> status >= 500 ? OUR_FAULT : NOT_FOUND;
    };
  }

  String key() {
    return "govuk.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
