package org.rostrum.chats;

import static org.rostrum.identity.Action.CREATE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Intake;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts.Person;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.BroughtIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a member brings in what their phone holds. */
@Controller
@Guarded(resource = ExportRelations.EXPORT, action = CREATE)
class BringInController {

  private final BringingIn bringingIn;
  private final Exports exports;
  private final BroughtIn log;

  BringInController(BringingIn bringingIn, Exports exports, BroughtIn log) {
    this.bringingIn = bringingIn;
    this.exports = exports;
    this.log = log;
  }

  /**
   * The form.
   *
   * @param going the path of what the person has open already, or null
   */
  record BringInPage(
      Page page,
      FormErrors errors,
      List<Person> members,
      String member,
      String kind,
      String mine,
      @Nullable String going) {

    BringInPage {
      members = List.copyOf(members);
    }

    List<SelectItem> kinds() {
      return Stream.concat(
              Stream.of(SelectItem.of("", Text.of("chats.kind.tell"), kind.isEmpty())),
              Arrays.stream(Kind.values())
                  .map(one -> SelectItem.of(one.name(), Kinds.label(one), one.name().equals(kind))))
          .toList();
    }

    List<SelectItem> choices() {
      return Stream.concat(
              Stream.of(SelectItem.of("", Text.of("chats.member.choose"), member.isEmpty())),
              members.stream()
                  .map(one ->
                      SelectItem.of(
                          one.id().toString(), one.name(), one.id().toString().equals(member))))
          .toList();
    }
  }

  @GetMapping("/chats")
  ModelAndView start(SignedIn who) {
    return page(who, "", "", "", FormErrors.none());
  }

  @PostMapping("/chats")
  ModelAndView bringIn(Intake intake, SignedIn who) {
    var files = new ArrayList<SealedExport>();
    boolean opened = false;
    try {
      var taking = new Taking(files);
      var fields = intake.handOn(taking);
      String member = first(fields, "member");
      String kind = first(fields, "kind");
      String mine = first(fields, "mine");
      Optional<AccountId> owner = log.owner(who, member);
      var errors = FormErrors.none();
      if (owner.isEmpty()) {
        errors = errors.and("member", Text.of("chats.error.member"));
      }
      if (taking.failed) {
        errors = errors.and("files", Text.of("chats.error.not-read"));
      } else if (files.isEmpty()) {
        errors = errors.and("files", Text.of("chats.error.none"));
      }
      if (!errors.isEmpty() || owner.isEmpty()) {
        return page(who, member, kind, mine, errors);
      }
      opened = true;
      return switch (bringingIn.open(
          who, owner.get(), files, Kind.named(kind).stream().toList(), mine)) {
        case BringingIn.Opened.Yes(OpenExport export) ->
            new ModelAndView("redirect:/chats/" + export.id());
        case BringingIn.Opened.No(String why) ->
            page(who, member, kind, mine, FormErrors.of("files", why));
      };
    } finally {
      if (!opened) {
        BringingIn.letGo(files);
      }
    }
  }

  /** Seals each file as it comes. */
  private final class Taking implements Intake.Taker {
    private final List<SealedExport> files;
    private boolean failed;

    Taking(List<SealedExport> files) {
      this.files = files;
    }

    @Override
    public void take(String name, InputStream bytes) {
      SealedFile file = null;
      boolean sealed = false;
      try {
        file = bringingIn.folder().make();
        files.add(SealedExport.of(name, bytes, file));
        sealed = true;
      } catch (IOException e) {
        failed = true;
      } finally {
        if (!sealed && file != null) {
          BringingIn.letGo(file);
        }
      }
    }
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }

  private ModelAndView page(
      SignedIn who, String member, String kind, String mine, FormErrors errors) {
    var going = exports.of(who.account()).map(export -> "/chats/" + export.id()).orElse(null);
    var page =
        Page.titled(Text.of("chats.title"))
            .current("incidents")
            .withLeave()
            .withErrors(errors)
            .back("/incidents");
    var members = log.members(who);
    return new ModelAndView(
        "chats/bringIn",
        "it",
        new BringInPage(
            page,
            errors,
            members.size() > 1 ? members : List.of(),
            member,
            kind,
            mine.length() > 200 ? mine.substring(0, 200) : mine,
            going));
  }
}
