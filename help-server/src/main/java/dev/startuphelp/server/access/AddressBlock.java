package dev.startuphelp.server.access;

import java.util.HexFormat;

/**
 * Where an attempt comes from, as attempts are counted.
 *
 * @param own one subscriber's: an IPv4 address, or a /64 of IPv6
 * @param around the network around it: a /24 of IPv4, or a /48 of IPv6
 */
record AddressBlock(String own, String around) {

  static AddressBlock of(String address) {
    try {
      byte[] bytes = Peers.bytesOf(address);
      return bytes.length == 4
          ? new AddressBlock(hex(bytes, 4), hex(bytes, 3))
          : new AddressBlock(hex(bytes, 8), hex(bytes, 6));
    } catch (IllegalArgumentException e) {
      return new AddressBlock(address, address); // A socket without an address, or with a scope.
    }
  }

  private static String hex(byte[] address, int length) {
    return HexFormat.of().formatHex(address, 0, length);
  }
}
