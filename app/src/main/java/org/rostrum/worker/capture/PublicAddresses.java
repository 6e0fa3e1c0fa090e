package org.rostrum.worker.capture;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet: those outside IANA's registries of special-purpose
 * addresses (RFC 6890 and its additions), of multicast and of what is reserved. Of IPv6 only the
 * global unicast block (RFC 4291, 2000::/3) counts, so that every form that carries an IPv4 address
 * inside (mapped, compatible, translated, 6to4, Teredo) is outside.
 */
final class PublicAddresses {

  /** RFC 6890; AS112 (RFC 7534, 7535), AMT (7450), relays of 6to4 (7526); multicast; reserved. */
  private static final List<Block> NOT_OF_IPV4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // A public address that one hosting company answers inside each machine it lets.
          "168.63.129.16/32");

  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  /** IETF protocols with Teredo and ORCHID, documentation, 6to4, AS112. */
  private static final List<Block> NOT_OF_IPV6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddresses() {}

  /** Whether a connection to this address stays clear of this machine and of its network. */
  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> NOT_OF_IPV4.stream().noneMatch(block -> block.holds(bytes));
      case Inet6Address _ ->
          GLOBAL_UNICAST.holds(bytes)
              && NOT_OF_IPV6.stream().noneMatch(block -> block.holds(bytes));
      default -> false;
    };
  }

  private static List<Block> blocks(String... written) {
    return Arrays.stream(written).map(Block::of).toList();
  }

  /** A block of addresses as RFC 4632 and RFC 4291 write it. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] start, int bits) {

    static Block of(String written) {
      int slash = written.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
          Integer.parseInt(written.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
