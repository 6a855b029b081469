package dev.startuphelp.server.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A set of addresses, given one by one or as ranges: {@code 10.0.0.0/8}, {@code ::1}. */
public final class Peers {

  // No name can look like this, so nothing is looked up.
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

  private final List<Range> ranges;

  private Peers(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * The addresses that are written so.
   *
   * @throws IllegalArgumentException if one is no address and no range
   */
  public static Peers of(List<String> texts) {
    List<Range> ranges = new ArrayList<>();
    for (String text : texts) {
      ranges.add(Range.of(text));
    }
    return new Peers(ranges);
  }

  /** Whether that address is one of them. */
  boolean contain(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address.getAddress()));
  }

  /** The bytes of an address that is written in digits. */
  static byte[] bytesOf(String address) {
    try {
      if (ADDRESS.matcher(address).matches()) {
        return InetAddress.getByName(address).getAddress();
      }
    } catch (UnknownHostException e) {
      // Told below, together with what does not even look like one.
    }
    throw new IllegalArgumentException(
        "\"" + address + "\" is no address like 192.0.2.1, ::1 or 10.0.0.0/8");
  }

  private static final class Range {

    private final byte[] first;
    private final int bits;

    private Range(byte[] first, int bits) {
      this.first = first;
      this.bits = bits;
    }

    static Range of(String text) {
      int slash = text.indexOf('/');
      byte[] address = bytesOf(slash < 0 ? text : text.substring(0, slash));
      int most = address.length * 8;
      String bits = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
      if (!BITS.matcher(bits).matches() || Integer.parseInt(bits) > most) {
        throw new IllegalArgumentException(
            "\"" + text + "\" must have 0 to " + most + " after the slash");
      }
      return new Range(address, Integer.parseInt(bits));
    }

    boolean contains(byte[] address) {
      return address.length == first.length && Arrays.equals(prefix(address), prefix(first));
    }

    private byte[] prefix(byte[] address) {
      byte[] prefix = Arrays.copyOf(address, (bits + 7) / 8);
      if (bits % 8 != 0) {
        prefix[prefix.length - 1] &= (byte) (0xFF << (8 - bits % 8));
      }
      return prefix;
    }
  }
}
