package org.rostrum.worker.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rostrum.worker.Hosts;
import org.rostrum.worker.Link;

/**
 * Opens connections to allowed hosts and to nothing else. A name is looked up once; if any of its
 * addresses is not public, none is used; the connection goes to an address that was looked at, and
 * the host must prove its name by its certificate (RFC 9525).
 */
final class Dialer {

  static final int PORT = 443;
  private static final int PATIENCE = 10_000;

  /** Addresses of a name. */
  @FunctionalInterface
  interface Resolver {
    List<InetAddress> addresses(String host) throws IOException;
  }

  /** A connection to an address that has been judged. */
  @FunctionalInterface
  interface Line {
    Socket to(InetAddress address) throws IOException;
  }

  /** Why there is no connection; the browser is told none of it. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  private final Hosts hosts;
  private final Resolver resolver;
  private final Predicate<InetAddress> mayBeDialled;
  private final Line line;
  private final SSLSocketFactory tls;
  private final Map<String, InetAddress> settled = new ConcurrentHashMap<>();

  Dialer(
      Hosts hosts,
      Resolver resolver,
      Predicate<InetAddress> mayBeDialled,
      Line line,
      SSLSocketFactory tls) {
    this.hosts = hosts;
    this.resolver = resolver;
    this.mayBeDialled = mayBeDialled;
    this.line = line;
    this.tls = tls;
  }

  /** As it is for real: the system's names, public addresses, the authorities Java ships with. */
  static Dialer toPublic(Hosts hosts) {
    return new Dialer(
        hosts,
        host -> List.of(InetAddress.getAllByName(host)),
        PublicAddresses::contains,
        Dialer::line,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private static Socket line(InetAddress address) throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(address, PORT), PATIENCE);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** A connection on which the host has proved its name. */
  SSLSocket dial(String host) throws IOException {
    if (!Link.isHost(host) || !hosts.contains(host)) {
      throw new Refused("not an allowed host");
    }
    Socket plain = line.to(settled(host));
    try {
      plain.setSoTimeout(PATIENCE);
      SSLSocket secure = (SSLSocket) tls.createSocket(plain, host, PORT, true);
      SSLParameters how = secure.getSSLParameters();
      how.setEndpointIdentificationAlgorithm("HTTPS");
      how.setServerNames(List.of(new SNIHostName(host)));
      how.setApplicationProtocols(new String[] {"http/1.1"});
      how.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      secure.setSSLParameters(how);
      secure.startHandshake();
      return secure;
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  /** What the name was found to be the first time; it is not looked up again. */
  private InetAddress settled(String host) throws IOException {
    InetAddress before = settled.get(host);
    if (before != null) {
      return before;
    }
    synchronized (settled) {
      InetAddress meanwhile = settled.get(host);
      if (meanwhile == null) {
        meanwhile = judged(resolver.addresses(host));
        settled.put(host, meanwhile);
      }
      return meanwhile;
    }
  }

  private InetAddress judged(List<InetAddress> addresses) throws Refused {
    if (addresses.isEmpty() || !addresses.stream().allMatch(mayBeDialled)) {
      throw new Refused("not a public address");
    }
    return addresses.getFirst();
  }
}
