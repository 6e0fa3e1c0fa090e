package org.rostrum.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who to contact: the role directory as it stands today. */
@Controller
class ContactsController {
  private final Contacts contacts;
  private final Clock clock;

  ContactsController(Contacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  @Open("official numbers, for everyone who is signed in")
  @GetMapping("/contacts")
  ModelAndView list(SignedIn who) {
    var today = LocalDate.now(clock);
    var page = Page.titled(Text.of("members.contacts.title")).current("contacts");
    return new ModelAndView(
        "members/contacts",
        "it",
        new ContactsPage(page, contacts.on(today), today, who.hat() == Hat.SYSADMIN));
  }

  /** The directory; the administrator is told which numbers to check. */
  record ContactsPage(Page page, List<Contact> contacts, LocalDate today, boolean keepsNumbers) {

    boolean asksToCheck(Contact contact) {
      return keepsNumbers && contact.needsCheckOn(today);
    }

    long toCheck() {
      return contacts.stream().filter(this::asksToCheck).count();
    }
  }
}
