package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeersTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.1.2.128/25, 10.1.2.127, false",
    "10.1.2.128/25, 10.1.2.200, true",
    "127.0.0.1, 127.0.0.2, false",
    "::1, ::1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "0.0.0.0/0, ::1, false",
    "10.0.0.0/8, ::ffff:10.0.0.1, true"
  })
  void rangesAreTakenToTheBit(String range, String address, boolean contained)
      throws UnknownHostException {
    assertThat(Peers.of(List.of(range)).contain(InetAddress.getByName(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0", "10.0.0.0/33", "::/x", "", "1.2.3.999", "::1/-1"})
  void whatIsNoAddressIsRefusedAndNothingIsLookedUp(String text) {
    assertThatThrownBy(() -> Peers.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
  }
}
