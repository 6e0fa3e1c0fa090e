package org.rostrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo's one password and each person's authenticator key, made at random for this data folder
 * and kept in it, so that a second start can print them again and no two demos share them.
 */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoSecrets {
  private static final int KEY_BYTES = 20;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] seed;

  DemoSecrets(@Value("${rostrum.data}") Path data) {
    this.seed = seed(data.resolve("demo.secret"));
  }

  String password() {
    return "hartsmere-" + HexFormat.of().formatHex(derived("password"), 0, 4);
  }

  /** The secret of a person's authenticator app, in base 32. */
  String key(String login) {
    var bytes = derived("key " + login);
    var key = new StringBuilder();
    for (var i = 0; i < KEY_BYTES * 8 / 5; i++) {
      key.append(LETTERS.charAt(bytes[i] & 31));
    }
    return key.toString();
  }

  private byte[] derived(String what) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed, "HmacSHA256"));
      return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  private static byte[] seed(Path file) {
    try {
      if (!Files.exists(file)) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, random);
      }
      return Files.readAllBytes(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
