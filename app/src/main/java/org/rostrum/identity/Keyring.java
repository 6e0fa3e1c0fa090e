package org.rostrum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets (AES-256-GCM) with keys from a file that is not in the database: a line each, its
 * number and 256 random bits. The highest number seals; the others still open what they sealed.
 */
@Component
class Keyring {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final Path file;
  private volatile NavigableMap<Integer, SecretKey> keys;

  Keyring(@Value("${rostrum.key-file:${rostrum.data:data}/secrets.key}") Path file) {
    this.file = file;
    this.keys = read(file);
  }

  /** Something sealed, and the number of the key that opens it. */
  record Sealed(int key, byte[] bytes) {}

  boolean isEmpty() {
    return keys.isEmpty();
  }

  boolean holds(int key) {
    return keys.containsKey(key);
  }

  /** The numbers of all keys, the newest first. */
  List<Integer> numbers() {
    return List.copyOf(keys.descendingKeySet());
  }

  /** The number of the key that seals now. */
  int current() {
    return keys.lastKey();
  }

  /** Makes the first key; whoever asks for it has made sure that nothing is sealed yet. */
  synchronized void begin() {
    if (keys.isEmpty()) {
      write("1 " + Base64.getEncoder().encodeToString(Passwords.freshSecret(KEY_BYTES)) + "\n");
      keys = read(file);
    }
  }

  /**
   * @param place where it is kept, such as the row: moved elsewhere it does not open
   */
  Sealed seal(byte[] plain, String place) {
    var nonce = Passwords.freshSecret(NONCE);
    var sealed = run(Cipher.ENCRYPT_MODE, current(), nonce, plain, place);
    return new Sealed(
        current(), ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  byte[] open(Sealed sealed, String place) {
    if (!holds(sealed.key())) {
      throw new KeyMissing("Key %d is not in %s.".formatted(sealed.key(), file));
    }
    var bytes = ByteBuffer.wrap(sealed.bytes());
    var nonce = new byte[NONCE];
    bytes.get(nonce);
    var rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return run(Cipher.DECRYPT_MODE, sealed.key(), nonce, rest, place);
  }

  /** Marks that only we can make of these words, by the newest key first. */
  List<byte[]> marks(String words) {
    return keys.descendingMap().values().stream().map(key -> mark(key, words)).toList();
  }

  /** 256 bits for one purpose alone, made from the key of this number. */
  byte[] derived(int key, String purpose) {
    var secret = keys.get(key);
    if (secret == null) {
      throw new KeyMissing("Key %d is not in %s.".formatted(key, file));
    }
    return mark(secret, "purpose|" + purpose);
  }

  private static byte[] mark(SecretKey key, String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return mac.doFinal(("mark|" + words).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] run(int mode, int key, byte[] nonce, byte[] bytes, String place) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException notOurs) {
      throw new KeyMissing("What key %d in %s sealed does not open with it.".formatted(key, file));
    }
  }

  private void write(String line) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, line);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static NavigableMap<Integer, SecretKey> read(Path file) {
    var keys = new TreeMap<Integer, SecretKey>();
    if (Files.exists(file)) {
      try {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().split(" +", 2))
            .forEach(line -> keys.put(Integer.valueOf(line[0]), key(line[1])));
      } catch (IOException | RuntimeException unreadable) {
        throw new KeyMissing("The key file %s cannot be read.".formatted(file));
      }
    }
    return keys;
  }

  private static SecretKey key(String base64) {
    var bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("A key has 256 bits");
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
