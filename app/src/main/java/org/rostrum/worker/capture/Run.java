package org.rostrum.worker.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureAnswer.Outcome;
import org.rostrum.worker.CaptureOrder;
import org.rostrum.worker.Link;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One order carried out: proxy, fence, browser, files, and all of them gone at the end. */
public final class Run {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final long SECONDS = 60;
  private static final long MOST_MEMORY = 1_500_000_000;
  private static final long PAGE = 4096;

  private final CaptureOrder order;
  private final Dialer dialer;
  private volatile boolean tooMuch;

  Run(CaptureOrder order, Dialer dialer) {
    this.order = order;
    this.dialer = dialer;
  }

  /** Carries it out for hosts of the public internet, and for no others. */
  public static CaptureAnswer onThePublicInternet(CaptureOrder order) {
    return new Run(order, Dialer.toPublic(order.hosts().and(order.parts()))).carryOut();
  }

  /** Whether the fence can be built here. */
  public static boolean canBeFenced(Path hidden) {
    return Fence.stands(hidden);
  }

  CaptureAnswer carryOut() {
    Optional<Link> link =
        Link.of(order.link()).filter(named -> order.hosts().contains(named.host()));
    if (link.isEmpty()) {
      return CaptureAnswer.of(Outcome.UNREACHABLE);
    }
    if (!Fence.stands(order.hidden())) {
      return CaptureAnswer.of(Outcome.NO_FENCE);
    }
    Clock clock = new Since(order.now(), System.nanoTime());
    Path socket = order.folder().resolve("proxy");
    try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Recording recording =
            new Recording(
                order.folder().resolve(CaptureOrder.RECORD), order.now(), "Chromium, headless")) {
      door.bind(UnixDomainSocketAddress.of(socket));
      Issuer issuer = new Issuer(clock);
      FencedProxy proxy =
          new FencedProxy(dialer, issuer, FencedProxy.Limits.USUAL, clock, recording::add);
      Thread.ofPlatform().daemon().start(() -> serve(door, proxy));
      return browse(link.get(), socket, issuer.pin(), proxy);
    } catch (IOException | UncheckedIOException | JacksonException e) {
      return CaptureAnswer.of(tooMuch ? Outcome.TOO_MUCH : Outcome.FAILED);
    }
  }

  private static void serve(ServerSocketChannel door, FencedProxy proxy) {
    while (door.isOpen()) {
      try {
        SocketChannel browser = door.accept();
        Thread.ofPlatform().daemon().start(() -> proxy.serve(new ChannelSocket(browser)));
      } catch (IOException e) {
        return;
      }
    }
  }

  private CaptureAnswer browse(Link link, Path socket, String pin, FencedProxy proxy)
      throws IOException {
    Process fenced = Fence.browser(order.browser(), order.folder(), order.hidden(), socket, pin);
    Thread.ofPlatform().daemon().start(() -> watch(fenced));
    try {
      Visit visit = new Visit(new Devtools(fenced.getInputStream(), fenced.getOutputStream()));
      if (!visit.open(link)) {
        return CaptureAnswer.of(Outcome.UNREACHABLE);
      }
      Sight sight = visit.look(order.folder());
      Outcome outcome = isAllowed(sight.address()) ? sight.outcome() : Outcome.UNREACHABLE;
      boolean whole = visit.picture(order.folder()) && !proxy.isFull();
      return new CaptureAnswer(outcome, sight.status(), sight.address(), sight.title(), whole);
    } finally {
      end(fenced);
    }
  }

  private boolean isAllowed(String address) {
    return Link.of(address).filter(link -> order.hosts().contains(link.host())).isPresent();
  }

  /** Ends what takes too long or too much memory. */
  private void watch(Process fenced) {
    long start = System.nanoTime();
    while (fenced.isAlive()) {
      boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS);
      if (late || memory(fenced) > MOST_MEMORY) {
        tooMuch = true;
        fenced.destroyForcibly();
        return;
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Bytes that these processes have for themselves alone. */
  private static long memory(Process fenced) {
    return fenced.descendants().mapToLong(process -> own(process.pid())).sum();
  }

  private static long own(long process) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + process + "/statm")).split(" ");
      return (Long.parseLong(pages[1]) - Long.parseLong(pages[2])) * PAGE;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The end of the fence is the end of every process in it. */
  private static void end(Process fenced) throws IOException {
    fenced.descendants().forEach(ProcessHandle::destroyForcibly);
    fenced.destroyForcibly();
    try {
      fenced.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  /** The order's time, and what has gone by since. */
  private static final class Since extends Clock {
    private final Instant then;
    private final long ticks;

    Since(Instant then, long ticks) {
      this.then = then;
      this.ticks = ticks;
    }

    @Override
    public Instant instant() {
      return then.plusNanos(System.nanoTime() - ticks);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }
}
