package org.rostrum.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the bytes of a file say it is, whatever its name says.
 *
 * @param head the first bytes
 * @param text whether no byte of the whole file is one that text does not have
 */
record Contents(byte[] head, boolean text) {

  /** So many bytes are enough to tell. */
  static final int HEAD = 4096;

  private static final Pattern MAIL =
      Pattern.compile(
          "(?is)\\A(?:From [^\\n]*\\n|>From [^\\n]*\\n)?"
              + "(?:[!-9;-~]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)*"
              + "(?:from|date|received|message-id|return-path|delivered-to|mime-version):.*");

  private static final List<String> VIDEO =
      List.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VP", "MSNV",
          "dash", "mmp4");
  private static final List<String> HEIC =
      List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  /** A family of files, as far as the bytes alone can tell. */
  enum Family {
    PNG,
    JPEG,
    GIF,
    WEBP,
    HEIC,
    PDF,
    MP4,
    OFFICE,
    ARCHIVE,
    PROGRAM,
    OTHER_PICTURE,
    OTHER_FILM,
    MAIL,
    WARC,
    TEXT,
    UNKNOWN
  }

  Family family() {
    if (starts(0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
      return Family.PNG;
    }
    if (starts(0, 0xff, 0xd8, 0xff)) {
      return Family.JPEG;
    }
    if (starts("GIF87a") || starts("GIF89a")) {
      return Family.GIF;
    }
    if (starts("RIFF")) {
      return ascii(8, 4).equals("WEBP") ? Family.WEBP : Family.OTHER_FILM;
    }
    if (ascii(4, 4).equals("ftyp")) {
      return boxed();
    }
    return starts("%PDF-") ? Family.PDF : notShown();
  }

  private Family boxed() {
    String brand = ascii(8, 4);
    if (HEIC.contains(brand)) {
      return Family.HEIC;
    }
    if (brand.startsWith("avif") || brand.startsWith("avis")) {
      return Family.OTHER_PICTURE;
    }
    return VIDEO.contains(brand) ? Family.MP4 : Family.OTHER_FILM;
  }

  private Family notShown() {
    if (starts(0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return Family.OFFICE;
    }
    if (isArchive()) {
      return Family.ARCHIVE;
    }
    if (isProgram()) {
      return Family.PROGRAM;
    }
    if (!text && (starts("BM") || starts(0, 'I', 'I', 42, 0) || starts(0, 'M', 'M', 0, 42))) {
      return Family.OTHER_PICTURE;
    }
    if (starts("WARC/1.0\r\n") || starts("WARC/1.1\r\n")) {
      return Family.WARC;
    }
    if (MAIL.matcher(ascii(0, HEAD).replace("\r\n", "\n")).matches()) {
      return Family.MAIL;
    }
    return text ? Family.TEXT : Family.UNKNOWN;
  }

  private boolean isArchive() {
    return starts(0, 'P', 'K', 3, 4)
        || starts(0, 'P', 'K', 5, 6)
        || starts(0, 'P', 'K', 7, 8)
        || starts(0, 'R', 'a', 'r', '!', 0x1a, 7)
        || starts(0, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)
        || starts(0, 0x1f, 0x8b)
        || starts(0, 0x1f, 0x9d)
        || starts(0, 0xfd, '7', 'z', 'X', 'Z', 0)
        || starts(0, 0x28, 0xb5, 0x2f, 0xfd)
        || starts(0, 'M', 'S', 'C', 'F', 0)
        || (!text && starts("BZh"))
        || ascii(257, 5).equals("ustar");
  }

  private boolean isProgram() {
    return (!text && starts("MZ"))
        || starts(0, 0x7f, 'E', 'L', 'F')
        || starts(0, 0xca, 0xfe, 0xba, 0xbe)
        || starts(0, 0xcf, 0xfa, 0xed, 0xfe)
        || starts(0, 0xfe, 0xed, 0xfa, 0xcf)
        || starts(0, 0, 'a', 's', 'm');
  }

  private boolean starts(String ascii) {
    return ascii(0, ascii.length()).equals(ascii);
  }

  private boolean starts(int from, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (from + i >= head.length || (head[from + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private String ascii(int from, int length) {
    int start = Math.min(from, head.length);
    int size = Math.min(length, head.length - start);
    return new String(head, start, size, StandardCharsets.ISO_8859_1);
  }
}
