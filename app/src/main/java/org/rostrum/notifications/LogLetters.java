package org.rostrum.notifications;

import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends a checkpoint of the log by e-mail, for officers to keep where nobody of the service can
 * reach it. The only letter with something in it: a number, two hashes and a signature, which are
 * nobody's words. Anything else is refused.
 */
@Component
public class LogLetters {

  private final ObjectProvider<Post> post;

  LogLetters(ObjectProvider<Post> post) {
    this.post = post;
  }

  /** Whether a mail server is set. */
  public boolean canSend() {
    return post.getIfAvailable() != null;
  }

  /**
   * Sends it; false if the mail server did not take it.
   *
   * @throws IllegalArgumentException if it is not a checkpoint
   */
  public boolean send(String to, Note checkpoint) {
    try {
      long size = Checkpoint.of(checkpoint).size();
      post.getObject().sendCheckpoint(to, size, checkpoint.bytes());
      return true;
    } catch (BadNote e) {
      throw new IllegalArgumentException("Only a checkpoint goes out", e);
    } catch (MailException notTaken) {
      return false;
    }
  }
}
