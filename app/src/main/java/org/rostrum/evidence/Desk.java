package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.rostrum.evidence.Links.Pass;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The one thing that the second port does: hand out what a link names, dressed so that no browser
 * runs any of it. Everything else is not there.
 */
@Component
class Desk {

  private final Links links;
  private final Exhibits exhibits;
  private final Views views;
  private final Previews previews;
  private final Shelf shelf;

  Desk(Links links, Exhibits exhibits, Views views, Previews previews, Shelf shelf) {
    this.links = links;
    this.exhibits = exhibits;
    this.views = views;
    this.previews = previews;
    this.shelf = shelf;
  }

  /** Bytes with the only type they are ever given. */
  private record Handout(Path file, String mediaType, String disposition) {}

  void answer(String method, String path, HttpServletResponse response) throws IOException {
    dress(response);
    Optional<Handout> handout = handout(method, path);
    if (handout.isEmpty()) {
      absent(response);
      return;
    }
    try (var bytes = Files.newInputStream(handout.get().file())) {
      response.setContentType(handout.get().mediaType());
      response.setHeader("Content-Disposition", handout.get().disposition());
      response.setContentLengthLong(Files.size(handout.get().file()));
      bytes.transferTo(response.getOutputStream());
    } catch (NoSuchFileException e) {
      absent(response);
    }
  }

  private static void dress(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Resource-Policy", "same-site");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  private static void absent(HttpServletResponse response) throws IOException {
    byte[] words = "Not found".getBytes(StandardCharsets.US_ASCII);
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/plain;charset=US-ASCII");
    response.setContentLength(words.length);
    response.getOutputStream().write(words);
  }

  private Optional<Handout> handout(String method, String path) {
    if (!method.equals("GET") || !path.startsWith(OtherOrigin.PATH)) {
      return Optional.empty();
    }
    try {
      return links.use(path.substring(OtherOrigin.PATH.length())).flatMap(this::handout);
    } catch (DataAccessException e) {
      return Optional.empty();
    }
  }

  private Optional<Handout> handout(Pass pass) {
    return exhibits
        .find(pass.exhibit())
        .flatMap(exhibit ->
            switch (pass.what()) {
              case PICTURE ->
                  views.of(exhibit) instanceof View.Picture picture
                      ? Optional.of(
                          new Handout(
                              previews.picture(exhibit.id()),
                              picture.mediaType(),
                              named("inline", exhibit, picture.ending())))
                      : Optional.empty();
              case THUMBNAIL ->
                  views.of(exhibit) instanceof View.Picture
                      ? Optional.of(
                          new Handout(
                              previews.thumbnail(exhibit.id()),
                              "image/png",
                              named("inline", exhibit, "png")))
                      : Optional.empty();
              case ORIGINAL ->
                  exhibit.scan() == Scan.FLAGGED
                      ? Optional.empty()
                      : Optional.of(original(exhibit, exhibit.kind().ending()));
              case LOCKED_ORIGINAL ->
                  Optional.of(original(exhibit, exhibit.kind().ending() + ".locked"));
            });
  }

  /** The bytes as they came; what looks harmful gets an ending that no program opens. */
  private Handout original(Exhibit exhibit, String ending) {
    return new Handout(
        shelf.file(exhibit.id()), "application/octet-stream", named("attachment", exhibit, ending));
  }

  /** A name of our own making: what its owner called it may say who they are. */
  private static String named(String how, Exhibit exhibit, String ending) {
    return how
        + "; filename=\"exhibit-"
        + exhibit.id().toString().substring(0, 8)
        + "."
        + ending
        + "\"";
  }
}
