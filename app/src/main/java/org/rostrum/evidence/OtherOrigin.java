package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Links.What;
import org.rostrum.identity.PicturesFrom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The second port, and how a browser reaches it. A browser keeps another port's scripts away from
 * our pages, so that whatever a kept file holds, it is nobody here.
 */
@Component
class OtherOrigin
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, PicturesFrom {

  static final String PATH = "/e/";

  private static final Logger LOG = LoggerFactory.getLogger(OtherOrigin.class);

  private final ObjectProvider<Desk> desk;
  private final Links links;
  private final String address;
  private final Connector connector = new Connector("HTTP/1.1");
  private final String wantedPort;
  private final int mainPort;

  OtherOrigin(
      ObjectProvider<Desk> desk,
      Links links,
      @Value("${rostrum.evidence.address:}") String address,
      @Value("${rostrum.https:false}") boolean https,
      @Value("${rostrum.evidence.port:}") String wantedPort,
      @Value("${server.port:8080}") int mainPort) {
    this.desk = desk;
    this.links = links;
    this.address = address.isBlank() ? "" : origin(address);
    this.wantedPort = wantedPort;
    this.mainPort = mainPort;
    if (https && address.isBlank()) {
      LOG.warn(
          "Behind https no picture shows until ROSTRUM_EVIDENCE_ADDRESS names the second port");
    }
  }

  private static String origin(String address) {
    URI uri = URI.create(address.strip());
    if (uri.getHost() == null
        || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
      throw new IllegalStateException(
          "ROSTRUM_EVIDENCE_ADDRESS needs an address like https://files.example: " + address);
    }
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    InetAddress listen = factory.getAddress();
    connector.setPort(port(listen));
    connector.setXpoweredBy(false);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      if (listen != null) {
        http.setAddress(listen);
      }
      http.setMaxThreads(16);
      http.setMinSpareThreads(1);
      http.setMaxConnections(200);
      http.setConnectionTimeout(5_000);
      http.setMaxHttpRequestHeaderSize(16 * 1024);
    }
    factory.addAdditionalConnectors(connector);
    factory.addEngineValves(new DeskValve(connector, desk));
  }

  /** The port after the main one; when that is taken and nobody named it, any that is free. */
  private int port(@Nullable InetAddress listen) {
    if (!wantedPort.isBlank()) {
      return Integer.parseInt(wantedPort.strip());
    }
    return mainPort == 0 || mainPort == 65_535 || isTaken(listen, mainPort + 1) ? 0 : mainPort + 1;
  }

  private static boolean isTaken(@Nullable InetAddress listen, int port) {
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(listen, port));
      return false;
    } catch (IOException e) {
      LOG.info("Port {} is taken; kept files are shown from another", port);
      return true;
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public String origin(HttpServletRequest request) {
    return address.isEmpty()
        ? request.getScheme() + "://" + request.getServerName() + ":" + port()
        : address;
  }

  /** Where this request's reader finds the thing, once, within a minute. */
  String linkTo(What what, ExhibitId exhibit) {
    if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes asked) {
      return origin(asked.getRequest()) + PATH + links.to(what, exhibit);
    }
    throw new IllegalStateException("Links are made for readers");
  }
}
