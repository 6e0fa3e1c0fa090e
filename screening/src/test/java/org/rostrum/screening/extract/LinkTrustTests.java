package org.rostrum.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.Directory;

class LinkTrustTests {

  private static final LinkTrust TRUST =
      new LinkTrust(
          new Directory(
              new Directory.Council("Hartsmere", List.of(), List.of("hartsmere.gov.uk")),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hartsmere-gov-uk.example/pay",
        "http://hartsmere.gov.co/",
        "http://hartsrnere.example",
        "http://harfsmere-login.example",
        "https://gov.uk.refunds.example/a",
        "https://hmrc-refund.example",
        "http://192.0.2.4/login",
        "https://xn--hartsmere-xyz.example",
        "https://h\u0430rtsmere.gov.uk",
        "https://bit.ly/abc",
        "https://www.gov.uk@evil.example/",
        "https://files.example/agenda.exe",
        "data:text/html,hello"
      })
  void doubts_an_address_that_poses_or_hides(String address) {
    assertThat(TRUST.doubt(address, false)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.gov.uk/bank-holidays",
        "https://www.hartsmere.gov.uk/bins",
        "https://petition.parliament.uk/petitions/700000",
        "https://www.nhs.uk",
        "police.uk",
        "https://www.bbc.co.uk/news",
        "https://hartsmereharriers.example/run",
        "https://example.org/2026/05/report.pdf"
      })
  void trusts_an_honest_address(String address) {
    assertThat(TRUST.doubt(address, false)).isNull();
  }
}
