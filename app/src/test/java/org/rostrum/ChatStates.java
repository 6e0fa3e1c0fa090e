package org.rostrum;

import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.rostrum.chats.ChatFiles;

/** The states of messages that are brought in, as their member brings them about. */
final class ChatStates {

  private static final String CHATS = "/chats";

  private ChatStates() {}

  private static Path onDisk(String name, byte[] bytes) {
    try {
      Path file = Files.createTempDirectory("rostrum-chats").resolve(name);
      file.toFile().deleteOnExit();
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path chat(String text) {
    return onDisk("chat.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Consumer<Page> broughtIn(Path file) {
    return page -> {
      page.setInputFiles("#files", file);
      press("Bring in the messages").accept(page);
    };
  }

  private static Consumer<Page> ticked(int messages) {
    return page -> {
      for (int n = 0; n < messages; n++) {
        page.locator("[name=pick]").nth(n).check();
      }
    };
  }

  /** A chat in which people have awkward names and say awkward things. */
  private static String awkward() {
    StringBuilder lines = new StringBuilder();
    int minute = 0;
    for (String one : NaughtyCouncil.strings()) {
      lines.append(
          "27/03/2026, 22:%02d - %s: %s%n"
              .formatted(minute++ % 60, one.replaceAll("[:\\r\\n]", " "), one));
    }
    return lines + "27/03/2026, 23:59 - Bob: " + NaughtyCouncil.post() + "\n";
  }

  static void ofMember(Eyes eyes) {
    Path ward = onDisk("WhatsApp Chat - Ward group.zip", ChatFiles.wardGroup("Words"));
    Path awkward = chat(awkward());
    Path unclear = chat("03/02/24, 09:00 - Ada: One\n04/02/24, 09:00 - Bob: Two\n");
    Path twoKinds = chat("[2024-03-25, 18:05] Ada: Hello\n[2024-03-25, 18:06] Bob: Hi\n");
    eyes.see("bring in", CHATS, page -> {});
    eyes.seeError("no file", CHATS, press("Bring in the messages"));
    eyes.seeError(
        "hostile file",
        CHATS,
        broughtIn(onDisk("broken.zip", "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8))));
    eyes.see("which kind", CHATS, broughtIn(twoKinds));
    eyes.seeError("no kind", CHATS, broughtIn(twoKinds).andThen(press("Continue")));
    eyes.see("which day", CHATS, broughtIn(unclear));
    eyes.seeError("no day", CHATS, broughtIn(unclear).andThen(press("Continue")));
    eyes.see(
        "day said",
        CHATS,
        broughtIn(unclear).andThen(choose("order", "DAY_FIRST")).andThen(press("Continue")));
    eyes.see("awkward messages", CHATS, broughtIn(awkward));
    eyes.seeError(
        "nothing picked", CHATS, broughtIn(awkward).andThen(press("Go on with what I picked")));
    eyes.see(
        "nothing found",
        CHATS,
        broughtIn(awkward).andThen(type("#words", "no such words")).andThen(press("Search")));
    Consumer<Page> picked =
        broughtIn(awkward).andThen(ticked(3)).andThen(press("Go on with what I picked"));
    eyes.see("picked", CHATS, picked);
    eyes.see("picked, opened", CHATS, picked.andThen(page -> page.click("main summary")));
    eyes.seeError("not said whether safe", CHATS, picked.andThen(press("Keep these")));
    eyes.see(
        "something not kept",
        CHATS,
        broughtIn(ward)
            .andThen(page -> page.check("[name=pick][value='44']"))
            .andThen(press("Go on with what I picked"))
            .andThen(choose("safe", "YES"))
            .andThen(press("Keep these")));
    eyes.see("a sheet", CHATS, picked.andThen(choose("safe", "YES")).andThen(press("Keep these")));
    eyes.see("let go", CHATS, broughtIn(ward).andThen(press("Let it go")));
    eyes.see("going", CHATS, broughtIn(ward).andThen(page -> page.navigate(start(page))));
    eyes.see(
        "closed",
        CHATS,
        broughtIn(ward)
            .andThen(page -> {
              String address = page.url();
              press("Let it go").accept(page);
              page.navigate(address);
            }));
  }

  private static String start(Page page) {
    return page.url().replaceFirst("/chats/.*", CHATS);
  }
}
