package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonTests {

  @TempDir Path folder;

  private Taken of(String text) {
    return Taken.text(folder, Kind.MASTODON, Choices.NONE, text.replace('\'', '"'));
  }

  @Test
  void an_archive_gives_what_was_written_and_what_was_shared() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "actor.json",
        Taken.utf8(
            "{\"id\": \"https://social.example/users/ada\", \"preferredUsername\": \"ada\", \"name\": \"Ada\"}"));
    members.put(
        "outbox.json",
        Taken.utf8(
            """
            {'@context': 'https://www.w3.org/ns/activitystreams', 'id': 'outbox.json', 'type': 'OrderedCollection',
             'totalItems': 3, 'orderedItems': [
              {'type': 'Create', 'actor': 'https://social.example/users/ada', 'published': '2024-03-25T18:05:00Z',
               'object': {'type': 'Note', 'summary': 'bins', 'content': '<p>Bins &amp; more<br>here</p><script>alert(1)</script>',
                'attributedTo': 'https://social.example/users/ada', 'published': '2024-03-25T18:05:00Z', 'conversation': 'tag:1',
                'attachment': [{'type': 'Document', 'mediaType': 'image/png', 'url': '/media_attachments/files/1.png'}]}},
              {'type': 'Announce', 'actor': 'https://social.example/users/ada', 'published': '2024-03-26T18:05:00Z',
               'object': 'https://other.example/notes/1'},
              {'type': 'Like', 'actor': 'https://social.example/users/ada', 'object': 'https://other.example/notes/2'}]}
            """
                .replace('\'', '"')));
    members.put("likes.json", Taken.utf8("{\"orderedItems\": [7]}"));
    members.put("media_attachments/files/1.png", Taken.utf8("PNG"));
    Taken taken = Taken.of(Kind.MASTODON, Taken.zip(folder.resolve("m.zip"), members));
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.texts())
        .containsExactly("bins\nBins & more\nhere", "https://other.example/notes/1");
    Message first = taken.messages().getFirst();
    assertThat(first.author()).isEqualTo("https://social.example/users/ada");
    assertThat(first.chat()).isEqualTo("tag:1");
    assertThat(first.when().instant()).isEqualTo(Instant.parse("2024-03-25T18:05:00Z"));
    assertThat(first.attachments())
        .containsExactly(
            new Attachment("/media_attachments/files/1.png", "media_attachments/files/1.png"));
    assertThat(taken.read().owner()).isEqualTo("ada@social.example");
  }

  @Test
  void statuses_of_the_api_are_read_and_shared_ones_as_their_authors() {
    Taken taken =
        of(
            """
            [{'id': '1', 'created_at': '2024-03-25T18:05:00.000Z', 'account': {'acct': 'ada'}, 'spoiler_text': '',
              'content': '<p>When?</p>', 'media_attachments': [{'url': 'https://files.example/1.png'}],
              'poll': {'options': [{'title': 'Mon'}, {'title': 'Tue'}]}, 'reblog': null},
             {'id': '2', 'created_at': '2024-03-26T18:05:00.000Z', 'account': {'acct': 'ada'}, 'content': '',
              'reblog': {'id': '3', 'created_at': '2024-03-20T18:05:00.000Z', 'account': {'acct': 'bob@other.example'},
               'content': '<p>Resign</p>'}},
             {'id': '9', 'type': 'mention', 'created_at': '2024-03-27T00:00:00Z', 'account': {'acct': 'eve'},
              'status': {'created_at': '2024-03-26T23:59:00Z', 'account': {'acct': 'eve'}, 'content': 'Hey'}}]
            """);
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.texts()).containsExactly("When?\n- Mon\n- Tue", "Resign", "Hey");
    assertThat(taken.messages())
        .extracting(Message::author)
        .containsExactly("ada", "bob@other.example", "eve");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'type':'Note','name':1|Its name is no text.",
        "'type':'Note','content':42|Its content is no text.",
        "'type':16|Its type is a number, which it cannot be.",
        "'type':'Offer','actor':90|Its actor is a number, which it cannot be.",
        "'nameMap':'x'|Its nameMap does not say the language of each text.",
        "'@context':'https://schema.org'|It is not ActivityStreams: its @context says something else.",
        "'type':'Image','url':'images/a.jpg'|Its url \"images/a.jpg\" is not a whole address.",
        "'type':'Collection','first':{'type':'Create'}|Its first page is no page of a collection."
      })
  void what_the_vocabulary_does_not_allow_is_named(String properties, String reason) {
    Taken taken = of("{\n" + properties + "}");
    assertThat(taken.notUnderstood()).extracting(NotUnderstood::reason).containsExactly(reason);
    assertThat(taken.notUnderstood().getFirst().place().line()).isEqualTo(1);
  }

  @Test
  void words_in_a_language_with_a_wrong_tag_are_kept_and_the_tag_named() {
    Taken taken = of("{'type': 'Note', 'contentMap': {'de-419-DE': 'Hallo'}}");
    assertThat(taken.texts()).containsExactly("Hallo");
    assertThat(taken.notUnderstood().getFirst().reason()).contains("de-419-DE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a<script>x</script>b|ab",
        "a<STYLE>x</sTyle >b|ab",
        "1 < 2 &lt;b&gt; &#x1F600; &bogus; &#0;|1 < 2 <b> \uD83D\uDE00 &bogus; &#0;",
        "<img src=x onerror='a>b'>c|c",
        "x<!-- <p> -->y|xy",
        "x<a|x"
      })
  void of_html_only_the_words_are_read(String html, String words) {
    assertThat(HtmlText.of(html)).isEqualTo(words);
  }

  @Test
  void html_of_any_kind_is_read_in_one_go() {
    assertThat(HtmlText.of("<script>".repeat(200_000))).isEmpty();
    assertThat(HtmlText.of("<".repeat(200_000))).hasSize(200_000);
    assertThat(HtmlText.of("<a '".repeat(200_000))).isEmpty();
    assertThat(HtmlText.of("<!--".repeat(200_000))).isEmpty();
    assertThat(HtmlText.of("&".repeat(200_000))).hasSize(200_000);
  }

  @Test
  void what_is_no_object_and_what_is_an_older_archive_is_refused() throws IOException {
    assertThat(of("42").refused().reason()).contains("neither an object");
    Path tar = Files.write(folder.resolve("archive.tar.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    assertThat(Taken.of(Kind.MASTODON, tar).refused().reason()).contains("Unpack it");
  }

  @Test
  void items_that_are_no_objects_are_named_by_their_line() {
    Taken taken =
        of(
            "{'type': 'Collection', 'items': [\n7,\n'https://a.example/1',\n{'type': 'Note', 'content': 'x'}]}");
    assertThat(taken.texts()).containsExactly("x");
    assertThat(taken.notUnderstood())
        .extracting(NotUnderstood::place)
        .isEqualTo(List.of(new Place(null, 2)));
  }
}
