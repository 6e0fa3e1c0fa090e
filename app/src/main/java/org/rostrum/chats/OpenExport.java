package org.rostrum.chats;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Choices;
import org.rostrum.exhibits.imports.DayOrder;
import org.rostrum.exhibits.imports.ExportFile;
import org.rostrum.exhibits.imports.Imports;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.Result;
import org.rostrum.identity.AccountId;

/**
 * An export that somebody has open: its sealed files, the list of its messages, what they look for
 * and what they have picked. Nothing of it is anywhere else. One request at a time works on it.
 */
final class OpenExport {

  /** Messages on a page. */
  static final int PAGE = 50;

  /** The most messages that go into one incident. */
  static final int MOST_PICKED = 200;

  private final String id = UUID.randomUUID().toString();
  private final AccountId account;
  private final AccountId owner;
  private final List<SealedExport> files;
  private final SealedFolder folder;
  private final TreeSet<Integer> picked = new TreeSet<>();
  private Choices choices;
  private @Nullable Kind kind;
  private @Nullable Contents contents;
  private @Nullable String reason;
  private Wanted wanted = Wanted.ALL;
  private int @Nullable [] found;
  private int page;
  private volatile Instant used;

  OpenExport(
      AccountId account,
      AccountId owner,
      List<SealedExport> files,
      Choices choices,
      SealedFolder folder,
      Instant now) {
    this.account = account;
    this.owner = owner;
    this.files = List.copyOf(files);
    this.choices = choices;
    this.folder = folder;
    this.used = now;
  }

  String id() {
    return id;
  }

  /** Who brought it in and alone may see it. */
  AccountId account() {
    return account;
  }

  /** The member into whose log it goes. */
  AccountId owner() {
    return owner;
  }

  List<SealedExport> files() {
    return files;
  }

  Instant used() {
    return used;
  }

  void use(Instant now) {
    used = now;
  }

  /** The kinds that its content may be. */
  synchronized List<Kind> mayBe() throws IOException {
    return Imports.kinds(List.<ExportFile>copyOf(files), choices);
  }

  /** Reads it anew as this kind; what was picked before is picked no longer. */
  synchronized void read(Kind as) throws IOException {
    forget();
    kind = as;
    Contents read = new Contents(folder.make());
    boolean kept = false;
    try {
      Result result = Imports.readFiles(as, List.<ExportFile>copyOf(files), choices, read);
      switch (result) {
        case Result.Read whole -> {
          read.ended(whole);
          contents = read;
          kept = true;
        }
        case Result.Refused refused -> reason = refused.reason();
      }
    } finally {
      if (!kept) {
        read.close();
      }
    }
  }

  /** Reads it anew with the answer to which number is the day. */
  synchronized void order(DayOrder order) throws IOException {
    choices = choices.with(order);
    if (kind != null) {
      read(kind);
    }
  }

  private void forget() throws IOException {
    if (contents != null) {
      contents.close();
    }
    contents = null;
    reason = null;
    picked.clear();
    wanted = Wanted.ALL;
    found = null;
    page = 0;
  }

  synchronized @Nullable Kind kind() {
    return kind;
  }

  synchronized @Nullable DayOrder dayOrder() {
    return choices.dayOrder();
  }

  /** What was read; null until it is known what it is. */
  synchronized @Nullable Contents contents() {
    return contents;
  }

  /** Why it could not be read as the kind that was tried; null where it could. */
  synchronized @Nullable String reason() {
    return reason;
  }

  synchronized Wanted wanted() {
    return wanted;
  }

  /** Looks for these from the first page on. */
  synchronized void want(Wanted anew) {
    page = 0;
    if (anew.equals(wanted) || contents == null) {
      return;
    }
    wanted = anew;
    if (anew.isAll()) {
      found = null;
      return;
    }
    Wanted.Search search = anew.search();
    MessageList list = contents.messages();
    found = IntStream.range(0, list.size()).filter(place -> search.finds(list.at(place))).toArray();
  }

  /** How many messages are looked at: all, or those that were found. */
  synchronized int count() {
    return found != null ? found.length : contents == null ? 0 : contents.messages().size();
  }

  synchronized int page() {
    return page;
  }

  synchronized int pages() {
    return Math.max(1, (count() + PAGE - 1) / PAGE);
  }

  /** Turns to a page, the nearest there is. */
  synchronized void turn(int to) {
    page = Math.clamp(to, 0, pages() - 1);
  }

  /** The messages of the page. */
  synchronized List<Message> shown() {
    Contents all = contents;
    if (all == null) {
      return List.of();
    }
    int[] some = found;
    return IntStream.range(page * PAGE, Math.min(count(), (page + 1) * PAGE))
        .map(place -> some == null ? place : some[place])
        .mapToObj(place -> all.messages().at(place))
        .toList();
  }

  /** Picks these of what was shown, by their numbers, and no longer the others of it. */
  synchronized void pick(Collection<Integer> shown, Collection<Integer> ticked) {
    int last = contents == null ? 0 : contents.messages().size();
    picked.removeAll(shown);
    ticked.stream().filter(n -> n >= 1 && n <= last).forEach(picked::add);
  }

  synchronized SortedSet<Integer> picked() {
    return new TreeSet<>(picked);
  }

  /** What was picked with what stands around it, in the order of the export. */
  synchronized List<Picked> withContext() {
    Contents all = contents;
    return all == null ? List.of() : Picked.of(all.messages(), picked);
  }

  /** Nothing of it is left. */
  synchronized void close() throws IOException {
    List<IOException> faults = new ArrayList<>();
    try {
      forget();
    } catch (IOException e) {
      faults.add(e);
    }
    for (SealedExport file : files) {
      try {
        file.file().close();
      } catch (IOException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }
}
