package org.rostrum.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.rostrum.identity.Visitor;

/** Somebody's script that sends a file in pieces, as tus 1.0.0 has it. */
final class Sender {

  static final int PIECE = 5 * 1024 * 1024;

  private final Visitor visitor;

  Sender(Visitor visitor) {
    this.visitor = visitor;
  }

  HttpResponse<String> begin(String name, long length) {
    return begin(name, String.valueOf(length), "1.0.0");
  }

  HttpResponse<String> begin(String name, String length, String version) {
    return begin(name, length, version, "/some/page");
  }

  HttpResponse<String> begin(String name, String length, String version, String place) {
    return visitor.send(
        to("/evidence/unfinished")
            .header("Tus-Resumable", version)
            .header("Upload-Length", length)
            .header(
                "Upload-Metadata",
                "filename "
                    + base64(name.getBytes(StandardCharsets.UTF_8))
                    + ",for "
                    + base64(place.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.noBody()));
  }

  /** The address of a new upload. */
  String begun(String name, long length) {
    return begin(name, length).headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> send(String at, long offset, byte[] piece) {
    return send(at, String.valueOf(offset), piece, checksum(piece));
  }

  HttpResponse<String> send(String at, String offset, byte[] piece, String checksum) {
    return visitor.send(
        to(at)
            .header("Tus-Resumable", "1.0.0")
            .header("Content-Type", "application/offset+octet-stream")
            .header("Upload-Offset", offset)
            .header("Upload-Checksum", checksum)
            .method("PATCH", BodyPublishers.ofByteArray(piece)));
  }

  /** Sends the rest of the file from where it stands. */
  void sendTheRest(String at, byte[] file) {
    for (long stands = stands(at); stands < file.length; stands = stands(at)) {
      int end = (int) Math.min(file.length, stands + PIECE);
      var answer = send(at, stands, Arrays.copyOfRange(file, (int) stands, end));
      if (answer.statusCode() != 204) {
        throw new AssertionError(answer.statusCode() + answer.body());
      }
    }
  }

  HttpResponse<String> where(String at) {
    return visitor.send(
        to(at).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
  }

  long stands(String at) {
    return Long.parseLong(where(at).headers().firstValue("Upload-Offset").orElseThrow());
  }

  HttpResponse<String> drop(String at) {
    return visitor.send(
        to(at).header("Tus-Resumable", "1.0.0").method("DELETE", BodyPublishers.noBody()));
  }

  /** Has the file kept that has arrived. */
  HttpResponse<String> finish(String at) {
    return visitor.send(
        to("/evidence/uploads")
            .header("Content-Type", "application/octet-stream")
            .header("X-Upload", at.substring(at.lastIndexOf('/') + 1))
            .POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(visitor.base() + path))
        .header("X-CSRF-TOKEN", visitor.formToken());
  }

  /** Sends so many bytes of a piece; then the line is cut. */
  void sendAndCut(String at, long offset, byte[] piece, int sent) throws IOException {
    var base = URI.create(visitor.base());
    var cookies = new StringBuilder();
    visitor
        .cookies()
        .forEach(
            one -> cookies.append(one.getName()).append('=').append(one.getValue()).append("; "));
    try (var line = new Socket(base.getHost(), base.getPort())) {
      line.setOption(StandardSocketOptions.SO_LINGER, 0);
      OutputStream out = line.getOutputStream();
      out.write(
          String.join(
                  "\r\n",
                  "PATCH " + at + " HTTP/1.1",
                  "Host: " + base.getAuthority(),
                  "Cookie: " + cookies,
                  "X-CSRF-TOKEN: " + visitor.formToken(),
                  "Tus-Resumable: 1.0.0",
                  "Content-Type: application/offset+octet-stream",
                  "Content-Length: " + piece.length,
                  "Upload-Offset: " + offset,
                  "Upload-Checksum: " + checksum(piece),
                  "",
                  "")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(piece, 0, sent);
      out.flush();
    }
  }

  static String checksum(byte[] piece) {
    return "sha256 " + base64(Shelf.sha256().digest(piece));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
