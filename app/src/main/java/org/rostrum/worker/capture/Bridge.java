package org.rostrum.worker.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs beside the browser, where there is no network but a loopback of their own, and carries the
 * browser's connections over a socket in the file system to the proxy. It starts the browser, hands
 * its own standard input and output on to it, and ends with it.
 */
public final class Bridge {

  private Bridge() {}

  /** The first argument is the path of the proxy's socket, the others start the browser. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    UnixDomainSocketAddress proxy = UnixDomainSocketAddress.of(arguments[0]);
    try (ServerSocket door = new ServerSocket()) {
      door.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 200);
      Thread.ofPlatform().daemon().start(() -> open(door, proxy));
      List<String> command = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
      command.add("--proxy-server=http://127.0.0.1:" + door.getLocalPort());
      command.add("--proxy-bypass-list=<-loopback>");
      command.add("about:blank");
      System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
  }

  private static void open(ServerSocket door, UnixDomainSocketAddress proxy) {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        Thread.startVirtualThread(() -> carry(browser, proxy));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void carry(Socket browser, UnixDomainSocketAddress proxy) {
    try (browser;
        SocketChannel channel = SocketChannel.open(proxy)) {
      InputStream answers = Channels.newInputStream(channel);
      OutputStream requests = Channels.newOutputStream(channel);
      Thread out =
          Thread.startVirtualThread(() -> {
            pour(browser, requests);
            close(channel);
          });
      answers.transferTo(browser.getOutputStream());
      browser.shutdownOutput();
      out.interrupt();
    } catch (IOException e) {
      // One of the two hung up.
      return;
    }
  }

  private static void pour(Socket browser, OutputStream to) {
    try {
      browser.getInputStream().transferTo(to);
    } catch (IOException e) {
      // One of the two hung up.
      return;
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.shutdownOutput();
    } catch (IOException e) {
      // It is closed already.
      return;
    }
  }
}
