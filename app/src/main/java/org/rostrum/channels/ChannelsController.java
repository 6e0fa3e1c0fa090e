package org.rostrum.channels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Member;
import org.rostrum.members.MemberId;
import org.rostrum.members.Members;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A member's own accounts and groups; nobody else's are ever shown. */
@Controller
@Open(
    value = "one's own channels",
    hats = {Hat.MEMBER, Hat.DELEGATE})
class ChannelsController {
  private final Channels channels;
  private final Members members;

  ChannelsController(Channels channels, Members members) {
    this.channels = channels;
    this.members = members;
  }

  @GetMapping("/channels")
  ModelAndView list(SignedIn who) {
    var own = memberOf(who).map(channels::of).orElse(List.of());
    var page = Page.titled(Text.of("channels.title")).current("channels");
    return new ModelAndView("channels/list", "it", new ListPage(page, own));
  }

  @GetMapping("/channels/{id}")
  ModelAndView one(@PathVariable UUID id, SignedIn who) {
    var channel =
        memberOf(who).flatMap(member -> channels.find(member, id)).orElseThrow(NotFound::new);
    var page = Page.titled(Text.of("channels.one.title")).current("channels").back("/channels");
    return new ModelAndView("channels/one", "it", new OnePage(page, channel));
  }

  private Optional<MemberId> memberOf(SignedIn who) {
    return members.of(who.account()).map(Member::id);
  }

  /** The member's channels. */
  record ListPage(Page page, List<Channel> channels) {}

  /** One of them. */
  record OnePage(Page page, Channel channel) {}
}
