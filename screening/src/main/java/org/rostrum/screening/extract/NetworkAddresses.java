package org.rostrum.screening.extract;

/** IP addresses, version 4 (RFC 791) and 6 (RFC 4291), not version numbers or paragraphs. */
final class NetworkAddresses implements Finder {

  @Override
  public void find(Track track, Catch found) {
    int done = 0;
    for (int run = 0; run < track.count; run++) {
      int start = track.from[run];
      if (start < done) {
        continue;
      }
      int end = sixes(track, start, found);
      if (end == 0 && track.digits(run)) {
        end = four(track, run, found);
      }
      done = Math.max(done, end);
    }
  }

  private static int four(Track track, int run, Catch found) {
    int start = track.from[run];
    char before = track.at(start - 1);
    boolean inside = track.solid(start - 1) || before == '.' || before == '£';
    int end = inside ? 0 : quad(track, start);
    if (end == 0) {
      return 0;
    }
    long cues = track.around(run, run + 4, 6, 6);
    boolean said = Cue.NETWORK.in(cues);
    boolean other = Cue.NOT_NETWORK.in(track.around(run, run, 4, 0));
    boolean alone = run == 0 && track.count <= 6;
    if (other && !said || !said && !alone && !large(track, run)) {
      return 0;
    }
    found.add("IP", start, network(track, end), said ? 0.9 : 0.75);
    return end;
  }

  /** Paragraphs and versions seldom count past ninety-nine. */
  private static boolean large(Track track, int run) {
    for (int part = run; part < run + 4; part++) {
      if (track.to[part] - track.from[part] == 3 && track.chars[track.from[part]] != '0') {
        return true;
      }
    }
    return false;
  }

  /** One past four numbers up to 255 with dots between, or 0. */
  private static int quad(Track track, int from) {
    int at = from;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int start = at;
      while (Signs.digit(track.at(at)) && at - start < 3) {
        value = value * 10 + track.at(at++) - '0';
      }
      if (at == start || value > 255 || part < 3 && track.at(at++) != '.') {
        return 0;
      }
    }
    return track.solid(at) ? 0 : at;
  }

  /** Groups of up to four hexadecimal figures, perhaps two colons once and a version 4 tail. */
  private static int sixes(Track track, int first, Catch found) {
    int from = first;
    boolean led = track.at(from - 1) == ':' && track.at(from - 2) == ':';
    if (led) {
      from -= 2;
    }
    if (track.solid(from - 1) || track.at(from - 1) == ':' || !led && !colonSoon(track, from)) {
      return 0;
    }
    int at = from;
    int groups = 0;
    boolean gap = false;
    int end = 0;
    while (groups <= 8) {
      if (track.at(at) == ':' && track.at(at + 1) == ':') {
        if (gap) {
          return 0;
        }
        gap = true;
        at += 2;
        end = at;
      } else if (groups > 0) {
        if (track.at(at) != ':') {
          break;
        }
        at++;
      }
      int quad = groups > 0 || gap ? quad(track, at) : 0;
      if (quad > 0) {
        groups += 2;
        end = quad;
        at = quad;
        break;
      }
      int start = at;
      while (hexadecimal(track.at(at)) && at - start < 4) {
        at++;
      }
      if (at == start) {
        break;
      }
      groups++;
      end = at;
    }
    boolean whole = gap ? groups >= 1 && groups < 8 : groups == 8;
    boolean more = track.at(end) == '.' && Signs.digit(track.at(end + 1));
    if (!whole || more || track.solid(end) || end < at) {
      return 0;
    }
    found.add("IP", from, network(track, end), 0.9);
    return end;
  }

  /** One past the length of a network's prefix, as in 10.0.0.0/8. */
  private static int network(Track track, int end) {
    int at = end;
    if (track.at(at) == '/') {
      at++;
      while (Signs.digit(track.at(at)) && at - end <= 3) {
        at++;
      }
    }
    return at > end + 1 && !track.solid(at) ? at : end;
  }

  private static boolean colonSoon(Track track, int from) {
    for (int at = from; at < from + 5; at++) {
      if (track.at(at) == ':') {
        return true;
      }
    }
    return false;
  }

  private static boolean hexadecimal(char c) {
    return Signs.digit(c) || c >= 'a' && c <= 'f';
  }
}
