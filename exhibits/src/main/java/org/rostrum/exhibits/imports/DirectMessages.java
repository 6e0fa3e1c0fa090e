package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Conversations of X's archive, message by message; people stand in them as numbers. */
final class DirectMessages {

  private final Export export;
  private final Reading reading;
  private final Export.Member member;
  private final Tweets.Account account;

  DirectMessages(Export export, Reading reading, Export.Member member, Tweets.Account account) {
    this.export = export;
    this.reading = reading;
    this.member = member;
    this.account = account;
  }

  /** Reads a list of conversations. */
  void read(JsonFile file, JsonStream in) throws IOException {
    if (in.now() != JsonToken.START_ARRAY) {
      reading.notUnderstood(file.place(in), "Here should stand a list of conversations.");
      in.skip();
      return;
    }
    in.each(() -> {
      if (in.now() != JsonToken.START_OBJECT) {
        reading.notUnderstood(file.place(in), "Here should stand a conversation.");
        in.skip();
        return;
      }
      in.properties(name -> {
        if (name.equals("dmConversation") && in.now() == JsonToken.START_OBJECT) {
          conversation(file, in);
        } else {
          in.skip();
        }
      });
    });
  }

  private void conversation(JsonFile file, JsonStream in) throws IOException {
    @Nullable String[] id = new @Nullable String[1];
    in.properties(name -> {
      switch (name) {
        case "conversationId" -> id[0] = in.value() instanceof String text ? text : null;
        case "messages" -> file.items(in, (value, place) -> entry(value, place, id[0]));
        default -> in.skip();
      }
    });
  }

  private void entry(Object value, Place place, @Nullable String chat) {
    Object message = Values.in(value, "messageCreate");
    if (message == null) {
      message = Values.in(value, "welcomeMessageCreate");
    }
    if (message != null) {
      message(message, place, chat);
    } else {
      event(value, place, chat);
    }
  }

  private void message(Object message, Place place, @Nullable String chat) {
    String text = Values.text(message, "text");
    if (text == null) {
      reading.notUnderstood(place, "The message has no words.");
      return;
    }
    String id = Values.text(message, "id");
    List<Attachment> attachments = new ArrayList<>();
    for (Object address : Values.list(message, "mediaUrls")) {
      if (address instanceof String media) {
        attachments.add(Tweets.attachment(export, member, "direct_messages_media", id, media));
      }
    }
    When when = Tweets.when(Values.text(message, "createdAt"), reading, place);
    String author = author(Values.text(message, "senderId"));
    reading.message(chat, when, author, HtmlText.unescaped(text), attachments, false, place);
  }

  /** What X notes among the messages: somebody joined or left, a new name. */
  private void event(Object value, Place place, @Nullable String chat) {
    if (value instanceof java.util.Map<?, ?> map && map.size() == 1) {
      String kind = String.valueOf(map.keySet().iterator().next());
      Object event = Values.in(value, kind);
      String name = Values.text(event, "name");
      When when = Tweets.when(Values.text(event, "createdAt"), reading, place);
      String text = name == null ? kind : kind + ": " + name;
      String author = author(Values.text(event, "initiatingUserId", "userId"));
      reading.message(chat, when, author, text, List.of(), true, place);
    } else {
      reading.notUnderstood(place, "It is neither a message nor anything that X notes.");
    }
  }

  private @Nullable String author(@Nullable String id) {
    return id != null && id.equals(account.id()) && account.handle() != null
        ? account.handle()
        : id;
  }
}
