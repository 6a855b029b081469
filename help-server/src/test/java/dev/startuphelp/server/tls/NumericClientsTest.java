package dev.startuphelp.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

final class NumericClientsTest {

  @Test
  void nobodyAsksWhoAClientIs() throws UnknownHostException {
    InetAddress client = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});

    assertThat(client.getHostName()).isEqualTo("127.0.0.1");
  }

  @Test
  void namesAreLookedUpAsEver() throws UnknownHostException {
    assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
  }
}
