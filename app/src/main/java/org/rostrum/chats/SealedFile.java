package org.rostrum.chats;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rostrum.exhibits.zip.ByteStore;

/**
 * Bytes on the disk that only this process can read: stretches of 64 KiB, each sealed with AES-GCM
 * (NIST SP 800-38D) under a key that was made for this file and is nowhere but in memory. Written
 * once from front to end, then read at any place.
 */
final class SealedFile implements Closeable {

  private static final int STRETCH = 64 * 1024;
  private static final int TAG = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FileChannel file;
  private final SecretKey key;
  private final byte[] open = new byte[STRETCH];
  private long size;
  private long opened = -1;
  private int filled;
  private boolean closed;

  /** Takes an empty file for its own. */
  SealedFile(FileChannel file) {
    this.file = file;
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    this.key = new SecretKeySpec(random, "AES");
  }

  /** How many bytes were written. */
  synchronized long size() {
    return size;
  }

  /** Adds bytes at the end; nothing may be read before {@link #written}. */
  synchronized void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int some = Math.min(left, STRETCH - filled);
      System.arraycopy(bytes, at, open, filled, some);
      filled += some;
      at += some;
      left -= some;
      size += some;
      if (filled == STRETCH) {
        seal();
      }
    }
  }

  /** That was all. */
  synchronized void written() throws IOException {
    if (filled > 0) {
      seal();
    }
  }

  private void seal() throws IOException {
    long number = (size - 1) / STRETCH;
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, number);
      ByteBuffer sealed = ByteBuffer.wrap(cipher.doFinal(open, 0, filled));
      long at = number * (STRETCH + TAG);
      while (sealed.hasRemaining()) {
        at += file.write(sealed, at);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    filled = 0;
  }

  /** The number of the stretch is its nonce: no stretch is sealed twice under this key. */
  private Cipher cipher(int mode, long number) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = ByteBuffer.allocate(12).putLong(4, number).array();
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    return cipher;
  }

  /** Reads bytes at a place; negative at the end. */
  synchronized int read(ByteBuffer into, long from) throws IOException {
    if (closed) {
      throw new IOException("It is closed");
    }
    if (from >= size) {
      return -1;
    }
    int read = 0;
    while (into.hasRemaining() && from + read < size) {
      long at = from + read;
      stretch(at / STRETCH);
      int begin = (int) (at % STRETCH);
      int some = Math.min(into.remaining(), filled - begin);
      into.put(open, begin, some);
      read += some;
    }
    return read;
  }

  private void stretch(long number) throws IOException {
    if (opened == number) {
      return;
    }
    opened = -1;
    int length = (int) Math.min(STRETCH, size - number * STRETCH) + TAG;
    ByteBuffer sealed = ByteBuffer.allocate(length);
    long at = number * (STRETCH + TAG);
    while (sealed.hasRemaining()) {
      int read = file.read(sealed, at + sealed.position());
      if (read < 0) {
        throw new IOException("The sealed file ends too early");
      }
    }
    try {
      filled = cipher(Cipher.DECRYPT_MODE, number).doFinal(sealed.array(), 0, length, open, 0);
      opened = number;
    } catch (GeneralSecurityException e) {
      throw new IOException("The sealed file was changed", e);
    }
  }

  /** The bytes for a reader, whose closing leaves them here. */
  ByteStore bytes() {
    return new ByteStore() {
      @Override
      public long size() {
        return SealedFile.this.size();
      }

      @Override
      public int read(ByteBuffer into, long from) throws IOException {
        return SealedFile.this.read(into, from);
      }

      @Override
      public void close() {
        // The export is read several times; whoever opened it closes it.
      }
    };
  }

  /** Forgets the key's file: nothing can be read any more. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    java.util.Arrays.fill(open, (byte) 0);
    file.close();
  }
}
