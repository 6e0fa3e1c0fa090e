package org.rostrum;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a reader does on a page, with scripts or without. */
final class Deeds {

  private Deeds() {}

  /** Presses the button whose words begin like this. */
  static Consumer<Page> press(String button) {
    var name = Pattern.compile("^\\s*" + button + "(\\s|$)");
    return page -> {
      page.locator("main")
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
          .first()
          .click();
      page.waitForLoadState();
    };
  }

  /** Types into fields, selector and words in turn. */
  static Consumer<Page> type(String... selectorsAndWords) {
    return page -> {
      for (int i = 0; i < selectorsAndWords.length; i += 2) {
        page.fill(selectorsAndWords[i], selectorsAndWords[i + 1]);
      }
    };
  }

  /** Picks a radio or tick box. */
  static Consumer<Page> choose(String name, String value) {
    return page -> page.check("[name=" + name + "][value=" + value + "]");
  }

  /** Has a post checked. */
  static Consumer<Page> check(String text) {
    return type("#text", text).andThen(press("Check my post"));
  }

  /** Chooses a file and asks what it would do. */
  static Consumer<Page> file(String content) {
    Path file = NaughtyCouncil.onDisk(content);
    return page -> {
      page.setInputFiles("#file", file);
      press("See what it would do").accept(page);
    };
  }
}
