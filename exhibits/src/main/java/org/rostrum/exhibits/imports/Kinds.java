package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the kind of an export by letting each reader try how it begins. Lines of WhatsApp and of
 * signal-export are alike but for their dates: signal-export always writes the year first.
 */
final class Kinds {

  private static final int MESSAGES = 5;
  private static final int YEAR = 4;

  private Kinds() {}

  static List<Kind> of(List<ExportFile> files, Choices choices) throws IOException {
    List<Kind> clean = new ArrayList<>();
    List<Kind> rough = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Start start = new Start();
      try {
        Imports.readFiles(kind, files, choices, start);
      } catch (Start.Rubbish e) {
        continue;
      }
      if (start.said && (kind != Kind.SIGNAL || start.yearFirst)) {
        (start.wrong == 0 ? clean : rough).add(kind);
      }
    }
    return clean.isEmpty() ? List.copyOf(rough) : List.copyOf(clean);
  }

  /** Takes the first messages and gives up where there is nothing but what is not understood. */
  private static final class Start implements Taker {

    private int messages;
    private int wrong;
    private boolean said;
    private boolean yearFirst;

    @Override
    public boolean message(Message message) {
      messages++;
      said |= message.author() != null || message.when() != null;
      When when = message.when();
      yearFirst |= when != null && when.written().indexOf('-') == YEAR;
      return messages < MESSAGES;
    }

    @Override
    public void notUnderstood(NotUnderstood thing) {
      wrong++;
      if (wrong > MESSAGES) {
        throw new Rubbish();
      }
    }

    private static final class Rubbish extends RuntimeException {
      private static final long serialVersionUID = 1;

      Rubbish() {
        super(null, null, false, false);
      }
    }
  }
}
