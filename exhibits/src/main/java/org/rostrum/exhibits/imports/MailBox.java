package org.rostrum.exhibits.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Mail boxes (mbox, RFC 4155) and single mails ({@code .eml}, RFC 5322 and MIME), alone or in an
 * archive. Nothing of a mail is fetched or run; of HTML only the words are read.
 */
final class MailBox implements Importer {

  @Override
  public void read(Export export, Reading reading) throws IOException {
    List<Export.Member> files =
        export.members().stream().filter(member -> !member.archived() || mail(member)).toList();
    if (files.isEmpty()) {
      throw new Reading.Unfit(
          "There is no mail in it. Give an mbox file, a single mail saved as .eml, or a ZIP of"
              + " them.");
    }
    for (Export.Member file : files) {
      read(file, reading);
    }
  }

  private static boolean mail(Export.Member member) {
    String name = member.baseName().toLowerCase(Locale.ROOT);
    return name.endsWith(".eml") || name.endsWith(".mbox") || name.equals("mbox");
  }

  private static void read(Export.Member file, Reading reading) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(file.open())) {
      in.mark(16);
      boolean box = MboxReader.begins(in.readNBytes(5));
      in.reset();
      if (!box) {
        single(file, in, reading);
        return;
      }
      try (MboxReader mails = new MboxReader(in)) {
        while (mails.next()) {
          Place place = Place.line(file.entry(), mails.line() - 1);
          new MailReading(reading, place).read(mails.mail());
        }
      }
    }
  }

  private static void single(Export.Member file, InputStream in, Reading reading)
      throws IOException {
    MailReading mail = new MailReading(reading, Place.line(file.entry(), 1));
    if (!mail.read(in) && !file.archived()) {
      throw new Reading.Unfit("The file is neither an mbox nor a mail: it has no headers.");
    }
  }
}
