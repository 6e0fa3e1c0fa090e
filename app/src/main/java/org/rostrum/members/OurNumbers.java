package org.rostrum.members;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rostrum.govuk.HelpNumber;
import org.rostrum.govuk.HelpNumbers;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.springframework.stereotype.Component;

/** All numbers of "Get help now", for the page that says that nothing was saved. */
@Component
class OurNumbers implements HelpNumbers {
  private final Lifeline lifeline;

  OurNumbers(Lifeline lifeline) {
    this.lifeline = lifeline;
  }

  @Override
  public List<HelpNumber> numbers() {
    var national = HelpNumbers.national();
    var own =
        HelpNowPage.of(Page.titled(""), lifeline, HelpNowPage.State.NOT_SAVING).lines().stream()
            .filter(line -> line.number() != null)
            .map(line ->
                new HelpNumber(
                    Text.of("members.help." + line.key()), Objects.requireNonNull(line.number())))
            .filter(ours -> national.stream().noneMatch(it -> it.number().equals(ours.number())));
    return Stream.concat(national.stream(), own).toList();
  }
}
