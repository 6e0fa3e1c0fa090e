package org.rostrum.posts;

import static org.rostrum.identity.Action.CREATE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.Guarded;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.rulebook.RulebookInForce;
import org.rostrum.rulebook.Shadows;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Records;
import org.rostrum.screening.Records.BadRecord;
import org.rostrum.screening.Records.Request;
import org.rostrum.screening.Screening;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The screening record over HTTP: one JSON object, or JSON Lines. Knows the council's directory;
 * the circumstances are the caller's to give. Nothing is kept.
 */
@RestController
@RequestMapping("/api/v1/screenings")
@Guarded(resource = "post.draft", action = CREATE)
class ScreeningsController {

  private static final String LINES = "application/x-ndjson";

  private final CouncilDirectory directory;
  private final RulebookInForce inForce;
  private final Shadows shadows;

  ScreeningsController(CouncilDirectory directory, RulebookInForce inForce, Shadows shadows) {
    this.directory = directory;
    this.inForce = inForce;
    this.shadows = shadows;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<String> one(
      @RequestBody(required = false) @Nullable String body,
      @RequestParam(defaultValue = "false") boolean signals) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(answer(body == null ? "" : body, directory.current(), signals));
    } catch (BadRecord e) {
      return ResponseEntity.badRequest()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(e));
    }
  }

  /** A bad line answers on its own line, and the others go on. */
  @PostMapping(consumes = LINES, produces = LINES)
  ResponseEntity<String> lines(
      @RequestBody(required = false) @Nullable String body,
      @RequestParam(defaultValue = "false") boolean signals) {
    Directory council = directory.current();
    String answers =
        (body == null ? "" : body)
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line(line, council, signals) + "\n")
            .collect(Collectors.joining());
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(LINES)).body(answers);
  }

  private String line(String line, Directory council, boolean signals) {
    try {
      return answer(line, council, signals);
    } catch (BadRecord e) {
      return Records.writeError(e.id(), e.reason());
    }
  }

  private String answer(String json, Directory council, boolean signals) {
    Request request = Records.read(json);
    Directory known = council.and(request.directory());
    Screening screening = inForce.screener().screen(request.text(), request.circumstances(), known);
    shadows.hear(request.text(), request.circumstances(), known, screening);
    return Records.write(request.id(), screening, request.problems(), signals);
  }

  /** RFC 9457, with the field at fault. */
  private static String problem(BadRecord bad) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", "The record cannot be read");
    problem.put("status", HttpStatus.BAD_REQUEST.value());
    problem.put("detail", bad.reason());
    problem.put("field", bad.field());
    problem.put("id", bad.id());
    return Records.json(problem);
  }
}
