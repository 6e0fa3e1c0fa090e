package org.rostrum.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with ClamAV's daemon as clamd(8) describes it: commands that begin with {@code z} and end
 * with a zero byte, one to a connection; a file goes as {@code INSTREAM}, in chunks that each begin
 * with their length in four bytes, and ends with a chunk of length zero.
 */
final class Clamd {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4 * 1024;

  private static final ScheduledExecutorService CLOSING =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clamd-patience").daemon().factory());

  private final SocketAddress address;

  private Clamd(SocketAddress address) {
    this.address = address;
  }

  /**
   * The daemon at an address.
   *
   * @param address the path of its socket, such as {@code /run/clamav/clamd.ctl}, or host and port,
   *     such as {@code localhost:3310}
   * @throws IllegalStateException if it is neither
   */
  static Clamd at(String address) {
    if (address.startsWith("/")) {
      return new Clamd(UnixDomainSocketAddress.of(address));
    }
    int colon = address.lastIndexOf(':');
    try {
      return new Clamd(
          new InetSocketAddress(
              address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "ROSTRUM_CLAMD needs the path of clamd's socket, such as /run/clamav/clamd.ctl, or host"
              + " and port, such as localhost:3310: "
              + address,
          e);
    }
  }

  /** Whether it answers at all within this time. */
  boolean answers(Duration patience) {
    try {
      return ask("PING", patience).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Such as {@code ClamAV 1.4.3/27500/Mon Nov 23 08:00:00 2026}: the program, the number of its
   * signatures and their day; without official signatures the program alone.
   */
  String version(Duration patience) throws IOException {
    return ask("VERSION", patience);
  }

  private String ask(String command, Duration patience) throws IOException {
    try (Line line = new Line(address, patience)) {
      line.command(command);
      return line.answer();
    }
  }

  /**
   * Has these bytes looked at.
   *
   * @param patience for the whole of it; whoever takes longer is cut off
   * @throws IOException if there was no answer: then nothing is known of the bytes
   */
  Said scan(InputStream bytes, Duration patience) throws IOException {
    try (Line line = new Line(address, patience)) {
      line.command("INSTREAM");
      return Said.of(line.stream(bytes));
    }
  }

  /** One connection, closed from outside when patience ends: nobody can hold us longer. */
  private static final class Line implements AutoCloseable {

    private final SocketChannel channel;
    private final Future<?> closing;

    Line(SocketAddress address, Duration patience) throws IOException {
      channel =
          address instanceof UnixDomainSocketAddress
              ? SocketChannel.open(StandardProtocolFamily.UNIX)
              : SocketChannel.open();
      closing = CLOSING.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        channel.connect(known(address));
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    private static SocketAddress known(SocketAddress address) throws IOException {
      if (address instanceof InetSocketAddress named && named.isUnresolved()) {
        throw new IOException("Nobody is called " + named.getHostString());
      }
      return address;
    }

    void command(String name) throws IOException {
      send(ByteBuffer.wrap(("z" + name + "\0").getBytes(StandardCharsets.US_ASCII)));
    }

    private void send(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    /** A daemon that has had enough says so and stops reading: what it said is worth more. */
    String stream(InputStream bytes) throws IOException {
      byte[] buffer = new byte[CHUNK];
      IOException broken;
      int read;
      do {
        read = bytes.readNBytes(buffer, 0, CHUNK);
        broken = trySend(ByteBuffer.allocate(4 + read).putInt(read).put(buffer, 0, read).flip());
      } while (read > 0 && broken == null);
      try {
        return answer();
      } catch (IOException silent) {
        throw broken == null ? silent : broken;
      }
    }

    private @Nullable IOException trySend(ByteBuffer bytes) {
      try {
        send(bytes);
        return null;
      } catch (IOException e) {
        return e;
      }
    }

    String answer() throws IOException {
      ByteBuffer read = ByteBuffer.allocate(LONGEST_ANSWER);
      while (channel.read(read) >= 0 && read.hasRemaining()) {
        if (read.position() > 0 && read.get(read.position() - 1) == 0) {
          return new String(read.array(), 0, read.position() - 1, StandardCharsets.UTF_8).strip();
        }
      }
      throw new IOException("The scanner did not answer to the end");
    }

    private void cut() {
      try {
        channel.close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }

    @Override
    public void close() {
      closing.cancel(false);
      cut();
    }
  }
}
