package org.rostrum.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What the process that records pages is to do.
 *
 * @param link where the page is; of an allowed host, or it is refused
 * @param hosts the hosts to which a link may lead
 * @param parts further hosts, from which such a page may fetch what it is made of
 * @param folder an empty folder for this page alone, in which the answer's files will be
 * @param hidden a folder of which the browser must see nothing, such as the one with all data
 * @param browser the program
 * @param now the time, which this process cannot ask for itself
 */
public record CaptureOrder(
    String link, Hosts hosts, Hosts parts, Path folder, Path hidden, Path browser, Instant now) {

  /** The picture of the whole page, PNG, in the folder. */
  public static final String PICTURE = "page.png";

  /** What was asked for and answered, WARC 1.1 uncompressed. */
  public static final String RECORD = "page.warc";

  /** What can be read on the page, in UTF-8. */
  public static final String TEXT = "page.txt";

  /** Writes the order. */
  public void write(DataOutputStream to) throws IOException {
    to.writeUTF(link);
    to.writeUTF(hosts.toString());
    to.writeUTF(parts.toString());
    to.writeUTF(folder.toString());
    to.writeUTF(hidden.toString());
    to.writeUTF(browser.toString());
    to.writeUTF(now.toString());
    to.flush();
  }

  /** Reads an order. */
  public static CaptureOrder read(DataInputStream from) throws IOException {
    return new CaptureOrder(
        from.readUTF(),
        Hosts.of(from.readUTF()),
        Hosts.of(from.readUTF()),
        Path.of(from.readUTF()),
        Path.of(from.readUTF()),
        Path.of(from.readUTF()),
        Instant.parse(from.readUTF()));
  }
}
