package org.rostrum.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rostrum.worker.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pictures made anew for viewing, one at a time and after the answer: nobody waits for them. They
 * can be made again from what is kept, so that losing one loses nothing.
 */
@Component
class Previews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

  /** A busy machine is slow with a good picture too. */
  private static final int TRIES = 2;

  private final Shelf shelf;
  private final Exhibits exhibits;
  private final Views views;
  private final Artist artist;
  private final Set<ExhibitId> queued = ConcurrentHashMap.newKeySet();
  private final Map<ExhibitId, Integer> tookTooLong = new ConcurrentHashMap<>();
  private final ExecutorService oneAtATime =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("previews").daemon().factory());

  Previews(Shelf shelf, Exhibits exhibits, Views views, Artist artist) {
    this.shelf = shelf;
    this.exhibits = exhibits;
    this.views = views;
    this.artist = artist;
  }

  /** The picture made anew. */
  Path picture(ExhibitId id) {
    return shelf.previews().resolve(id + ".picture");
  }

  /** The same, 24 dots wide or high, for where it is withheld. */
  Path thumbnail(ExhibitId id) {
    return shelf.previews().resolve(id + ".thumbnail");
  }

  @TransactionalEventListener
  void on(ExhibitKept kept) {
    queue(List.of(kept.exhibit()));
  }

  /** What a stop left waiting, and what came while the queue was not looking. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void catchUp() {
    try {
      queue(views.waiting());
    } catch (DataAccessException e) {
      LOG.warn("Previews wait for the database");
    }
  }

  private void queue(List<ExhibitId> ids) {
    for (ExhibitId id : ids) {
      if (queued.add(id)) {
        oneAtATime.execute(() -> make(id));
      }
    }
  }

  private void make(ExhibitId id) {
    try {
      exhibits
          .find(id)
          .filter(exhibit -> views.of(exhibit) instanceof View.Waiting)
          .ifPresent(exhibit -> views.remember(id, drawn(id)));
    } catch (DataAccessException e) {
      LOG.warn("A preview waits for the database");
    } finally {
      queued.remove(id);
    }
  }

  private View drawn(ExhibitId id) {
    try {
      Path scratch = shelf.previews().resolve(id + ".scratch");
      Optional<Answer> answer = artist.draw(shelf.file(id), scratch);
      if (answer.isEmpty()) {
        return tookTooLong.merge(id, 1, Integer::sum) < TRIES
            ? new View.Waiting()
            : new View.Broken();
      }
      return switch (answer.get()) {
        case Answer.Shown shown -> {
          put(picture(id), shown.picture());
          put(thumbnail(id), shown.thumbnail());
          yield new View.Picture(shown.ending(), shown.width(), shown.height());
        }
        case Answer.Broken() -> new View.Broken();
        case Answer.TooLarge() -> new View.TooLarge();
      };
    } catch (IOException e) {
      LOG.warn("A preview could not be written: {}", e.getClass().getSimpleName());
      return new View.Waiting();
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void destroy() {
    oneAtATime.shutdownNow();
  }
}
