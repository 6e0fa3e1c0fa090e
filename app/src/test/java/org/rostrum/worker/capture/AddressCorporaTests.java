package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.worker.Hosts;
import org.rostrum.worker.Link;
import tools.jackson.databind.JsonNode;

/**
 * Addresses written to reach what they must not, and the URL Standard's own examples: a host that
 * we read is the host that every browser reads, or there is no link.
 */
@Tag("corpora")
class AddressCorporaTests {

  private static final Path CORPORA =
      Path.of(System.getProperty("rostrum.root"), "../shared/data/security");

  @Test
  void none_of_the_addresses_that_bypass_guards_leads_to_a_connection() throws IOException {
    List<JsonNode> rows = rows("ssrf/dev/urls.jsonl");
    AtomicInteger dialled = new AtomicInteger();
    int links = 0;
    for (JsonNode row : rows) {
      String url = row.path("url").asString("");
      for (String typed : List.of(url, url.replaceFirst("^http:", "https:"))) {
        var link = Link.of(typed);
        if (link.isPresent()) {
          links++;
          // Were the host allowed, and its name one of this machine, the address would still stop
          // it.
          for (String address : List.of("127.0.0.1", "::1", "169.254.169.254", "10.0.0.1")) {
            var dialer =
                new Dialer(
                    Hosts.of(link.get().host()),
                    _ -> List.of(InetAddress.ofLiteral(address)),
                    PublicAddresses::contains,
                    _ -> {
                      dialled.incrementAndGet();
                      throw new IOException("dialled");
                    },
                    TestSite.believing(TestSite.AUTHORITY));
            assertThat(
                    org.assertj.core.api.Assertions.catchThrowable(
                        () -> dialer.dial(link.get().host())))
                .as(typed)
                .isInstanceOf(Dialer.Refused.class);
          }
          assertThat(Hosts.of("www.allowed.example").contains(link.get().host())).isFalse();
        }
      }
    }
    System.out.println("ssrf: " + rows.size() + " addresses, " + links + " are links, 0 dialled");
    assertThat(rows).hasSizeGreaterThan(800);
    assertThat(dialled).hasValue(0);
  }

  @Test
  void the_host_that_we_read_is_the_host_of_the_url_standard() throws IOException {
    List<JsonNode> rows = new ArrayList<>(rows("wpt-url/dev/urltestdata.jsonl"));
    rows.addAll(rows("wpt-url/dev/urltestdata-javascript-only.jsonl"));
    int links = 0;
    for (JsonNode row : rows) {
      String input = row.path("input").asString("");
      var link = Link.of(input);
      if (link.isPresent()) {
        links++;
        assertThat(row.path("failure").asBoolean(false)).as(input).isFalse();
        assertThat(row.path("protocol").asString("")).as(input).isEqualTo("https:");
        assertThat(row.path("host").asString("")).as(input).isEqualTo(link.get().host());
        assertThat(row.path("username").asString("") + row.path("password").asString(""))
            .as(input)
            .isEmpty();
      }
    }
    System.out.println("wpt-url: " + rows.size() + " rows, " + links + " are links");
    assertThat(rows).hasSizeGreaterThan(350);
  }

  @Test
  void a_name_that_the_standard_would_change_or_refuse_is_no_host() throws IOException {
    int same = 0;
    List<JsonNode> rows = new ArrayList<>(rows("wpt-url/dev/toascii.jsonl"));
    rows.addAll(rows("wpt-url/dev/IdnaTestV2.jsonl"));
    for (JsonNode row : rows) {
      String input = row.path("input").asString("");
      var link = Link.of("https://" + input + "/x");
      if (link.isPresent() && link.get().target().equals("/x")) {
        same++;
        assertThat(row.path("output").asString("")).as(input).isEqualTo(link.get().host());
      }
    }
    System.out.println("names: " + rows.size() + " rows, " + same + " are hosts");
    assertThat(rows).hasSizeGreaterThan(500);
  }

  private static List<JsonNode> rows(String file) throws IOException {
    try (var lines = Files.lines(CORPORA.resolve(file))) {
      return lines.filter(line -> !line.isBlank()).map(Run.JSON::readTree).toList();
    }
  }
}
