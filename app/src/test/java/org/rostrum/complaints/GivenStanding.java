package org.rostrum.complaints;

import java.util.Set;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.ExhibitUses;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the room of cases: everybody has the standing a test gives. */
final class GivenStanding implements CaseStanding, ExhibitUses {

  private volatile Set<Relation> all = Set.of();

  void everybody(Set<Relation> facts) {
    all = facts;
  }

  @Override
  public Set<Relation> between(SignedIn who, ComplaintId complaint) {
    return all;
  }

  @Override
  public Set<Relation> between(SignedIn who, ExhibitId exhibit) {
    return all;
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Config {
    @Bean
    @Primary
    GivenStanding givenStanding() {
      return new GivenStanding();
    }
  }
}
