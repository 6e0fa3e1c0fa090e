package org.rostrum.worker.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium's DevTools protocol over a pair of pipes: messages of JSON, each ended by a zero byte.
 * What the browser says is believed only as far as a page may lie about itself.
 */
final class Devtools {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A picture of a long page, in base 64, is the longest message there is. */
  private static final int LONGEST = 60_000_000;

  private final OutputStream to;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private volatile BiConsumer<String, JsonNode> listener = (_, _) -> {};
  private volatile String session = "";

  Devtools(InputStream from, OutputStream to) {
    this.to = to;
    Thread.ofPlatform().daemon().name("devtools").start(() -> listen(from));
  }

  /** From here on events go there, on a thread of their own. */
  void listen(BiConsumer<String, JsonNode> events) {
    listener = events;
  }

  /** From here on commands go to the page of this session. */
  void speakTo(String page) {
    session = page;
  }

  /** Sends a command and does not wait for what comes back. */
  void tell(String method, Map<String, ?> parameters) throws IOException {
    send(method, parameters);
  }

  /** Sends a command and waits for its result. */
  JsonNode ask(String method, Map<String, ?> parameters, int seconds) throws IOException {
    try {
      return send(method, parameters).get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(method + " failed", e);
    } catch (TimeoutException e) {
      throw new IOException(method + " took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(method + " was interrupted", e);
    }
  }

  private CompletableFuture<JsonNode> send(String method, Map<String, ?> parameters)
      throws IOException {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> message = new java.util.LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    synchronized (to) {
      to.write(JSON.writeValueAsBytes(message));
      to.write(0);
      to.flush();
    }
    return answer;
  }

  private void listen(InputStream from) {
    try (InputStream in = new BufferedInputStream(from, 1 << 16)) {
      ByteArrayOutputStream message = new ByteArrayOutputStream(1 << 16);
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != 0) {
          message.write(next);
        } else {
          hear(message.toString(StandardCharsets.UTF_8));
          message.reset();
        }
        if (message.size() > LONGEST) {
          throw new IOException("Too long a message");
        }
      }
      throw new IOException("The browser ended");
    } catch (IOException | JacksonException e) {
      waiting.values().forEach(answer -> answer.completeExceptionally(e));
      listener.accept("ended", JSON.createObjectNode());
    }
  }

  private void hear(String text) {
    JsonNode message = JSON.readTree(text);
    JsonNode id = message.path("id");
    if (!id.isNumber()) {
      listener.accept(message.path("method").asString(""), message.path("params"));
      return;
    }
    CompletableFuture<JsonNode> answer = waiting.remove(id.asInt());
    if (answer != null && message.has("error")) {
      answer.completeExceptionally(
          new IOException(message.path("error").path("message").asString("")));
    } else if (answer != null) {
      answer.complete(message.path("result"));
    }
  }
}
