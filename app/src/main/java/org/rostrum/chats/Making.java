package org.rostrum.chats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.Keeping;
import org.rostrum.evidence.Receipt;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.zip.SafeZip;
import org.rostrum.exhibits.zip.ZipLimits;
import org.rostrum.exhibits.zip.ZipMember;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.BroughtIn;
import org.rostrum.incidents.IncidentId;
import org.springframework.stereotype.Service;

/**
 * Keeps what was picked: one text with the picked messages and what stands around them, and the
 * files that they carried, each like any other kept file. Then a sheet is begun with them, or they
 * go to one that is there.
 */
@Service
class Making {

  /** Files of messages that are kept at once, as many as a form may bring. */
  private static final int MOST_FILES = 20;

  private final Evidence evidence;
  private final BroughtIn log;
  private final Clock clock;

  Making(Evidence evidence, BroughtIn log, Clock clock) {
    this.evidence = evidence;
    this.log = log;
    this.clock = clock;
  }

  /** What became of it. */
  sealed interface Made {

    record Yes(Done done) implements Made {}

    /** Nothing was made; all of it is still open. */
    record No(String why) implements Made {}
  }

  /** A new sheet, as a draft. */
  Made incident(SignedIn who, OpenExport export, boolean safe, @Nullable FormKey form) {
    List<Picked> all = export.withContext();
    return keep(
        who,
        export,
        all,
        files -> log.begin(who, export.owner(), safe, SheetWords.of(export, all), files, form));
  }

  /** Added to a sheet that is there. */
  Made add(SignedIn who, OpenExport export, IncidentId sheet) {
    return keep(
        who, export, export.withContext(), files -> log.add(who, export.owner(), sheet, files));
  }

  /** What is done with the kept files; the path on which to go on. */
  private interface With {
    String files(List<Receipt> receipts);
  }

  private Made keep(SignedIn who, OpenExport export, List<Picked> all, With with) {
    Map<Attachment, Fate> fates = fates(who, export, all);
    String text = KeptText.of(export, all, fates, clock.instant());
    Kind kind = Objects.requireNonNull(export.kind());
    Keeping keeping =
        evidence.keep(
            export.owner(),
            who,
            Text.of("chats.file.name", "name", Kinds.name(kind)) + ".txt",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return switch (keeping) {
      case Keeping.Refused refused -> new Made.No(refused.sentence(""));
      case Keeping.Kept(Receipt receipt) -> {
        List<Receipt> files = new ArrayList<>(List.of(receipt));
        List<String> left = new ArrayList<>();
        fates.forEach((file, fate) -> {
          switch (fate) {
            case Fate.Kept(Receipt kept) -> files.add(kept);
            case Fate.Left(String why) ->
                left.add(Text.of("chats.left", "name", file.name(), "why", why));
          }
        });
        List<Receipt> once = files.stream().distinct().toList();
        yield new Made.Yes(new Done(with.files(once), once.size(), left));
      }
    };
  }

  /** What became of a file that a message carried. */
  sealed interface Fate {
    record Kept(Receipt receipt) implements Fate {}

    record Left(String why) implements Fate {}
  }

  private Map<Attachment, Fate> fates(SignedIn who, OpenExport export, List<Picked> all) {
    Map<Attachment, Fate> fates = new LinkedHashMap<>();
    for (Picked one : all) {
      for (Attachment file : one.message().attachments()) {
        if (!fates.containsKey(file)) {
          fates.put(file, fate(who, export, file, fates.size()));
        }
      }
    }
    return fates;
  }

  private Fate fate(SignedIn who, OpenExport export, Attachment file, int before) {
    String entry = file.entry();
    if (entry == null) {
      return new Fate.Left(Text.of("chats.left.missing"));
    }
    if (export.kind() == Kind.MBOX) {
      return new Fate.Left(Text.of("chats.left.mail"));
    }
    if (before >= MOST_FILES) {
      return new Fate.Left(Text.of("chats.left.many", "most", MOST_FILES));
    }
    try {
      for (SealedExport part : export.files()) {
        Optional<Keeping> keeping = keep(who, export, part, entry);
        if (keeping.isPresent()) {
          return switch (keeping.get()) {
            case Keeping.Kept(Receipt receipt) -> new Fate.Kept(receipt);
            case Keeping.Refused refused -> new Fate.Left(refused.sentence(""));
          };
        }
      }
      return new Fate.Left(Text.of("chats.left.missing"));
    } catch (IOException | UncheckedIOException e) {
      return new Fate.Left(Text.of("chats.left.broken"));
    }
  }

  private Optional<Keeping> keep(SignedIn who, OpenExport export, SealedExport part, String entry)
      throws IOException {
    if (!SafeZip.looksLike(part.open())) {
      return Optional.empty();
    }
    try (SafeZip zip = SafeZip.open(part.open(), ZipLimits.STANDARD)) {
      Optional<ZipMember> member =
          zip.members().stream().filter(one -> one.name().equals(entry)).findFirst();
      if (member.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream bytes = zip.open(member.get())) {
        return Optional.of(evidence.keep(export.owner(), who, member.get().baseName(), bytes));
      }
    }
  }
}
