package org.rostrum.captures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.LinkRecords;
import org.springframework.stereotype.Component;

/** What became of a record's links, for the record's own page. */
@Component
class KeptLinks implements LinkRecords {

  private final CaptureSettings settings;
  private final Wishes wishes;
  private final Looks looks;

  KeptLinks(CaptureSettings settings, Wishes wishes, Looks looks) {
    this.settings = settings;
    this.wishes = wishes;
    this.looks = looks;
  }

  private static String line(Kept kept) {
    return Text.of("captures.line", "link", kept.link(), "moment", kept.moment());
  }

  /** The first look, every one that found something else than the one before, and the last. */
  private Stream<String> fates(Kept kept) {
    List<Looks.Look> all = looks.of(kept.id());
    return IntStream.range(0, all.size())
        .filter(i -> i == 0 || i == all.size() - 1 || all.get(i).fate() != all.get(i - 1).fate())
        .mapToObj(i ->
            Text.of(
                "captures.fate." + all.get(i).fate().name(),
                "moment",
                Moments.full(all.get(i).at())));
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public List<String> lines(IncidentId sheet) {
    return wishes.of(sheet).stream()
        .filter(Kept::isKept)
        .flatMap(kept -> Stream.concat(Stream.of(line(kept)), fates(kept)))
        .toList();
  }
}
