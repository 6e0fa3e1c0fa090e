package org.rostrum.captures;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One browser is enough: pages are opened one after the other. */
@Component
class OneAtATime implements DisposableBean {

  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("captures").daemon().factory());

  void add(Runnable page) {
    queue.execute(page);
  }

  @Override
  public void destroy() {
    queue.shutdownNow();
  }
}
