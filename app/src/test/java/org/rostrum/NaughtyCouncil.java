package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.rostrum.identity.Visitor;

/**
 * Names, places and titles of the worst kind that somebody could honestly or dishonestly send: long
 * Welsh names, text that runs the other way, marks upon marks, markup, quotes, joined emoji, words
 * without an end. They come in by the pages that anyone would use.
 */
final class NaughtyCouncil {

  private NaughtyCouncil() {}

  /** The strings, one a line in {@code naughty/strings.txt}; none longer than a name may be. */
  static List<String> strings() {
    try (var lines = NaughtyCouncil.class.getResourceAsStream("/naughty/strings.txt")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each file of the council with these strings in it, by kind, in the order to bring them in. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "members",
        file(
            "reference,name,ward,group,group_leader,email,phone,also_known_as,from,to",
            (n, text) ->
                List.of(
                    "N" + n, text, text, text, "yes", "", "01632 960199", text, "2026-05-11", "")));
    files.put("committees", file("name,kind", (n, text) -> List.of(text, "planning")));
    files.put(
        "seats",
        file(
            "committee,member,role,substitute,portfolio,from,to",
            (n, text) -> List.of(text, "N0", "chair", "no", text, "2026-05-11", "")));
    files.put(
        "officers",
        file(
            "reference,name,job_title,grade,from,to",
            (n, text) -> List.of("NO" + n, text, text, "chief", "2026-05-11", "")));
    files.put(
        "contacts",
        file(
            "role,title,name,phone,email,hours,address,from,to,last_checked",
            (n, text) ->
                List.of(
                    n == 0 ? "MONITORING_OFFICER" : "NAUGHTY_" + n,
                    text,
                    text,
                    "01632 960198",
                    "a".repeat(60) + "@" + "b".repeat(60) + ".example",
                    text,
                    text,
                    "2026-05-12",
                    "",
                    "2026-11-01")));
    files.put(
        "buildings", file("name,address,postcode", (n, text) -> List.of(text, text, "HB1 1AA")));
    files.put(
        "applications",
        file(
            "ref,kind,title,address,status,committee",
            (n, text) -> List.of("N/" + n, "planning", text, text, "open", text)));
    files.put(
        "meetings",
        file(
            "committee,date,time,place,status",
            (n, text) -> List.of(text, "2026-12-0" + (1 + n % 9), "18:00", text, "planned")));
    files.put(
        "items",
        file(
            "committee,date,time,number,title,restricted,paragraph,published,application",
            (n, text) ->
                List.of(
                    text,
                    "2026-12-0" + (1 + n % 9),
                    "18:00",
                    "5",
                    text,
                    "no",
                    "",
                    "no",
                    "N/" + n)));
    files.put(
        "channels",
        file(
            "member,platform,handle,capacity,audience,bio,admin",
            (n, text) -> List.of("N0", text, text, "official", "public", text, "yes")));
    files.put(
        "elections",
        file(
            "reference,name,type,wards,notice_date,poll_date",
            (n, text) ->
                List.of(text, text, "by election", text, "2026-11-03", "2026-12-1" + n % 9)));
    return files;
  }

  /** Brings every file in as the clerk does: choose, look, bring in. */
  static void bringIn(Visitor clerk) {
    files()
        .forEach((kind, csv) -> {
          var preview = Jsoup.parse(choose(clerk, kind, csv));
          var content = preview.select("input[name=content]").val();
          assertThat(content).as(kind + ": " + preview.select("main").text()).isNotEmpty();
          var done = clerk.post("/imports/" + kind + "/done", "content", content);
          assertThat(done.statusCode()).as(kind).isEqualTo(200);
        });
  }

  /** Sends a file to its page and gives the page that says what it would do. */
  private static String choose(Visitor clerk, String kind, String csv) {
    clerk.get("/imports/" + kind);
    String between = "\r\n--rand\r\nContent-Disposition: form-data; name=";
    String body =
        between
            + "\"_csrf\"\r\n\r\n"
            + clerk.formToken()
            + between
            + "\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--rand--\r\n";
    return clerk
        .send(
            HttpRequest.newBuilder(URI.create(clerk.base() + "/imports/" + kind))
                .header("Content-Type", "multipart/form-data; boundary=rand")
                .POST(BodyPublishers.ofString(body.substring(2))))
        .body();
  }

  /** A file with one row for each string. */
  private static String file(String header, BiFunction<Integer, String, List<String>> row) {
    List<String> lines = new ArrayList<>(List.of(header));
    List<String> strings = strings();
    for (int n = 0; n < strings.size(); n++) {
      lines.add(
          row.apply(n, strings.get(n)).stream()
              .map(NaughtyCouncil::quoted)
              .collect(Collectors.joining(",")));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** A file on disk that the browser can be given. */
  static Path onDisk(String content) {
    try {
      Path file = Files.createTempFile("naughty", ".csv");
      file.toFile().deleteOnExit();
      return Files.writeString(file, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** All strings as one post. */
  static String post() {
    return Stream.concat(Stream.of("Vote for me on Thursday!"), strings().stream())
        .collect(Collectors.joining("\n"));
  }
}
