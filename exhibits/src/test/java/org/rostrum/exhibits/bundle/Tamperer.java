package org.rostrum.exhibits.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.exhibits.bundle.PlainZip.Member;
import org.rostrum.exhibits.bundle.PlainZip.NotPlain;
import org.rostrum.exhibits.log.Json.NotCanonical;

/**
 * Somebody who changes bundles and knows how they are made: after a change every hash and every
 * manifest can be made to fit again.
 */
public final class Tamperer {

  private final Path file;
  private final String folder;
  public final Map<String, byte[]> files = new LinkedHashMap<>();

  public Tamperer(Path bundle) throws IOException, NotPlain {
    this.file = bundle;
    try (PlainZip zip = PlainZip.open(bundle)) {
      String first = zip.members().getFirst().name();
      this.folder = first.substring(0, first.indexOf('/'));
      for (Member member : zip.members()) {
        try (InputStream in = zip.open(member)) {
          files.put(member.name().substring(folder.length() + 1), in.readAllBytes());
        }
      }
    }
  }

  /** Makes all that follows from other files follow again. */
  public Tamperer fitting() {
    Map<String, Fingerprint> payload = new LinkedHashMap<>();
    files.forEach((name, bytes) -> {
      if (name.startsWith("data/")) {
        payload.put(name, Fingerprint.of(bytes));
      }
    });
    described().ifPresent(description -> put(Layout.INFO, Layout.info(description, payload)));
    put(Layout.MANIFEST_256, Layout.manifest256(payload));
    put(Layout.MANIFEST_512, Layout.manifest512(payload));
    return fittingTags();
  }

  /** Makes the manifests of tag files follow again. */
  public Tamperer fittingTags() {
    Map<String, Fingerprint> tags = new LinkedHashMap<>();
    files.forEach((name, bytes) -> {
      if (!name.startsWith("data/") && !name.startsWith("tagmanifest")) {
        tags.put(name, Fingerprint.of(bytes));
      }
    });
    put(Layout.TAGS_256, Layout.manifest256(tags));
    put(Layout.TAGS_512, Layout.manifest512(tags));
    return this;
  }

  private Optional<Description> described() {
    byte[] bytes = files.getOrDefault(Layout.DESCRIPTION, new byte[0]);
    try {
      return Optional.of(Description.read(new String(bytes, StandardCharsets.UTF_8)));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  private void put(String name, byte[] bytes) {
    if (files.containsKey(name)) {
      files.put(name, bytes);
    }
  }

  /** Writes it as a plain ZIP in place of the bundle. */
  public Path write() throws IOException {
    Files.delete(file);
    try (var zip = new PlainZipWriter(file, folder)) {
      for (var entry : files.entrySet()) {
        zip.add(entry.getKey(), entry.getValue());
      }
      zip.finish();
    }
    return file;
  }
}
