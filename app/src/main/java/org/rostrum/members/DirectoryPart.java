package org.rostrum.members;

import java.time.LocalDate;
import org.rostrum.screening.Directory;

/**
 * What another room adds to the council's directory for screening, such as the applications that
 * {@code meetings} keeps. The room implements it; the arrow stays downward.
 */
public interface DirectoryPart {

  Directory on(LocalDate day);
}
