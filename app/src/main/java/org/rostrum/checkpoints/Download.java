package org.rostrum.checkpoints;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is handed out, never shown in the browser. */
final class Download {

  static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
  static final MediaType STAMP = MediaType.APPLICATION_OCTET_STREAM;

  private Download() {}

  static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .body(content);
  }

  static String disposition(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
