package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.InPieces.Begun;
import org.rostrum.evidence.InPieces.Taken;
import org.rostrum.evidence.Keeping.Refused;
import org.rostrum.evidence.Upload.Piece;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Uploads in pieces, by the protocol tus 1.0.0 (its core, and of its extensions creation,
 * expiration, termination and checksum). Narrower than tus in three things: each piece must bring
 * its checksum, which is SHA-256, and has 5 MiB at most.
 *
 * <p>What is whole is handed to the form it belongs to, which keeps it: see {@link Intake#UPLOAD}.
 */
@Controller
@RequestMapping("/evidence/unfinished")
@Open(
    value = "what the asker is sending; whose it becomes is asked when it is whole",
    hats = {Hat.MEMBER, Hat.DELEGATE})
class UploadController {

  private static final String VERSION = "1.0.0";

  /** tus has a status of its own for a piece that is not the one its checksum speaks of. */
  private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

  private final InPieces inPieces;

  UploadController(InPieces inPieces) {
    this.inPieces = inPieces;
  }

  /** What was begun on a page and how far it came, so that the page can go on with it. */
  @GetMapping
  ResponseEntity<List<Begin>> unfinished(
      @RequestParam(name = "for", defaultValue = "") String place, SignedIn who) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            inPieces.unfinished(who, place).stream()
                .map(upload -> Begin.of(upload, inPieces.pieces(upload)))
                .toList());
  }

  @PostMapping
  ResponseEntity<?> begin(
      @RequestHeader(name = "Tus-Resumable", defaultValue = "") String version,
      @RequestHeader(name = "Upload-Length", defaultValue = "") String length,
      @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
      SignedIn who) {
    if (!version.equals(VERSION)) {
      return wrong(HttpStatus.PRECONDITION_FAILED, "evidence.pieces.version");
    }
    OptionalLong bytes = number(length);
    if (bytes.isEmpty() || bytes.getAsLong() == 0) {
      return wrong(HttpStatus.BAD_REQUEST, "evidence.pieces.length");
    }
    Optional<String> name = value(metadata, "filename");
    if (name.isEmpty()) {
      return wrong(HttpStatus.BAD_REQUEST, "evidence.pieces.metadata");
    }
    return switch (inPieces.begin(
        who, name.get(), bytes.getAsLong(), value(metadata, "for").orElse(""))) {
      case Begun.Yes(Upload upload) ->
          head(HttpStatus.CREATED, upload)
              .header("Location", "/evidence/unfinished/" + upload.id())
              .build();
      case Begun.No(Refused refused) ->
          tus(HttpStatus.CONTENT_TOO_LARGE)
              .contentType(MediaType.APPLICATION_JSON)
              .body(new Wrong(refused.why().name(), refused.sentence("")));
    };
  }

  @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
  ResponseEntity<Void> where(@PathVariable String upload, SignedIn who) {
    return head(HttpStatus.OK, inPieces.of(who, upload)).build();
  }

  @PatchMapping("/{upload}")
  ResponseEntity<?> take(
      @PathVariable String upload,
      @RequestHeader(name = "Tus-Resumable", defaultValue = "") String version,
      @RequestHeader(name = "Upload-Offset", defaultValue = "") String offset,
      @RequestHeader(name = "Upload-Checksum", defaultValue = "") String checksum,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    Upload begun = inPieces.of(who, upload);
    if (!version.equals(VERSION)) {
      return wrong(HttpStatus.PRECONDITION_FAILED, "evidence.pieces.version");
    }
    if (!"application/offset+octet-stream".equals(request.getContentType())) {
      return wrong(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence.pieces.type");
    }
    OptionalLong begins = number(offset);
    if (begins.isEmpty()) {
      return wrong(HttpStatus.BAD_REQUEST, "evidence.pieces.offset");
    }
    Optional<String> hash = sha256(checksum);
    if (hash.isEmpty()) {
      return wrong(HttpStatus.BAD_REQUEST, "evidence.pieces.hash");
    }
    if (request.getContentLengthLong() > InPieces.PIECE) {
      return wrong(HttpStatus.CONTENT_TOO_LARGE, "evidence.pieces.too-long");
    }
    return switch (inPieces.take(begun, begins.getAsLong(), hash.get(), request.getInputStream())) {
      case Taken.Arrived(long arrived) -> at(HttpStatus.NO_CONTENT, arrived).build();
      case Taken.NotNext(long arrived) ->
          at(HttpStatus.CONFLICT, arrived)
              .contentType(MediaType.APPLICATION_JSON)
              .body(Wrong.of("evidence.pieces.not-next"));
      case Taken.Damaged() -> wrong(CHECKSUM_MISMATCH, "evidence.pieces.damaged");
      case Taken.TooLong() -> wrong(HttpStatus.CONTENT_TOO_LARGE, "evidence.pieces.too-long");
      case Taken.NotSaved() -> wrong(HttpStatus.INSUFFICIENT_STORAGE, "evidence.pieces.not-saved");
    };
  }

  @DeleteMapping("/{upload}")
  ResponseEntity<Void> drop(@PathVariable String upload, SignedIn who) {
    inPieces.drop(inPieces.of(who, upload));
    return tus(HttpStatus.NO_CONTENT).build();
  }

  private static ResponseEntity.BodyBuilder tus(HttpStatusCode status) {
    return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
  }

  private static ResponseEntity.BodyBuilder at(HttpStatusCode status, long arrived) {
    return tus(status).header("Upload-Offset", String.valueOf(arrived));
  }

  private ResponseEntity.BodyBuilder head(HttpStatusCode status, Upload upload) {
    return at(status, upload.arrived())
        .header("Upload-Length", String.valueOf(upload.bytes()))
        .header(
            "Upload-Expires",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                inPieces.expires(upload).atOffset(ZoneOffset.UTC)));
  }

  private static ResponseEntity<?> wrong(HttpStatusCode status, String key) {
    return tus(status).contentType(MediaType.APPLICATION_JSON).body(Wrong.of(key));
  }

  /** A length or an offset as tus writes it: digits, and not more than a long holds. */
  private static OptionalLong number(String header) {
    return header.length() <= 18
            && !header.isEmpty()
            && header.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalLong.of(Long.parseLong(header))
        : OptionalLong.empty();
  }

  /** One value of {@code Upload-Metadata}: pairs with commas between, each a key and base 64. */
  private static Optional<String> value(String metadata, String key) {
    for (String pair : metadata.split(",", -1)) {
      String[] keyAndValue = pair.strip().split(" ", 2);
      if (keyAndValue.length == 2 && keyAndValue[0].equals(key)) {
        return decoded(keyAndValue[1]).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> sha256(String checksum) {
    return checksum.startsWith("sha256 ")
        ? decoded(checksum.substring("sha256 ".length()))
            .filter(bytes -> bytes.length == 32)
            .map(HexFormat.of()::formatHex)
        : Optional.empty();
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An upload that was begun, as a script needs it to know the file again. */
  record Begin(String at, String name, long bytes, long arrived, List<Piece> pieces) {

    static Begin of(Upload upload, List<Piece> pieces) {
      return new Begin(
          "/evidence/unfinished/" + upload.id(),
          upload.name(),
          upload.bytes(),
          upload.arrived(),
          pieces);
    }
  }

  /** What is wrong and how to mend it. */
  record Wrong(@Nullable String reason, String error) {

    static Wrong of(String key) {
      return new Wrong(null, Text.of(key));
    }
  }
}
