package org.rostrum.exhibits.bundle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which files a bundle has, in which order, and those of them that follow from the others (RFC
 * 8493). Names are without the bundle's folder, which is its reference.
 */
public final class Layout {

  public static final String BAGIT = "bagit.txt";
  public static final String INFO = "bag-info.txt";
  public static final String DESCRIPTION = "data/bundle.json";
  public static final String CHRONOLOGY = "data/chronology.pdf";
  public static final String CUSTODY = "data/custody.ndjson";
  public static final String MANIFEST_256 = "manifest-sha256.txt";
  public static final String MANIFEST_512 = "manifest-sha512.txt";
  public static final String CHECKPOINT = "proofs/checkpoint.txt";
  public static final String PROOFS = "proofs/proofs.ndjson";
  public static final String TAGS_256 = "tagmanifest-sha256.txt";
  public static final String TAGS_512 = "tagmanifest-sha512.txt";

  private Layout() {}

  /** RFC 8493 2.1.1. */
  public static byte[] bagit() {
    return utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  }

  /** Every file, in the order of the archive. */
  public static List<String> files(Description description) {
    List<String> files = new ArrayList<>();
    files.add(BAGIT);
    files.addAll(payload(description));
    files.addAll(List.of(INFO, MANIFEST_256, MANIFEST_512));
    if (description.cover().log() != null) {
      files.addAll(List.of(CHECKPOINT, PROOFS));
      for (int i = 1; i <= description.cover().stamps(); i++) {
        files.add(stamp(i));
      }
    }
    files.addAll(List.of(TAGS_256, TAGS_512));
    return files;
  }

  /** The files that the manifests name. */
  public static List<String> payload(Description description) {
    List<String> files = new ArrayList<>(List.of(DESCRIPTION, CHRONOLOGY, CUSTODY));
    for (int number = 1; number <= description.exhibits().size(); number++) {
      var exhibit = description.exhibits().get(number - 1);
      if (exhibit.original() != null) {
        files.add(original(number, exhibit.original().extension()));
      }
      for (int i = 1; i <= exhibit.attached().size(); i++) {
        files.add(attached(number, i, exhibit.attached().get(i - 1).extension()));
      }
    }
    return files;
  }

  /** The original of the exhibit of this number, counted from 1. */
  public static String original(int exhibit, String extension) {
    return folder(exhibit) + "original" + dotted(extension);
  }

  static String attached(int exhibit, int number, String extension) {
    return folder(exhibit) + "attached-" + number + dotted(extension);
  }

  /** The time stamp of this number, counted from 1. */
  public static String stamp(int number) {
    return String.format(Locale.ROOT, "proofs/stamp-%02d.tst", number);
  }

  /** RFC 8493 2.2.2: what can be known of the bundle without opening it further. */
  public static byte[] info(Description description, Map<String, Fingerprint> payload) {
    Cover cover = description.cover();
    long octets = payload.values().stream().mapToLong(Fingerprint::bytes).sum();
    return utf8(
        "Source-Organization: "
            + cover.organisation()
            + "\nExternal-Identifier: "
            + cover.reference()
            + "\nBagging-Date: "
            + LocalDate.ofInstant(cover.made(), ZoneOffset.UTC)
            + "\nPayload-Oxum: "
            + octets
            + "."
            + payload.size()
            + "\nRostrum-Audience: "
            + cover.audience()
            + "\nRostrum-Format: "
            + Description.FORMAT
            + "\n");
  }

  /** RFC 8493 2.1.3: a line a file, its SHA-256 and its path. */
  public static byte[] manifest256(Map<String, Fingerprint> files) {
    StringBuilder out = new StringBuilder();
    files.forEach(
        (name, print) -> out.append(print.sha256()).append("  ").append(name).append('\n'));
    return utf8(out.toString());
  }

  /** The same with SHA-512. */
  public static byte[] manifest512(Map<String, Fingerprint> files) {
    StringBuilder out = new StringBuilder();
    files.forEach(
        (name, print) -> out.append(print.sha512()).append("  ").append(name).append('\n'));
    return utf8(out.toString());
  }

  private static String folder(int exhibit) {
    return String.format(Locale.ROOT, "data/exhibits/%05d/", exhibit);
  }

  private static String dotted(String extension) {
    return extension.isEmpty() ? "" : "." + extension;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
