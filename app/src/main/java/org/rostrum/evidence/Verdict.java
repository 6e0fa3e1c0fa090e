package org.rostrum.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a file is of a kind we keep, judged by its bytes first and by its name second. */
sealed interface Verdict {

  /** It is kept as this kind. */
  record Taken(Kind kind) implements Verdict {}

  /** It is not kept; the type is a message key. */
  record Not(Refusal why, String type) implements Verdict {}

  /**
   * Looks at both. A name without a known ending says nothing; one picture named as another is
   * common (a saved WebP called .jpg) and harmless, for the bytes decide how it is treated.
   */
  static Verdict of(String name, Contents contents) {
    String ending = ending(name);
    Optional<Kind> claimed =
        Arrays.stream(Kind.values()).filter(kind -> kind.isNamed(ending)).findFirst();
    Other other = Other.named(ending);
    boolean saysNothing = claimed.isEmpty() && other == Other.UNKNOWN;
    return switch (contents.family()) {
      case PNG -> picture(Kind.PNG, claimed, saysNothing);
      case JPEG -> picture(Kind.JPEG, claimed, saysNothing);
      case GIF -> picture(Kind.GIF, claimed, saysNothing);
      case WEBP -> picture(Kind.WEBP, claimed, saysNothing);
      case HEIC -> picture(Kind.HEIC, claimed, saysNothing);
      case PDF -> only(Kind.PDF, claimed, saysNothing);
      case MP4 -> only(Kind.MP4, claimed, saysNothing);
      case WARC -> only(Kind.WARC, claimed, saysNothing);
      case OFFICE ->
          claimed.isPresent()
              ? only(Kind.MSG, claimed, false)
              : not(Refusal.TYPE, other == Other.UNKNOWN ? Other.OFFICE : other);
      case ARCHIVE -> claimed.isPresent() ? differs() : archive(other);
      case PROGRAM -> claimed.isPresent() ? differs() : not(Refusal.TYPE, Other.PROGRAM);
      case OTHER_PICTURE -> claimed.isPresent() ? differs() : not(Refusal.TYPE, Other.PICTURE);
      case OTHER_FILM -> claimed.isPresent() ? differs() : not(Refusal.TYPE, Other.FILM);
      case MAIL -> saysNothing ? new Taken(Kind.EML) : words(claimed, other, true);
      case TEXT -> saysNothing ? new Taken(Kind.TXT) : words(claimed, other, false);
      case UNKNOWN -> claimed.isPresent() ? differs() : not(Refusal.TYPE, other);
    };
  }

  private static Verdict picture(Kind kind, Optional<Kind> claimed, boolean saysNothing) {
    return saysNothing || claimed.filter(Kind::picture).isPresent() ? new Taken(kind) : differs();
  }

  private static Verdict only(Kind kind, Optional<Kind> claimed, boolean saysNothing) {
    return saysNothing || claimed.filter(kind::equals).isPresent() ? new Taken(kind) : differs();
  }

  private static Verdict words(Optional<Kind> claimed, Other other, boolean mail) {
    if (claimed.isEmpty()) {
      return not(Refusal.TYPE, other);
    }
    Kind kind = claimed.get();
    return kind == Kind.TXT || (kind == Kind.EML && mail) ? new Taken(kind) : differs();
  }

  private static Verdict archive(Other other) {
    return switch (other) {
      case WRITING, SHEET, SLIDES, PROGRAM -> not(Refusal.TYPE, other);
      case OFFICE, FILM, SOUND, PICTURE, WEB_PAGE, UNKNOWN -> not(Refusal.ARCHIVE, other);
    };
  }

  private static Verdict differs() {
    return not(Refusal.NAME_AND_TYPE_DIFFER, Other.UNKNOWN);
  }

  private static Verdict not(Refusal why, Other type) {
    return new Not(why, type.key());
  }

  /** What follows the last dot of a name, in small letters. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  /** Kinds of file that are not kept, so that the refusal can name them. */
  enum Other {
    WRITING("doc", "docx", "odt", "rtf", "pages"),
    SHEET("xls", "xlsx", "ods", "csv", "numbers"),
    SLIDES("ppt", "pptx", "odp", "key"),
    OFFICE,
    PROGRAM(
        "exe", "dll", "com", "bat", "cmd", "scr", "msi", "js", "vbs", "ps1", "sh", "jar", "apk",
        "app", "lnk", "hta", "php"),
    FILM("mov", "avi", "mkv", "wmv", "webm", "3gp", "mpg", "mpeg"),
    SOUND("mp3", "m4a", "wav", "ogg", "opus", "aac", "amr"),
    PICTURE("bmp", "tif", "tiff", "avif", "ico", "psd", "jxl"),
    WEB_PAGE("html", "htm", "xhtml", "mhtml", "svg", "xml"),
    UNKNOWN;

    private final Set<String> endings;

    Other(String... endings) {
      this.endings = Set.of(endings);
    }

    static Other named(String ending) {
      return Arrays.stream(values())
          .filter(type -> type.endings.contains(ending))
          .findFirst()
          .orElse(UNKNOWN);
    }

    String key() {
      return "evidence.type." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
