package dev.startuphelp.server.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Keeps the process from asking the name service who a client is. Helidon would ask for each
 * encrypted connection, before it begins to negotiate, and with a name service that is down every
 * client would wait ten seconds and more. Names are looked up as ever. The JVM finds this by its
 * name in {@code META-INF/services}.
 */
public final class NumericClients extends InetAddressResolverProvider {

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return builtin.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        throw new UnknownHostException("not asked for"); // So its number stands for it.
      }
    };
  }

  @Override
  public String name() {
    return "numeric-clients";
  }
}
