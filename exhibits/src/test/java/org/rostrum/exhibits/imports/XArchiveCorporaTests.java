package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of an archive of X, and tweets of its API, that others collected. */
@Tag("corpora")
class XArchiveCorporaTests {

  private static final Path CORPUS = Taken.corpus("x-archive-dogsheep");

  @TempDir Path folder;

  @Test
  void an_archive_without_tweets_says_whose_it_is_and_nothing_else() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name :
        List.of("account", "account-suspension", "app", "follower", "following", "saved-search")) {
      members.put("data/" + name + ".js", Files.readAllBytes(CORPUS.resolve(name + ".js")));
    }
    Taken taken = Taken.of(Kind.X, Taken.zip(folder.resolve("x.zip"), members));
    assertThat(taken.messages()).isEmpty();
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(Files.readString(CORPUS.resolve("account.js")))
        .contains("\"username\" : \"" + taken.read().owner() + "\"");
  }

  @Test
  void every_tweet_of_the_api_is_read_with_time_author_and_words() throws IOException {
    List<?> tweets = JsonForTests.list(Files.readString(CORPUS.resolve("tweets.json")));
    Taken taken = Taken.of(Kind.X, CORPUS.resolve("tweets.json"));
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.messages()).hasSameSizeAs(tweets);
    for (int i = 0; i < tweets.size(); i++) {
      Message message = taken.messages().get(i);
      Map<?, ?> tweet = (Map<?, ?>) tweets.get(i);
      assertThat(message.author())
          .isEqualTo("@" + ((Map<?, ?>) tweet.get("user")).get("screen_name"));
      assertThat(message.when().instant()).isNotNull();
      assertThat(message.text())
          .isEqualTo(
              String.valueOf(tweet.get("full_text"))
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&amp;", "&"));
    }
  }
}
