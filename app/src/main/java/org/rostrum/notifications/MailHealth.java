package org.rostrum.notifications;

import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the nudges leave by e-mail too: a mail server is set and answers. */
@Component
class MailHealth implements HealthCheck {

  private final ObjectProvider<Post> post;

  MailHealth(ObjectProvider<Post> post) {
    this.post = post;
  }

  @Override
  public String title() {
    return Text.of("notifications.health");
  }

  @Override
  public Health look() {
    Post set = post.getIfAvailable();
    if (set == null) {
      return Health.look(
          Text.of("notifications.health.none"), Text.of("notifications.health.none.mend"));
    }
    return set.answers()
        ? Health.well(Text.of("notifications.health.well"))
        : Health.broken(
            Text.of("notifications.health.silent"), Text.of("notifications.health.silent.mend"));
  }
}
