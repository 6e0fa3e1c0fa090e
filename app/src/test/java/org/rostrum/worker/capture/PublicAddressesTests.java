package org.rostrum.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255"
      })
  void a_special_address_of_ipv4_is_not_public(String address) {
    assertThat(isPublic(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "8000::1"
      })
  void a_special_address_of_ipv6_is_not_public(String address) {
    assertThat(isPublic(address)).isFalse();
  }

  @Test
  void an_ipv4_address_inside_an_ipv6_one_is_not_public_whatever_it_is() throws Exception {
    for (String inside : new String[] {"127.0.0.1", "8.8.8.8"}) {
      byte[] bytes = new byte[16];
      bytes[10] = -1;
      bytes[11] = -1;
      System.arraycopy(InetAddress.ofLiteral(inside).getAddress(), 0, bytes, 12, 4);
      assertThat(PublicAddresses.contains(mapped(bytes))).as(inside).isFalse();
    }
  }

  private static InetAddress mapped(byte[] bytes) throws UnknownHostException {
    return Inet6Address.getByAddress("", bytes, -1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "198.17.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860::8888"
      })
  void an_address_beside_them_is_public(String address) {
    assertThat(isPublic(address)).isTrue();
  }

  private static boolean isPublic(String literal) {
    return PublicAddresses.contains(InetAddress.ofLiteral(literal));
  }
}
