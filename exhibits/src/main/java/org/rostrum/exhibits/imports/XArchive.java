package org.rostrum.exhibits.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * X's archive: files of JavaScript that each put one list into {@code window.YTD}, of which only
 * that list is read and nothing is run; also tweets as the API gives them. Tweets and messages
 * follow what X writes into each archive about its files; no real one was at hand to prove them on.
 */
final class XArchive implements Importer {

  /** Files of tweets, by their name without part and ending. */
  private static final Set<String> TWEETS =
      Set.of("tweet", "tweets", "deleted-tweets", "community-tweet", "note-tweet");

  private static final Set<String> DIRECT = Set.of("direct-messages", "direct-messages-group");

  private static final int LONGEST_START = 256;

  @Override
  public void read(Export export, Reading reading) throws IOException {
    Tweets.Account account = account(export, reading);
    reading.owner(account.names());
    boolean known = false;
    for (Export.Member member : export.members()) {
      if (member.archived() && !member.name().endsWith(".js")) {
        continue;
      }
      Export.Member list = list(member);
      if (list == null) {
        if (!member.archived()) {
          throw new Reading.Unfit("The file is neither of X's archive nor JSON.");
        }
        continue;
      }
      known = true;
      String name = stem(member.baseName());
      JsonFile file = new JsonFile(list, reading);
      Tweets tweets = new Tweets(export, reading, member, account);
      if (DIRECT.contains(name)) {
        DirectMessages direct = new DirectMessages(export, reading, member, account);
        file.read(in -> direct.read(file, in));
      } else if (TWEETS.contains(name) || !member.archived() && plain(member)) {
        file.read(in -> tweets(file, in, tweets));
      }
    }
    if (!known) {
      throw new Reading.Unfit(
          "There is nothing of X's archive in it. Give the archive that X made, all its parts"
              + " together, or its tweets.js and account.js.");
    }
  }

  private static void tweets(JsonFile file, JsonStream in, Tweets tweets) throws IOException {
    if (in.now() == JsonToken.START_OBJECT) {
      file.item(in, tweets::take);
    } else {
      file.items(in, tweets::take);
    }
  }

  private static Tweets.Account account(Export export, Reading reading) throws IOException {
    List<String> names = new ArrayList<>();
    @Nullable String[] id = new @Nullable String[1];
    for (Export.Member member : export.members()) {
      Export.Member list = stem(member.baseName()).equals("account") ? list(member) : null;
      if (list == null) {
        continue;
      }
      JsonFile file = new JsonFile(list, reading);
      file.read(in ->
          file.items(
              in,
              (value, place) -> {
                Object account = Values.in(value, "account");
                String handle = Values.text(account, "username");
                String name = Values.text(account, "accountDisplayName");
                id[0] = Values.text(account, "accountId");
                for (String each : new @Nullable String[] {handle, name}) {
                  if (each != null && !each.isBlank()) {
                    names.add(each);
                  }
                }
              }));
    }
    return new Tweets.Account(id[0], names);
  }

  /** The name of a file without its ending and the number of its part. */
  private static String stem(String name) {
    int end = name.lastIndexOf('.');
    String stem = end < 0 ? name : name.substring(0, end);
    int part = stem.indexOf("-part");
    return part < 0 ? stem : stem.substring(0, part);
  }

  /** Whether it is JSON without the assignment in front. */
  private static boolean plain(Export.Member member) throws IOException {
    try (InputStream in = member.open()) {
      int first = in.read();
      return first == '[' || first == '{';
    }
  }

  /** The file from the list that is assigned on; null where it assigns none. */
  private static Export.@Nullable Member list(Export.Member member) throws IOException {
    byte[] start;
    try (InputStream in = member.open()) {
      start = in.readNBytes(LONGEST_START);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String begin = text.stripLeading();
    if (begin.startsWith("[") || begin.startsWith("{")) {
      return member;
    }
    int equals = text.indexOf('=');
    if (!begin.startsWith("window.") || equals < 0 || text.substring(0, equals).contains("\n")) {
      return null;
    }
    return member.opened(() -> {
      InputStream in = new BufferedInputStream(member.open());
      in.skipNBytes(equals + 1L);
      return in;
    });
  }
}
