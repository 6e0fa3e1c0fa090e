package org.rostrum.chats;

import java.util.List;

/**
 * What was made of an export.
 *
 * @param path where to go on
 * @param kept how many files were kept
 * @param left files of the messages that were not kept, each with why
 */
record Done(String path, int kept, List<String> left) {

  Done {
    left = List.copyOf(left);
  }
}
