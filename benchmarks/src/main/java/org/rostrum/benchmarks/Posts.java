package org.rostrum.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;

/** Made-up posts of about 500 characters, of many kinds, in many circumstances. */
final class Posts {

  /** A council of 72 members, as large as the one Rostrum was first written for. */
  private static final Directory COUNCIL = council();

  private Posts() {}

  static List<Records.Request> shipped() {
    try (InputStream in = Posts.class.getResourceAsStream("posts.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("posts.jsonl is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(Records::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Screening screen(Screener screener, Records.Request post) {
    return screener.screen(post.text(), post.circumstances(), COUNCIL);
  }

  private static Directory council() {
    List<String> names =
        List.of("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy");
    List<String> ends = List.of("ton", "ley", "ford", "worth", "ham", "by", "field", "wick");
    return new Directory(
        new Directory.Council(
            "Hartsmere Borough Council", List.of("the council"), List.of("hartsmere.example")),
        List.of(new Directory.Contact("Contact centre", "01632 960100", "help@hartsmere.example")),
        List.of(new Directory.Building("Hartsmere Town Hall", "Market Square", null)),
        IntStream.range(0, 72)
            .mapToObj(i -> names.get(i % 9) + ends.get(i / 9))
            .map(name -> new Directory.Member("Cllr Sam " + name, "councillor", List.of()))
            .toList(),
        List.of(new Directory.Officer("Robin Example", "Head of Highways", "CHIEF")),
        List.of(
            new Directory.Application(
                "HB/26/0117", "40 homes, Mill Lane", "Mill Lane", "OPEN", "Planning")),
        List.of("Labour", "Conservative", "Liberal Democrats", "Green", "Reform UK"),
        List.of());
  }
}
