package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Records of the web that others wrote, good and broken: read to the end, or refused. */
@Tag("corpora")
class WarcCorporaTests {

  private static final Path CORPORA = Path.of(System.getProperty("rostrum.root"), "../shared/data");

  /** Of each file, the records to its end or to where it is broken. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("bad.arc", "ends after 0"),
          Map.entry("cc.warc.gz", "read 1"),
          Map.entry("example-bad-non-chunked.warc.gz", "read 6"),
          Map.entry("example-bad.warc.gz.bad", "read 6"),
          Map.entry("example-digest.warc", "read 4"),
          Map.entry("example-iana.org-chunked.warc", "read 3"),
          Map.entry("example-resource.warc.gz", "read 3"),
          Map.entry("example-space-in-target-uri.warc.gz", "read 2"),
          Map.entry("example-space-in-url.arc", "ends after 1"),
          Map.entry("example-trunc.warc", "ends after 3"),
          Map.entry("example-wget-bad-target-uri.warc.gz", "read 6"),
          Map.entry("example-wrong-chunks.warc.gz", "read 2"),
          Map.entry("example.arc", "read 2"),
          Map.entry("example.arc.gz", "read 2"),
          Map.entry("example.warc", "read 6"),
          Map.entry("example.warc.gz", "read 6"),
          Map.entry("gzip_extra_sl.warc.gz", "read 1"),
          Map.entry("post-test.warc.gz", "read 6"));

  @Test
  void every_file_is_read_to_its_end_or_refused() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (String folder : List.of("warc-jwarc", "warc-warcio")) {
      try (var files = Files.list(CORPORA.resolve(folder))) {
        for (Path file : files.filter(WarcCorporaTests::isRecord).toList()) {
          outcomes.put(file.getFileName().toString(), read(file));
        }
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(EXPECTED);
  }

  private static boolean isRecord(Path file) {
    return file.getFileName().toString().contains("arc");
  }

  private static String read(Path file) {
    int records = 0;
    try (var reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        record.body().consume();
        records++;
      }
      return "read " + records;
    } catch (ParsingException e) {
      return "refused after " + records;
    } catch (IOException | java.io.UncheckedIOException e) {
      return "ends after " + records;
    }
  }
}
