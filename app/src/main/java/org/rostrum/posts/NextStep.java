package org.rostrum.posts;

import java.util.Optional;

/** Where a member goes when a finding says that somebody must be told. */
record NextStep(String address, String textKey) {

  static Optional<NextStep> after(String rule) {
    return Optional.ofNullable(
        switch (rule) {
          case "SG-01" -> new NextStep("/help-now#safeguarding", "posts.step.safeguarding");
          case "IC-01", "IC-09" -> new NextStep("/help-now", "posts.step.help-now");
          case "IC-02" -> new NextStep("/help-now", "posts.step.abuse");
          case "IC-05" -> new NextStep("/contacts", "posts.step.lobbying");
          case "IC-10" -> new NextStep("/policy/clauses/A2.0d", "posts.step.conduct");
          default -> null;
        });
  }
}
