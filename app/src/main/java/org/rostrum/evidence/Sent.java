package org.rostrum.evidence;

import java.util.List;
import org.rostrum.evidence.Keeping.Kept;
import org.rostrum.evidence.Keeping.Refused;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that came in, with what became of each of its files.
 *
 * @param fields everything typed and ticked, also what stood behind the files
 */
public record Sent(MultiValueMap<String, String> fields, List<Keeping> files) {

  public Sent {
    fields = new LinkedMultiValueMap<>(fields);
    files = List.copyOf(files);
  }

  /** The receipts of the files that are kept, in the order of the form. */
  public List<Receipt> kept() {
    return files.stream()
        .flatMap(file -> file instanceof Kept(Receipt receipt) ? List.of(receipt).stream() : null)
        .toList();
  }

  /** The files that are not, in the order of the form. */
  public List<Refused> refused() {
    return files.stream()
        .flatMap(file -> file instanceof Refused refused ? List.of(refused).stream() : null)
        .toList();
  }
}
