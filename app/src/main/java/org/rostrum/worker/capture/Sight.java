package org.rostrum.worker.capture;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rostrum.worker.CaptureAnswer.Outcome;

/**
 * What can be seen of an opened page without understanding it.
 *
 * @param status of the page's own answer; 0 for none
 * @param address where it was in the end
 * @param text what can be read on it
 * @param asksForPassword whether it has a field for one
 * @param challenge whether it holds a frame in which robots are told from people
 */
record Sight(
    int status,
    String address,
    String title,
    String text,
    boolean asksForPassword,
    boolean challenge) {

  /** So few words beside a field for a password are a wall and not a page. */
  private static final int FEW = 250;

  private static final Pattern LOGIN_PATH =
      Pattern.compile("(?i)/(login|log-in|signin|sign-in|accounts/login|checkpoint|authwall)\\b");

  private static final Pattern ROBOT =
      Pattern.compile(
          "(?i)verify (that )?you are (a )?human|checking your browser|are you a robot"
              + "|not a robot|unusual traffic|complete the (captcha|security check)"
              + "|enable javascript and cookies to continue");

  /** What the site made of our asking. */
  Outcome outcome() {
    boolean few = text.split("\\s+").length < FEW;
    if (few && (challenge || ROBOT.matcher(text).find() || ROBOT.matcher(title).find())) {
      return Outcome.ROBOT_CHECK;
    }
    return switch (status) {
      case 0 -> Outcome.UNREACHABLE;
      case 401, 403, 429, 451 -> Outcome.FORBIDDEN;
      case 404, 410 -> Outcome.GONE;
      default -> status >= 400 ? failed() : isLogin(few) ? Outcome.LOGIN : Outcome.SHOWN;
    };
  }

  private Outcome failed() {
    return status >= 500 ? Outcome.SITE_FAILED : Outcome.FORBIDDEN;
  }

  private boolean isLogin(boolean few) {
    String path = address.toLowerCase(Locale.ROOT);
    int query = path.indexOf('?');
    return LOGIN_PATH.matcher(query < 0 ? path : path.substring(0, query)).find()
        || (few && asksForPassword);
  }
}
