package org.rostrum.evidence;

import java.util.Locale;

/** Why a file is not kept. */
public enum Refusal {
  /** A kind of file we do not take. */
  TYPE,
  /** What it holds is not what its name says. */
  NAME_AND_TYPE_DIFFER,
  TOO_BIG,
  /** A video longer than even pieces may bring. */
  TOO_LONG_A_FILM,
  EMPTY,
  /** A file of files; each has to come by itself. */
  ARCHIVE,
  /** The owner has added as much today as a day allows. */
  DAYS_LIMIT,
  /** More files in one form than a form may bring. */
  TOO_MANY,
  /** More is begun and not ended than one sender may have lying. */
  TOO_MANY_UNFINISHED,
  /** Not all of its pieces have arrived. */
  NOT_WHOLE,
  /** The disk did not take it. */
  NOT_SAVED;

  String key() {
    return "evidence.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
