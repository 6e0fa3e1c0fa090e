package org.rostrum.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.complaints.ComplaintId;
import org.springframework.stereotype.Component;

/**
 * The case as the person complained about sees it: what two people let out, and nothing else. It is
 * built from released lines alone, so that there is no name in it to forget to black out.
 */
@Component
class SubjectViews {

  private final Timeline timeline;
  private final Releases releases;

  SubjectViews(Timeline timeline, Releases releases) {
    this.timeline = timeline;
    this.releases = releases;
  }

  /** What they may read. */
  record SubjectView(List<Line> lines, List<String> letters) {
    SubjectView {
      lines = List.copyOf(lines);
      letters = List.copyOf(letters);
    }
  }

  record Line(String at, String sentence) {}

  SubjectView of(ComplaintId id) {
    return view(id, Set.of(), Stream.of());
  }

  /** As it would be once this release is agreed. */
  SubjectView after(ComplaintId id, Releases.Release release) {
    return view(id, release.entries(), Stream.of(release.words()));
  }

  private SubjectView view(ComplaintId id, Set<Long> more, Stream<String> words) {
    var lines =
        timeline.of(id).stream()
            .filter(one -> one.toSubject() || more.contains(one.id()))
            .map(one -> new Line(When.moment(one.at()), Audiences.sentence(one)))
            .toList();
    var letters =
        Stream.concat(releases.agreed(id).stream().map(Releases.Release::words), words)
            .filter(one -> !one.isBlank())
            .toList();
    return new SubjectView(lines, letters);
  }
}
