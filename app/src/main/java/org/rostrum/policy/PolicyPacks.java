package org.rostrum.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads policy packs: a folder of JSON for a whole text, or a short list of changes to another. */
@Component
class PolicyPacks {
  /** The text that a council starts with. */
  static final String DEFAULT = "sandwell-2024";

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
  private static final List<String> PARTS = List.of("policy", "guidance", "appendix-2");
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Map<String, PolicyText> read = new ConcurrentHashMap<>();

  /** The text of a pack; refuses a pack that does not ship with the application. */
  PolicyText text(String pack) {
    PolicyText known = read.get(pack);
    if (known == null) {
      known = read(pack);
      read.put(pack, known);
    }
    return known;
  }

  private PolicyText read(String pack) {
    if (!NAME.matcher(pack).matches()) {
      throw new IllegalArgumentException("Not the name of a policy pack: " + pack);
    }
    PackFile about = json(pack, "pack", PackFile.class);
    return about.base() == null ? whole(pack) : changed(pack, about, about.base());
  }

  private PolicyText changed(String pack, PackFile about, String base) {
    Map<String, String> changes = new HashMap<>();
    for (ChangeFile change : Objects.requireNonNullElse(about.changes(), List.<ChangeFile>of())) {
      changes.put(known(base, change.clause()), change.adopted());
    }
    List<Section> sections =
        text(base).sections().stream()
            .map(section -> section.with(section.clauses().stream().map(changes(changes)).toList()))
            .toList();
    return new PolicyText(pack, about.madeUp(), sections);
  }

  private String known(String base, String clause) {
    return text(base).clause(clause).orElseThrow().id().value();
  }

  private static UnaryOperator<Clause> changes(Map<String, String> changes) {
    return clause -> {
      String text = changes.get(clause.id().value());
      return text == null ? clause : clause.withAdopted(text);
    };
  }

  private static PolicyText whole(String pack) {
    Links sameWords = links(pack, "same-words");
    Links beside = links(pack, "read-beside");
    List<Note> notes =
        Stream.of(json(pack, "notes", NoteFile[].class)).map(NoteFile::note).toList();
    List<Section> sections = new ArrayList<>();
    for (String part : PARTS) {
      PartFile file = json(pack, part, PartFile.class);
      for (SectionFile section : file.sections()) {
        List<Clause> clauses =
            section.clauses().stream()
                .map(clause -> clause.in(file.part(), notes, sameWords, beside))
                .toList();
        sections.add(
            new Section(
                file.part(), section.name(), section.adoptedHeading(), section.sub(), clauses));
      }
    }
    return new PolicyText(pack, null, sections);
  }

  private static Links links(String pack, String name) {
    return new Links(Stream.of(json(pack, name, String[][].class)).map(List::of).toList());
  }

  private static <T> T json(String pack, String name, Class<T> type) {
    String path = "/policy/" + pack + "/" + name + ".json";
    try (InputStream in = PolicyPacks.class.getResourceAsStream(path)) {
      return JSON.readValue(Objects.requireNonNull(in, path), type);
    } catch (IOException e) {
      throw new IllegalStateException("The policy pack cannot be read: " + path, e);
    }
  }

  /** Pairs of clauses; a pair reads the same from both ends. */
  private record Links(List<List<String>> pairs) {
    List<ClauseId> of(String id) {
      return pairs.stream()
          .filter(pair -> pair.contains(id))
          .map(pair -> new ClauseId(pair.getFirst().equals(id) ? pair.getLast() : pair.getFirst()))
          .toList();
    }
  }

  private record PackFile(
      String id,
      @Nullable String base,
      @Nullable String madeUp,
      @Nullable List<ChangeFile> changes) {}

  private record ChangeFile(String clause, String adopted) {}

  private record NoteFile(String number, List<String> clauses, String text) {
    Note note() {
      return new Note(number, clauses.stream().map(ClauseId::new).toList(), text);
    }
  }

  private record PartFile(Part part, List<SectionFile> sections) {}

  private record SectionFile(
      String name, @Nullable String adoptedHeading, boolean sub, List<ClauseFile> clauses) {}

  private record ClauseFile(
      String id,
      ClauseKind kind,
      String heading,
      String adopted,
      boolean continuesLine,
      String plain) {
    Clause in(Part part, List<Note> notes, Links sameWords, Links beside) {
      ClauseId name = new ClauseId(id);
      return new Clause(
          name,
          part,
          kind,
          heading,
          adopted,
          continuesLine,
          plain,
          notes.stream().filter(note -> note.clauses().contains(name)).toList(),
          sameWords.of(id),
          beside.of(id));
    }
  }
}
