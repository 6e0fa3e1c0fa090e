package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.bundle.SampleLog;

/** What a verifier says that trusts the sample's log and authority, as most tests need it. */
final class Judged {

  static final Trust TRUST =
      new Trust(
          Set.of(SampleLog.key().verifier()),
          Set.of(SampleLog.authority().root()),
          Set.of(),
          List.of());

  private static final Verifier VERIFIER = new Verifier(TRUST);

  private Judged() {}

  static Verdict verdict(Path file) throws IOException {
    return VERIFIER.verify(file).verdict();
  }

  static Verdict without(Path file) throws IOException {
    return new Verifier(Trust.NONE).verify(file).verdict();
  }
}
