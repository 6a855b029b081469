package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AddressBlockTest {

  private static AddressBlock of(String address) {
    return AddressBlock.of(address);
  }

  @Test
  void subscriberOfIpv6IsOneAddress() {
    assertThat(of("2001:db8:1:2::3").own())
        .isEqualTo(of("2001:db8:1:2:ffff::9").own())
        .isNotEqualTo(of("2001:db8:1:3::3").own());
  }

  @Test
  void networkAroundHasManySubscribers() {
    assertThat(of("2001:db8:1:2::3").around())
        .isEqualTo(of("2001:db8:1:3::3").around())
        .isNotEqualTo(of("2001:db8:2:2::3").around());
    assertThat(of("192.0.2.1").around())
        .isEqualTo(of("192.0.2.254").around())
        .isNotEqualTo(of("192.0.3.1").around());
    assertThat(of("192.0.2.1").own()).isNotEqualTo(of("192.0.2.2").own());
  }

  @Test
  void whatIsNoAddressIsAKindOfItsOwn() {
    assertThat(of("unknown").own()).isEqualTo("unknown");
  }
}
