package org.rostrum.exhibits.zip;

/**
 * A file in an archive whose claims were checked.
 *
 * @param name its name, with {@code /} between folders, never leading out of where it is put
 * @param size its bytes when inflated, as declared; reading counts the real ones
 * @param compressed its bytes in the archive
 * @param crc its checksum as declared
 * @param readable whether its compression can be read here; if not, opening it is refused
 */
public record ZipMember(
    String name, long size, long compressed, long crc, boolean readable, Where where) {

  /** Where its bytes stand. */
  record Where(long header, long data, int method, int flags, byte[] rawName) {}

  /** The name without its folders. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
