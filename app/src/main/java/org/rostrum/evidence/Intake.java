package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Keeping.Refused;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.WebUtils;

/**
 * A form with files on its way in. A controller's method takes it as an argument; that alone makes
 * its forms stream: no byte of a file is read before the asker has been let in, each file goes
 * straight to its place, and the words stay in memory.
 *
 * <p>Takes a form without files too, and a single file as the body ({@code
 * application/octet-stream}, named in {@code X-File-Name}), which is how a script sends one; and in
 * the place of such a body one that came in pieces before, named in {@code X-Upload}.
 *
 * <p>The form's own hidden fields, the form token first, must stand before its file inputs, as
 * {@code govuk/form.jte} writes them.
 */
public final class Intake {

  static final String NAME = "X-File-Name";

  /** Names an upload that has arrived in pieces, in place of a body. */
  static final String UPLOAD = "X-Upload";

  private final HttpServletRequest request;
  private final Evidence evidence;
  private final InPieces inPieces;
  private final Limits limits;

  Intake(HttpServletRequest request, Evidence evidence, InPieces inPieces, Limits limits) {
    this.request = request;
    this.evidence = evidence;
    this.inPieces = inPieces;
    this.limits = limits;
  }

  /**
   * Reads the form to its end. Files that were kept before a connection broke stay kept, and are
   * recognised when they come again.
   *
   * @param owner whose evidence the files are; the caller has made sure that {@code by} may add to
   *     it
   */
  public Sent receive(AccountId owner, SignedIn by) {
    StreamedForm form = WebUtils.getNativeRequest(request, StreamedForm.class);
    if (form != null) {
      return parts(form, owner, by);
    }
    var fields = new LinkedMultiValueMap<String, String>();
    if (isOneFile(request.getContentType())) {
      return new Sent(fields, List.of(body(owner, by)));
    }
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    return new Sent(fields, List.of());
  }

  /** What becomes of a file that is not kept as it comes. */
  @FunctionalInterface
  public interface Taker {

    /**
     * Takes one file.
     *
     * @param name as the sender's device calls it, without folders
     * @param bytes its bytes; whoever takes them need not read them to their end
     */
    void take(String name, InputStream bytes);
  }

  /**
   * Reads the form to its end and keeps nothing: each file is handed on as it comes, up to as many
   * as a form may bring.
   *
   * @return everything typed and ticked
   */
  public MultiValueMap<String, String> handOn(Taker taker) {
    StreamedForm form = WebUtils.getNativeRequest(request, StreamedForm.class);
    var fields = new LinkedMultiValueMap<String, String>();
    if (form == null) {
      request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
      return fields;
    }
    var taken = new AtomicInteger();
    form.parts()
        .readToEnd((name, bytes) -> {
          if (taken.incrementAndGet() <= limits.files()) {
            taker.take(FileName.tidy(name), bytes);
          }
        });
    fields.putAll(form.parts().fields());
    return fields;
  }

  private static boolean isOneFile(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("application/octet-stream");
  }

  private Sent parts(StreamedForm form, AccountId owner, SignedIn by) {
    List<Keeping> files = new ArrayList<>();
    form.parts().readToEnd((name, bytes) -> files.add(keep(files.size(), name, bytes, owner, by)));
    return new Sent(form.parts().fields(), files);
  }

  private Keeping keep(int before, String name, InputStream bytes, AccountId owner, SignedIn by) {
    if (before >= limits.files()) {
      return new Refused(Refusal.TOO_MANY, FileName.tidy(name), 0, Verdict.Other.UNKNOWN.key());
    }
    return evidence.keep(owner, by, name, bytes);
  }

  private Keeping body(AccountId owner, SignedIn by) {
    String upload = request.getHeader(UPLOAD);
    if (upload != null) {
      return inPieces.finish(upload, owner, by);
    }
    try {
      return evidence.keep(owner, by, name(request.getHeader(NAME)), request.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(@Nullable String header) {
    try {
      return header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
