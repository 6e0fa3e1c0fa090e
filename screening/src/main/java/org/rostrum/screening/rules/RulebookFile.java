package org.rostrum.screening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Json;
import org.rostrum.screening.text.Pack;
import org.rostrum.screening.text.Packer;

/**
 * A rulebook as it is written down: the rule files, the lexicons they share, and their phrases. The
 * build reads the files once and packs what came of it, so that a check need not.
 */
record RulebookFile(
    String name, List<RuleFile> rules, Map<String, List<String>> lexicon, Phrasing phrasing) {

  static final String PACKED = "rulebook.bin";

  /** The rulebook that ships with the library: packed by the build, else read from its files. */
  static RulebookFile shipped() {
    byte[] packed = RuleFile.bytes(PACKED);
    return packed == null ? read() : of(new Pack(packed));
  }

  /** Reads the files. */
  static RulebookFile read() {
    return of(Source.read());
  }

  private static RulebookFile of(Source source) {
    List<RuleFile> rules = source.rules();
    Map<String, List<String>> lexicon = source.lexicon();
    return new RulebookFile(source.name(), rules, lexicon, Phrasing.of(rules, lexicon));
  }

  static RulebookFile of(Pack in) {
    Source source = Source.of(in);
    List<RuleFile> rules = source.rules();
    Map<String, List<String>> lexicon = source.lexicon();
    return new RulebookFile(source.name(), rules, lexicon, Phrasing.of(in, rules, lexicon));
  }

  /** The files, read and packed. */
  static byte[] packed() {
    Source source = Source.read();
    Packer out = new Packer();
    source.pack(out);
    of(source).phrasing().pack(out);
    return out.bytes();
  }

  List<String> list(String list) {
    return lexicon.getOrDefault(list, List.of());
  }

  /** The JSON of every file. */
  private record Source(String name, List<@Nullable Object> files, List<@Nullable Object> lists) {

    static Source read() {
      return new Source(
          RuleFile.resource("rulebook/version.txt").strip(),
          read("rulebook/", ".json"),
          read("lexicon/", ""));
    }

    private static List<@Nullable Object> read(String folder, String ending) {
      return RuleFile.resource(folder + "index.txt")
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .<@Nullable Object>map(name -> Json.read(RuleFile.resource(folder + name + ending)))
          .toList();
    }

    void pack(Packer out) {
      out.text(name);
      out.value(files);
      out.value(lists);
    }

    static Source of(Pack in) {
      return new Source(in.text(), list(in.value()), list(in.value()));
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object value) {
      return (List<@Nullable Object>) Objects.requireNonNull(value);
    }

    List<RuleFile> rules() {
      return files.stream().map(file -> RuleFile.of(Fields.of(file, "a rule file"))).toList();
    }

    Map<String, List<String>> lexicon() {
      Map<String, List<String>> lexicon = new LinkedHashMap<>();
      for (Object file : lists) {
        Fields fields = Fields.of(file, "a lexicon");
        fields.keys().forEach(list -> lexicon.put(list, fields.texts(list)));
      }
      return lexicon;
    }
  }
}
