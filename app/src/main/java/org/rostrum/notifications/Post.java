package org.rostrum.notifications;

import jakarta.mail.MessagingException;
import java.util.Properties;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Sends the nudge by e-mail where a council has set a mail server: the same words for everybody and
 * everything, with one link that needs a sign-in. After the act is final, and again if it failed.
 */
@Component
@ConditionalOnProperty("rostrum.mail.host")
class Post {

  private final Accounts accounts;
  private final Settings settings;
  private final JavaMailSenderImpl server;

  Post(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
    this.server = server(settings);
  }

  /**
   * What a council sets.
   *
   * @param host the mail server
   * @param from the council's address
   * @param link the address at which people reach this service, without a slash at its end
   * @param controlRoom the number for what cannot wait
   * @param startTls whether the line must be secret; a server on this machine may do without
   */
  @ConfigurationProperties("rostrum.mail")
  record Settings(
      String host,
      @DefaultValue("587") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      String from,
      String link,
      @DefaultValue("101") String controlRoom,
      @DefaultValue("true") boolean startTls) {}

  /** Reads the settings where there are any. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("rostrum.mail.host")
  @EnableConfigurationProperties(Settings.class)
  static class On {}

  @ApplicationModuleListener
  void on(NoticeLeft left) {
    accounts
        .find(new AccountId(left.account()))
        .filter(person -> !person.disabled() && person.login().contains("@"))
        .ifPresent(person -> server.send(letter(person.login(), left)));
  }

  /** The checkpoint as a file beside the fixed words, so that it can be used as it is. */
  void sendCheckpoint(String to, long size, byte[] note) {
    server.send(message -> {
      var letter = new MimeMessageHelper(message, true, "UTF-8");
      letter.setFrom(settings.from());
      letter.setTo(to);
      letter.setSubject(Text.of("notifications.checkpoint.subject"));
      letter.setText(Text.of("notifications.checkpoint", "size", size));
      letter.addAttachment(
          "checkpoint-" + size + ".txt", new ByteArrayResource(note), "application/octet-stream");
    });
  }

  /** Whether the mail server lets us in now; waits up to five seconds for it. */
  boolean answers() {
    try {
      server.testConnection();
      return true;
    } catch (MessagingException silent) {
      return false;
    }
  }

  private SimpleMailMessage letter(String to, NoticeLeft left) {
    var letter = new SimpleMailMessage();
    letter.setFrom(settings.from());
    letter.setTo(to);
    letter.setSubject(Text.of("notifications.mail.subject"));
    letter.setText(words(left.kind(), settings.link() + "/notices/" + left.notice()));
    return letter;
  }

  private String words(Notice.Kind kind, String link) {
    return switch (kind) {
      case URGENT -> Text.of("notifications.mail.urgent", "number", settings.controlRoom());
      case SOMEONE_LOOKED -> Text.of("notifications.mail.looked", "link", link);
      case ITEM, DUE, DIGEST, NEW_DEVICE, INVITATION, INTERRUPTION ->
          Text.of("notifications.mail.item", "link", link);
    };
  }

  private static JavaMailSenderImpl server(Settings settings) {
    var server = new JavaMailSenderImpl();
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setDefaultEncoding("UTF-8");
    var more = new Properties();
    more.setProperty("mail.smtp.connectiontimeout", "5000");
    more.setProperty("mail.smtp.timeout", "5000");
    more.setProperty("mail.smtp.writetimeout", "5000");
    more.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
    more.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    if (!settings.user().isEmpty()) {
      server.setUsername(settings.user());
      server.setPassword(settings.password());
      more.setProperty("mail.smtp.auth", "true");
    }
    server.setJavaMailProperties(more);
    return server;
  }
}
