package org.rostrum.evidence;

import java.util.Locale;
import java.util.Set;

/** A kind of file that is kept. */
enum Kind {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic", "heif"),
  PDF("application/pdf", "pdf"),
  EML("message/rfc822", "eml"),
  MSG("application/vnd.ms-outlook", "msg"),
  TXT("text/plain", "txt", "text"),
  MP4("video/mp4", "mp4", "m4v"),
  WARC("application/warc", "warc");

  private final String mediaType;
  private final Set<String> endings;

  Kind(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = Set.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  boolean picture() {
    return mediaType.startsWith("image/");
  }

  /** Whether a file with this ending says it is of this kind. */
  boolean isNamed(String ending) {
    return endings.contains(ending);
  }

  /** The ending a file of this kind gets from us. */
  String ending() {
    return name().toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
  }
}
