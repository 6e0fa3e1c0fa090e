package org.rostrum.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks what a complaint says, with a key that stands beside the data and in no dump of the
 * database. Whatever is locked is bound to its place: table, column and row.
 */
@Component
class Vault {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int STEP = 256;

  private final SecretKeySpec locking;
  private final SecretKeySpec hashing;
  private final SecureRandom random = new SecureRandom();

  Vault(@Value("${rostrum.data}") Path data) {
    byte[] key = key(data.resolve("complaints.key"));
    this.locking = new SecretKeySpec(mac(key, "lock"), "AES");
    this.hashing = new SecretKeySpec(mac(key, "hash"), "HmacSHA256");
  }

  /** Locks bytes, padded so that their length says little. */
  byte[] lock(String place, byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, locking, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      int padded = (plain.length + Integer.BYTES + STEP - 1) / STEP * STEP;
      var block = ByteBuffer.allocate(padded).putInt(plain.length).put(plain);
      byte[] locked = cipher.doFinal(block.array());
      return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] lock(String place, String plain) {
    return lock(place, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails for bytes that were changed or stand in another place than they were locked for. */
  byte[] open(String place, byte[] locked) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, locking, new GCMParameterSpec(TAG_BITS, locked, 0, NONCE));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      var block = ByteBuffer.wrap(cipher.doFinal(locked, NONCE, locked.length - NONCE));
      int length = block.getInt();
      return Arrays.copyOfRange(block.array(), Integer.BYTES, Integer.BYTES + length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("What is locked at " + place + " cannot be opened", e);
    }
  }

  String words(String place, byte[] locked) {
    return new String(open(place, locked), StandardCharsets.UTF_8);
  }

  /** The same value has the same hash, and without the key nobody finds the value. */
  byte[] hash(String kind, String value) {
    return mac(hashing.getEncoded(), kind + "|" + value);
  }

  private static byte[] mac(byte[] key, String value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] key(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!Files.exists(file)) {
        write(file);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the disk, file and folder, before anything is locked with it. */
  private static void write(Path file) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = java.nio.channels.FileChannel.open(file, options, owner)) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    } catch (FileAlreadyExistsException alreadyThere) {
      return;
    }
    try (var folder = java.nio.channels.FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
