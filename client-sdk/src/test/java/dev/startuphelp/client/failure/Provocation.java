package dev.startuphelp.client.failure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One failure that is made for real, through every kind of client that can meet it.
 *
 * @param what what is wrong, for the table
 * @param truth what kind of failure it is
 * @param ways by client, how it is made
 * @param told by client, what the evidence allows to tell where that is not the truth, or where it
 *     depends on which side is faster
 */
record Provocation(
    String what, Situation truth, Map<Client, Way> ways, Map<Client, List<Situation>> told) {

  /** A way to fail, and the evidence that it leaves. */
  interface Way {
    Evidence fail() throws Exception;
  }

  /** The same for each kind of HTTP client. */
  interface HttpWay {
    Evidence fail(ClientStack stack) throws Exception;
  }

  /** Something that throws, as programs call it. */
  interface Call {
    void call() throws Exception;
  }

  /** The columns of the table. */
  enum Client {
    OKHTTP("OkHttp"),
    JAVA_HTTP("java.net.http"),
    URL_CONNECTION("HttpURLConnection"),
    SOCKET("sockets"),
    JDBC("JDBC"),
    LDAP("LDAP"),
    COMPUTER("this computer");

    final String title;

    Client(String title) {
      this.title = title;
    }
  }

  /** Through OkHttp, java.net.http, HttpURLConnection and sockets. */
  static Provocation everywhere(String what, Situation truth, HttpWay way) {
    Map<Client, Way> ways = new EnumMap<>(Client.class);
    for (ClientStack stack : ClientStack.values()) {
      ways.put(Client.valueOf(stack.name()), () -> way.fail(stack));
    }
    return new Provocation(what, truth, ways, new EnumMap<>(Client.class));
  }

  /** Through the three that speak HTTP. */
  static Provocation http(String what, Situation truth, HttpWay way) {
    return everywhere(what, truth, way).without(Client.SOCKET);
  }

  static Provocation by(Client client, String what, Situation truth, Way way) {
    Map<Client, Way> ways = new EnumMap<>(Client.class);
    ways.put(client, way);
    return new Provocation(what, truth, ways, new EnumMap<>(Client.class));
  }

  /** By what the call throws. */
  static Provocation thrown(Client client, String what, Situation truth, Route route, Call call) {
    return by(client, what, truth, () -> evidence(route, call));
  }

  static Evidence evidence(Route route, Call call) {
    try {
      call.call();
    } catch (Throwable e) {
      return Evidence.of(e, route);
    }
    throw new AssertionError("It did not fail");
  }

  Provocation without(Client client) {
    ways.remove(client);
    return this;
  }

  Provocation and(Client client, Way way) {
    ways.put(client, way);
    return this;
  }

  /** There the evidence tells only this. */
  Provocation told(Client client, Situation... situations) {
    told.put(client, List.of(situations));
    return this;
  }

  List<Situation> expected(Client client) {
    return told.getOrDefault(client, List.of(truth));
  }
}
