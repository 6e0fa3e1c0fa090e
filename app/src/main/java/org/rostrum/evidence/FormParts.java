package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The parts of one form, read in the order in which they arrive. Words go to memory, up to 2 MB in
 * all; a file is handed over as a stream, or skipped.
 */
final class FormParts {

  private static final int WORDS = 2 * 1024 * 1024;
  private static final int PARTS = 1_000;
  private static final int HEADERS = 8 * 1024;

  private final HttpServletRequest request;
  private final long longest;
  private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
  private @Nullable FileItemInputIterator parts;
  private @Nullable FileItemInput waiting;
  private int words;
  private int count;
  private boolean ended;
  private @Nullable RuntimeException fault;

  FormParts(HttpServletRequest request, long longest) {
    this.request = request;
    this.longest = longest;
  }

  /** What to do with a file. */
  @FunctionalInterface
  interface FileTaker {
    void take(String name, InputStream bytes);
  }

  MultiValueMap<String, String> fields() {
    return fields;
  }

  /** Reads up to the first file and no further; what is wrong with the form is said at its end. */
  void readToFirstFile() {
    if (waiting == null && !ended) {
      waiting = next();
    }
  }

  /** Reads everything there is and skips the files: for whoever only wants to see the words. */
  void skipToEnd() {
    readToFirstFile();
    while (!ended) {
      next();
    }
    waiting = null;
  }

  /** Reads everything; each chosen file goes to the taker. */
  void readToEnd(FileTaker files) {
    readToFirstFile();
    for (FileItemInput file = waiting; file != null; file = next()) {
      waiting = null;
      String name = name(file);
      try (InputStream bytes = file.getInputStream()) {
        InputStream chosen = chosen(name, bytes);
        if (chosen != null) {
          files.take(name, chosen);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private @Nullable FileItemInput next() {
    try {
      return ended ? null : nextFile();
    } catch (MaxUploadSizeExceededException | UncheckedIOException e) {
      ended = true;
      fault = e;
      return null;
    }
  }

  /** An input in which no file was chosen sends an empty name and nothing else. */
  private static @Nullable InputStream chosen(String name, InputStream bytes) throws IOException {
    PushbackInputStream looked = new PushbackInputStream(bytes);
    int first = looked.read();
    if (first >= 0) {
      looked.unread(first);
    }
    return first < 0 && name.isEmpty() ? null : looked;
  }

  /** The next file; fields on the way to it are kept. */
  private @Nullable FileItemInput nextFile() {
    try {
      if (parts == null) {
        parts = open();
      }
      while (parts.hasNext()) {
        FileItemInput part = parts.next();
        if (++count > PARTS) {
          throw new MaxUploadSizeExceededException(longest);
        }
        if (!part.isFormField()) {
          return part;
        }
        String field = part.getFieldName();
        fields.add(field == null ? "" : field, words(part));
      }
      ended = true;
      return null;
    } catch (FileUploadException e) {
      throw new MaxUploadSizeExceededException(longest, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileItemInputIterator open() throws IOException {
    JakartaServletFileUpload<?, ?> reader = new JakartaServletFileUpload<>();
    reader.setHeaderCharset(StandardCharsets.UTF_8);
    reader.setMaxPartHeaderSize(HEADERS);
    reader.setMaxSize(longest);
    return reader.getItemIterator(request);
  }

  private String words(FileItemInput field) throws IOException {
    try (InputStream bytes = field.getInputStream()) {
      byte[] read = bytes.readNBytes(WORDS - words + 1);
      words += read.length;
      if (words > WORDS) {
        throw new MaxUploadSizeExceededException(WORDS);
      }
      return new String(read, StandardCharsets.UTF_8);
    }
  }

  /** Browsers write a quotation mark in a file's name as %22. */
  private static String name(FileItemInput file) {
    try {
      String name = file.getName();
      return name == null ? "" : name.replace("%22", "\"");
    } catch (InvalidPathException e) {
      return e.getInput();
    }
  }
}
