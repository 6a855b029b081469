package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Provocation.by;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import dev.startuphelp.client.failure.Provocation.Client;
import java.net.URI;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Failures of a directory: a real server that refuses as it is told to, and faulty ones. */
final class ProvokedDirectory {

  private static final String ACTIVE_DIRECTORY =
      "80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data %s, v3839";

  private ProvokedDirectory() {}

  static List<Provocation> all() {
    List<Provocation> all =
        new ArrayList<>(
            List.of(
                activeDirectory("52e", Situation.LOGIN_REJECTED),
                activeDirectory("525", Situation.LOGIN_REJECTED),
                activeDirectory("530", Situation.ACCESS_DENIED),
                activeDirectory("531", Situation.ACCESS_DENIED),
                activeDirectory("532", Situation.PASSWORD_EXPIRED),
                activeDirectory("533", Situation.ACCOUNT_DISABLED),
                activeDirectory("701", Situation.ACCOUNT_DISABLED),
                activeDirectory("773", Situation.PASSWORD_EXPIRED),
                activeDirectory("775", Situation.ACCOUNT_LOCKED),
                refused(49, "invalid credentials", Situation.LOGIN_REJECTED),
                refused(8, "requires binds to turn on integrity", Situation.ENCRYPTION_REQUIRED),
                refused(13, "confidentiality required", Situation.ENCRYPTION_REQUIRED),
                refused(19, "Exceed password retry limit", Situation.ACCOUNT_LOCKED),
                refused(50, "insufficient access rights", Situation.ACCESS_DENIED),
                refused(51, "busy", Situation.SERVER_BUSY),
                refused(52, "unavailable", Situation.SERVER_UNAVAILABLE),
                refused(53, "Account inactivated", Situation.ACCOUNT_DISABLED)));
    all.addAll(connections());
    return all;
  }

  private static List<Provocation> connections() {
    return List.of(
        by(
            Client.LDAP,
            "nothing listens at the directory's port",
            Situation.CONNECTION_REFUSED,
            () -> bind("ldap://localhost:" + FaultyServer.closedPort(), "cn=a")),
        by(Client.LDAP, "no such entry", Situation.CLIENT_CONFIG, ProvokedDirectory::searchNothing),
        by(
            Client.LDAP,
            "the directory hangs up",
            Situation.CONNECTION_CLOSED,
            () ->
                ProvokedNetwork.at(
                    FaultyServer.plain(socket -> socket.getInputStream().read()),
                    server -> bind("ldap://localhost:" + server.port(), "cn=a"))),
        by(
            Client.LDAP,
            "the directory says nothing",
            Situation.READ_TIMEOUT,
            () ->
                ProvokedNetwork.at(
                    FaultyServer.plain(socket -> socket.getInputStream().readAllBytes()),
                    server -> bind("ldap://localhost:" + server.port(), "cn=a"))),
        by(
            Client.LDAP,
            "an expired certificate of the directory",
            Situation.TLS_EXPIRED,
            () ->
                ProvokedNetwork.at(
                    ProvokedTls.serving(ProvokedTls.expired()),
                    server -> encrypted("ldaps://localhost:" + server.port()))));
  }

  private static Provocation activeDirectory(String subCode, Situation truth) {
    return refused(49, String.format(ACTIVE_DIRECTORY, subCode), truth, "49, data " + subCode);
  }

  private static Provocation refused(int code, String message, Situation truth) {
    return refused(code, message, truth, code + ", " + message);
  }

  private static Provocation refused(int code, String message, Situation truth, String told) {
    return by(
        Client.LDAP,
        "LDAP " + told,
        truth,
        () -> bind(Directory.address(), "cn=" + code + "|" + message));
  }

  private static Evidence bind(String url, String name) {
    return Provocation.evidence(Route.to(URI.create(url)), () -> context(url, name).close());
  }

  private static Evidence searchNothing() {
    String url = Directory.address();
    return Provocation.evidence(
        Route.to(URI.create(url)),
        () -> {
          DirContext context = context(url, "");
          context.search("dc=nope", "(a=b)", null);
        });
  }

  private static Evidence encrypted(String url) {
    return Provocation.evidence(
        Route.to(URI.create(url)),
        () -> {
          Hashtable<String, String> settings = settings(url, "cn=a");
          settings.put("java.naming.ldap.factory.socket", TrustingSockets.class.getName());
          new InitialDirContext(settings).close();
        });
  }

  private static DirContext context(String url, String name) throws Exception {
    return new InitialDirContext(settings(url, name));
  }

  private static Hashtable<String, String> settings(String url, String name) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    settings.put(Context.PROVIDER_URL, url);
    settings.put("com.sun.jndi.ldap.connect.timeout", "5000");
    settings.put("com.sun.jndi.ldap.read.timeout", "500");
    if (!name.isEmpty()) {
      settings.put(Context.SECURITY_AUTHENTICATION, "simple");
      settings.put(Context.SECURITY_PRINCIPAL, name);
      settings.put(Context.SECURITY_CREDENTIALS, "secret");
    }
    return settings;
  }

  /** One directory for the whole JVM: it refuses "cn=49|message" with that code and message. */
  private static final class Directory {

    private static final InMemoryDirectoryServer SERVER = start();

    static String address() {
      return "ldap://localhost:" + SERVER.getListenPort();
    }

    private static InMemoryDirectoryServer start() {
      try {
        InMemoryDirectoryServerConfig settings =
            new InMemoryDirectoryServerConfig("dc=example,dc=com");
        settings.addInMemoryOperationInterceptor(new Refusing());
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(settings);
        server.startListening();
        return server;
      } catch (LDAPException e) {
        throw new IllegalStateException("The directory does not start", e);
      }
    }
  }

  private static final class Refusing extends InMemoryOperationInterceptor {
    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request)
        throws LDAPException {
      String name = request.getRequest().getBindDN();
      int bar = name.indexOf('|');
      if (bar > 0) {
        throw new LDAPException(
            ResultCode.valueOf(Integer.parseInt(name.substring("cn=".length(), bar))),
            name.substring(bar + 1));
      }
    }
  }
}
