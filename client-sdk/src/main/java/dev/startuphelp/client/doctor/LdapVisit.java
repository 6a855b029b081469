package dev.startuphelp.client.doctor;

import java.net.URI;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/**
 * Opens an anonymous session with a directory.
 *
 * @param url without user info, which no directory takes from an address
 */
record LdapVisit(URI url) implements Visit {

  @Override
  @SuppressWarnings("JdkObsolete") // JNDI takes no other kind of map.
  public Outcome pay() throws NamingException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    settings.put(Context.PROVIDER_URL, url.toString());
    settings.put(Context.SECURITY_AUTHENTICATION, "none");
    settings.put("com.sun.jndi.ldap.connect.timeout", Integer.toString(CONNECT));
    settings.put("com.sun.jndi.ldap.read.timeout", Integer.toString(ANSWER));
    DirContext directory = new InitialDirContext(settings);
    directory.close();
    return new Outcome.Reached("LDAP");
  }
}
