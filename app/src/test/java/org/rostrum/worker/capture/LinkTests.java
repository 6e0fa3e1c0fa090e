package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.worker.Hosts;
import org.rostrum.worker.Link;

class LinkTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.org/",
        "ftp://www.example.org/",
        "file:///etc/passwd",
        "//www.example.org/",
        "www.example.org",
        "https:/www.example.org",
        "https:www.example.org",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://1.2.3.0x7f/",
        "https://www.example.org.127/",
        "https://user@www.example.org/",
        "https://www.example.org@127.0.0.1/",
        "https://127.0.0.1\\@www.example.org/",
        "https://www.example.org:8443/",
        "https://www.example.org:/",
        "https://www.example.org%00/",
        "https://www.ex%61mple.org/",
        "https://ⓔxample.org/",
        "https://example。org/",
        "https://exa\u00admple.org/",
        "https://xn--e1awd7f.org/",
        "https://www.example.org./",
        "https://.example.org/",
        "https://-example.org/",
        "https://exa_mple.org/",
        " https://www.example.org/",
        "https://www.example.org/a b",
        "https://www.example.org/\t",
        "https://www.example.org/\r\nHost: inner",
        "https://www.example.org/\u202egpj",
        "https://",
        "javascript:alert(1)//https://www.example.org",
        ""
      })
  void what_two_readers_might_read_differently_is_no_link(String typed) {
    assertThat(Link.of(typed)).isEmpty();
  }

  @Test
  void a_link_has_a_host_in_small_letters_and_a_target_without_its_fragment() {
    assertThat(Link.of("HTTPS://WWW.Example.ORG:443/a/b?c=d#e"))
        .contains(new Link("www.example.org", "/a/b?c=d"));
    assertThat(Link.of("https://www.example.org?q")).contains(new Link("www.example.org", "/?q"));
    assertThat(Link.of("https://www.example.org/caf\u00e9").orElseThrow())
        .hasToString("https://www.example.org/caf%C3%A9");
  }

  @Test
  void only_hosts_that_are_named_are_allowed_and_those_beneath_a_dot() {
    var hosts = Hosts.of("www.example.org, .posts.example");
    assertThat(hosts.contains("www.example.org")).isTrue();
    assertThat(hosts.contains("posts.example")).isTrue();
    assertThat(hosts.contains("a.b.posts.example")).isTrue();
    assertThat(hosts.contains("example.org")).isFalse();
    assertThat(hosts.contains("a.www.example.org")).isFalse();
    assertThat(hosts.contains("otherposts.example")).isFalse();
    assertThat(Hosts.of("").isEmpty()).isTrue();
  }

  @Test
  void a_setting_that_names_no_host_says_so() {
    for (String wrong : new String[] {"*", ".org", "https://www.example.org", "127.0.0.1"}) {
      assertThatThrownBy(() -> Hosts.of("www.example.org," + wrong))
          .hasMessageStartingWith("\"" + wrong + "\" is not the name of a host. Write names like");
    }
  }
}
