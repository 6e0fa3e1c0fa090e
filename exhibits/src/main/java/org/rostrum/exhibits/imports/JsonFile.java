package org.rostrum.exhibits.imports;

import java.io.IOException;
import org.rostrum.exhibits.zip.ZipRefused;
import tools.jackson.core.JsonToken;

/** A JSON file of an export, read item by item; what cannot be read is named by its line. */
final class JsonFile {

  private final Export.Member member;
  private final Reading reading;

  JsonFile(Export.Member member, Reading reading) {
    this.member = member;
    this.reading = reading;
  }

  /** What reads a file from its first token on. */
  interface Reader {
    void read(JsonStream in) throws IOException;
  }

  /** What takes an item. */
  interface Item {
    void take(Object value, Place place);
  }

  /** Reads the file; where it stops being JSON, that is named and its rest left out. */
  void read(Reader reader) throws IOException {
    try (JsonStream in = new JsonStream(member.open())) {
      in.next();
      reader.read(in);
    } catch (JsonStream.Broken e) {
      reading.notUnderstood(
          Place.line(member.entry(), e.line()), e.reason() + " The rest of this file is left out.");
    } catch (JsonStream.TooMuch e) {
      reading.notUnderstood(
          Place.line(member.entry(), e.line()), e.reason() + " The rest of this file is left out.");
    } catch (ZipRefused e) {
      if (e.limit() != ZipRefused.Limit.METHOD) {
        throw e;
      }
      reading.notUnderstood(Place.line(member.entry(), 0), e.reason());
    }
  }

  /** Gives each object of the list that begins here; anything else in it is named. */
  void items(JsonStream in, Item item) throws IOException {
    if (in.now() != JsonToken.START_ARRAY) {
      reading.notUnderstood(place(in), "Here should stand a list.");
      in.skip();
      return;
    }
    in.each(() -> item(in, item));
  }

  /** Gives the object that begins here; anything else is named. */
  void item(JsonStream in, Item item) throws IOException {
    Place place = place(in);
    try {
      Object value = in.value();
      if (value instanceof java.util.Map<?, ?>) {
        item.take(value, place);
      } else {
        reading.notUnderstood(place, "Here should stand an object.");
      }
    } catch (JsonStream.TooMuch e) {
      reading.notUnderstood(Place.line(member.entry(), e.line()), e.reason());
    }
  }

  Place place(JsonStream in) {
    return Place.line(member.entry(), in.line());
  }
}
