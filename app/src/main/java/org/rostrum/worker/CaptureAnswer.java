package org.rostrum.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What became of an order to record a page.
 *
 * @param status the last answer's status (RFC 9110, 15) for the page itself; 0 for none
 * @param address where the page really was, after every redirect
 * @param title as the page names itself
 * @param whole false when limits left parts of the page out
 */
public record CaptureAnswer(
    Outcome outcome, int status, String address, String title, boolean whole) {

  private static final int LONGEST = 2_000;

  /** How it ended. */
  public enum Outcome {
    /** The three files are in the folder. */
    SHOWN,
    /** The site wants to know who asks. */
    LOGIN,
    /** The site says no (401, 403, 429, 451). */
    FORBIDDEN,
    /** The site wants proof of a person. */
    ROBOT_CHECK,
    /** The site says that there is nothing, or nothing any more (404, 410). */
    GONE,
    /** The site itself is at fault (5xx). */
    SITE_FAILED,
    /** There was no way to the page: not allowed, not there, not proved, or led elsewhere. */
    UNREACHABLE,
    /** It took longer, or more memory, than it may. */
    TOO_MUCH,
    /** The browser cannot be shut off from the network here, so it was not started. */
    NO_FENCE,
    /** The browser failed. */
    FAILED
  }

  public CaptureAnswer {
    address = cut(address);
    title = cut(title);
  }

  /** An end without a page. */
  public static CaptureAnswer of(Outcome outcome) {
    return new CaptureAnswer(outcome, 0, "", "", true);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Writes the answer. */
  public void write(DataOutputStream to) throws IOException {
    to.writeUTF(outcome.name());
    to.writeInt(status);
    to.writeUTF(address);
    to.writeUTF(title);
    to.writeBoolean(whole);
    to.flush();
  }

  /** Reads an answer; an end that is not known counts as a failure. */
  public static CaptureAnswer read(DataInputStream from) throws IOException {
    String name = from.readUTF();
    Outcome outcome =
        Arrays.stream(Outcome.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(Outcome.FAILED);
    return new CaptureAnswer(
        outcome, from.readInt(), from.readUTF(), from.readUTF(), from.readBoolean());
  }
}
