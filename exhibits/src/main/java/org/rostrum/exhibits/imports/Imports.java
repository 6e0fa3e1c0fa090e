package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rostrum.exhibits.zip.ZipRefused;

/**
 * Reads exports that members already hold. Messages are given out one by one and nothing is kept:
 * what is not picked is never stored.
 */
public final class Imports {

  private Imports() {}

  /**
   * Reads an export.
   *
   * @param files the export: one file, or every part of a download that came in parts
   * @param choices what the person told
   * @param taker who takes the messages; it may stop the reading at any
   * @return what was read, or why it was refused
   * @throws IOException when a file cannot be read from the disk
   */
  public static Result read(Kind kind, List<Path> files, Choices choices, Taker taker)
      throws IOException {
    return readFiles(kind, files.stream().map(ExportFile::of).toList(), choices, taker);
  }

  /**
   * Reads an export that need not lie on the disk.
   *
   * @param files the export: one file, or every part of a download that came in parts
   * @param choices what the person told
   * @param taker who takes the messages; it may stop the reading at any
   * @return what was read, or why it was refused
   * @throws IOException when a file cannot be read
   */
  public static Result readFiles(Kind kind, List<ExportFile> files, Choices choices, Taker taker)
      throws IOException {
    Reading reading = new Reading(taker, choices);
    try (Export export = Export.open(files, choices.limits())) {
      importer(kind).read(export, reading);
      return reading.read();
    } catch (Reading.Enough e) {
      return reading.read();
    } catch (Reading.Unfit e) {
      return reading.refused(e.reason());
    } catch (ZipRefused e) {
      return reading.refused(e.reason());
    }
  }

  /**
   * The kinds that an export may be, as its content says: those whose readers understand how it
   * begins. Empty where none does, several where only a person can tell.
   *
   * @throws IOException when a file cannot be read
   */
  public static List<Kind> kinds(List<ExportFile> files, Choices choices) throws IOException {
    return Kinds.of(files, choices);
  }

  private static Importer importer(Kind kind) {
    return switch (kind) {
      case WHATSAPP -> new WhatsApp();
      case FACEBOOK -> new FacebookDownload();
      case INSTAGRAM -> new InstagramDownload();
      case TELEGRAM -> new Telegram();
      case SIGNAL -> new Signal();
      case MASTODON -> new Mastodon();
      case X -> new XArchive();
      case MBOX -> new MailBox();
    };
  }
}
