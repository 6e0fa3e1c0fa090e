package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Circumstances.Sender;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.extract.LinkTrust;

/** SE-01: a link that poses as another, a file that runs, or pressure to give a password away. */
final class SuspiciousLinks implements Detector {

  private static final int NEW_ACCOUNT_DAYS = 30;
  private static final List<String> RUNS =
      List.of(
          ".exe", ".scr", ".js", ".jse", ".vbs", ".vbe", ".bat", ".cmd", ".com", ".msi", ".apk",
          ".jar", ".iso", ".img", ".lnk", ".hta", ".ps1", ".wsf", ".reg", ".cpl", ".vhd", ".one",
          ".html", ".htm");
  private static final List<String> MACROS =
      List.of(".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".xlam", ".xlsb", ".ppam", ".ppsm");
  private static final List<String> PACKED = List.of(".zip", ".rar", ".7z", ".gz", ".cab", ".ace");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Sender sender = reading.circumstances().sender();
    boolean trusted = Boolean.TRUE.equals(sender.verified()) && Boolean.TRUE.equals(sender.known());
    boolean pressed = reading.has(id, "pressure");
    boolean credential = reading.has(id, "credential");
    LinkTrust trust = new LinkTrust(reading.directory());
    List<Span> spans = new ArrayList<>();
    String because = null;
    boolean unknownLink = false;
    List<Entity> links = reading.entities("URL");
    for (Entity link : links) {
      String address = link.span().in(reading.text());
      String doubt = trust.doubt(address, trusted);
      if (doubt == null && credential && pressed && !trust.vouchedFor(address)) {
        doubt = "comes with pressure to act or sign in";
      }
      unknownLink |= !trust.vouchedFor(address);
      if (doubt != null) {
        spans.add(link.span());
        because = because == null ? "\"" + address + "\" " + doubt + "." : because;
      }
    }
    String mismatch = LinkTrust.mismatch(reading.text(), links);
    if (mismatch != null) {
      links.forEach(link -> spans.add(link.span()));
      because = "The link shows \"" + mismatch + "\" but goes somewhere else.";
    }
    if (because == null) {
      because = file(reading, id, trusted);
    }
    Integer age = sender.accountAgeDays();
    boolean stranger =
        Boolean.FALSE.equals(sender.verified())
            || age != null && age < NEW_ACCOUNT_DAYS
            || !Boolean.TRUE.equals(sender.known()) && !Boolean.TRUE.equals(sender.verified());
    if (because == null
        && reading.circumstances().direction() == Direction.IN
        && credential
        && stranger
        && (pressed || unknownLink || reading.has(id, "qr"))) {
      because = "It presses you to sign in or give details away.";
      reading.hits(id, "credential").forEach(hit -> spans.add(reading.span(hit)));
    }
    List<PhraseDetector.Spoken> spoken = trusted ? List.of() : PhraseDetector.spoken(reading, rule);
    if (because == null && !spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    return because == null
        ? List.of()
        : List.of(
            PhraseDetector.of(
                rule, rule.rule().level(), null, 0.85, PhraseDetector.merged(spans), because));
  }

  /** What is wrong with a file that came along, or null. */
  private static @Nullable String file(Reading reading, String id, boolean trusted) {
    for (Attachment file : reading.circumstances().attachments()) {
      String name = String.valueOf(file.source()).toLowerCase(Locale.ROOT).strip();
      if (ends(name, RUNS)) {
        return "The file \"" + file.source() + "\" can run on your computer.";
      }
      if (!trusted && ends(name, MACROS)) {
        return "The file \"" + file.source() + "\" can hold macros.";
      }
      boolean stranger = Boolean.FALSE.equals(reading.circumstances().sender().known());
      boolean codeOnly =
          reading.beside(name).has(id, "qr")
              && !reading.beside(name).has(id, "council's code")
              && reading.entities("URL").isEmpty()
              && !"COUNCIL".equals(file.owner());
      if (codeOnly && !trusted) {
        return "The picture holds a QR code, and nothing says where it goes.";
      }
      if (stranger && (ends(name, PACKED) || reading.beside(name).has(id, "qr"))) {
        return "A stranger sent \"" + file.source() + "\", and nobody can see what is in it.";
      }
    }
    return null;
  }

  /** A file name with this ending, wherever it stands in a description. */
  private static boolean ends(String name, List<String> endings) {
    for (String word : name.split("[\\s,()\"']+")) {
      for (String ending : endings) {
        if (word.endsWith(ending) && word.length() > ending.length()) {
          return true;
        }
      }
    }
    return false;
  }
}
