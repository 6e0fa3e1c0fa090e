package org.rostrum.checkpoints;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.rostrum.checkpoints.Stamps.Trouble;
import org.rostrum.checkpoints.Stamps.Wanted;
import org.rostrum.exhibits.time.Judgement;
import org.rostrum.exhibits.time.TimeJudge;
import org.rostrum.exhibits.time.TimeRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the authorities for the stamps that wait (RFC 3161 3.4), judges each answer, and lets only
 * those that hold count. What leaves the building is a hash of a checkpoint.
 */
@Component
class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 50;
  private static final int OK = 200;

  private final Stamps stamps;
  private final Checkpoints checkpoints;
  private final Authorities authorities;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Asking(Stamps stamps, Checkpoints checkpoints, Authorities authorities) {
    this.stamps = stamps;
    this.checkpoints = checkpoints;
    this.authorities = authorities;
  }

  /** Asks for all that are due, the newest first. */
  @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
  void round() {
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        var wanted = stamps.take();
        if (wanted.isEmpty()) {
          return;
        }
        ask(wanted.get());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Time stamps wait for the database");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(Wanted wanted) throws InterruptedException {
    var authority = authorities.named(wanted.authority()).orElseThrow();
    var content = checkpoints.of(wanted.size()).orElseThrow().bytes();
    var request = TimeRequest.over(content, authority.policy(), random);
    try {
      switch (authority.judge().reply(reply(authority, request), request)) {
        case Judgement.Proved(var stamp) -> stamps.given(wanted, stamp);
        case Judgement.Unknown(_, var reason) -> refused(wanted, reason);
        case Judgement.Refused(var reason) -> refused(wanted, reason);
      }
    } catch (IOException silent) {
      LOG.warn("The time-stamp authority {} does not answer", authority.name());
      stamps.waits(wanted, Trouble.SILENT, silent.getClass().getSimpleName());
    }
  }

  private void refused(Wanted wanted, String reason) {
    LOG.warn("A time stamp of {} does not count: {}", wanted.authority(), reason);
    stamps.waits(wanted, Trouble.REFUSED, reason);
  }

  private byte[] reply(Authority authority, TimeRequest request)
      throws IOException, InterruptedException {
    var query =
        HttpRequest.newBuilder(authority.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .POST(BodyPublishers.ofByteArray(request.encoded()))
            .build();
    var answer = http.send(query, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != OK) {
        throw new IOException("status " + answer.statusCode());
      }
      return body.readNBytes(TimeJudge.LIMIT + 1);
    }
  }
}
