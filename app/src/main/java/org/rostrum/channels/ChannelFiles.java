package org.rostrum.channels;

import static org.rostrum.imports.Column.Shape.HANDLE;
import static org.rostrum.imports.Column.Shape.LONG_TEXT;
import static org.rostrum.imports.Column.Shape.TEXT;
import static org.rostrum.imports.Column.Shape.YES_NO;
import static org.rostrum.imports.Column.choice;
import static org.rostrum.imports.Column.of;

import java.util.List;
import org.rostrum.imports.ImportKind;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.rostrum.members.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of members' channels. */
@Configuration(proxyBeanMethods = false)
class ChannelFiles {

  @Bean
  ImportKind channelsFile(Channels channels, Members members) {
    return ImportKind.of(
        120,
        "channels",
        List.of(
            of("member", TEXT, "M001").needed().asKey(),
            of("platform", TEXT, "Facebook").needed().asKey(),
            of("handle", HANDLE, "@AbbeyfieldWard").needed().asKey(),
            choice("capacity", Channel.Capacity.class, "official"),
            choice("audience", Channel.Audience.class, "public"),
            of("bio", LONG_TEXT, "Councillor for Abbeyfield. Not watched day and night."),
            of("admin", YES_NO, "yes")),
        row -> channel(row, channels, members));
  }

  private static Taken channel(Row row, Channels channels, Members members) {
    return members
        .idOf(row.text("member"))
        .map(member -> channels.take(row, member))
        .orElseGet(() ->
            Taken.refused("member", "channels.import.no-member", "member", row.text("member")));
  }
}
