package dev.startuphelp.client.probe;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

/** What a look at this computer alone tells. May take milliseconds. */
public interface ThisComputer {

  /** Whether an interface beside the loopback is up and has an address. */
  boolean isOnANetwork();

  /** The one that this runs on. */
  static ThisComputer real() {
    return new Real();
  }

  /** Asks the operating system. */
  final class Real implements ThisComputer {

    private Real() {}

    @Override
    public boolean isOnANetwork() {
      try {
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
          if (each.isUp() && !each.isLoopback() && each.getInetAddresses().hasMoreElements()) {
            return true;
          }
        }
        return false;
      } catch (SocketException e) {
        // Thrown also when there is none at all. Any other reason is no evidence against a network.
        return !String.valueOf(e.getMessage()).contains("No network interfaces");
      }
    }
  }
}
