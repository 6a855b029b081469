package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Doubt.CONNECTION;
import static dev.startuphelp.client.failure.Doubt.ENCRYPTION;
import static dev.startuphelp.client.failure.Doubt.HANDSHAKE;
import static dev.startuphelp.client.failure.Doubt.NAME;
import static dev.startuphelp.client.failure.Doubt.NONE;
import static dev.startuphelp.client.failure.Doubt.PHASE;
import static dev.startuphelp.client.failure.Doubt.SILENCE;
import static dev.startuphelp.client.failure.Doubt.WHERE;
import static dev.startuphelp.client.failure.Retry.BY_ANYBODY;
import static dev.startuphelp.client.failure.Retry.BY_PERSON;
import static dev.startuphelp.client.failure.Retry.BY_PROGRAM;
import static dev.startuphelp.client.failure.Retry.NEVER;
import static dev.startuphelp.client.failure.Side.ACCOUNT;
import static dev.startuphelp.client.failure.Side.COMPUTER;
import static dev.startuphelp.client.failure.Side.NETWORK;
import static dev.startuphelp.client.failure.Side.PROGRAM;
import static dev.startuphelp.client.failure.Side.SERVER;
import static dev.startuphelp.client.failure.Situation.Trait.BROKEN_OFF;
import static dev.startuphelp.client.failure.Situation.Trait.CONNECTING;
import static dev.startuphelp.client.failure.Situation.Trait.OPEN;
import static dev.startuphelp.client.failure.Situation.Trait.PROXIED;
import static dev.startuphelp.client.failure.Situation.Trait.SILENT;

import java.util.List;

/**
 * What kind of failure it is, as a person would tell it apart. The names are stable: applications,
 * notices and reports refer to them. The protocol has them, too, to tell a misspelt one in a notice
 * ({@link dev.startuphelp.protocol.SituationName}); a test keeps the two in step.
 *
 * <p>This is the one table of situations: what is known of each stands in its row. Its texts stand
 * in the bundle of the room {@code wording}, and the rules that find it in this room.
 */
public enum Situation {
  // Network
  NO_NETWORK(COMPUTER, Place.COMPUTER, BY_ANYBODY, WHERE),
  HOST_NOT_FOUND(NETWORK, Place.NETWORK, BY_PROGRAM, NAME, CONNECTING, SILENT),
  DNS_UNAVAILABLE(NETWORK, Place.NETWORK, BY_ANYBODY, NAME, CONNECTING, SILENT),
  CONNECTION_REFUSED(SERVER, Place.SERVER, BY_ANYBODY, WHERE, CONNECTING),
  CONNECT_TIMEOUT(NETWORK, Place.NETWORK, BY_ANYBODY, SILENCE, CONNECTING, SILENT),
  HOST_UNREACHABLE(NETWORK, Place.NETWORK, BY_ANYBODY, WHERE, CONNECTING, SILENT),
  BLOCKED_BY_FIREWALL(COMPUTER, Place.COMPUTER, NEVER, WHERE),
  /** No connection came about, without evidence of a closer cause. */
  CONNECT_FAILED(NETWORK, Place.NETWORK, BY_ANYBODY, CONNECTION, CONNECTING, SILENT, OPEN),
  READ_TIMEOUT(SERVER, Place.SERVER, BY_ANYBODY, PHASE, BROKEN_OFF),
  CONNECTION_RESET(NETWORK, Place.NETWORK, BY_ANYBODY, ENCRYPTION, BROKEN_OFF, OPEN),
  CONNECTION_CLOSED(SERVER, Place.SERVER, BY_ANYBODY, ENCRYPTION, BROKEN_OFF, OPEN),
  RESPONSE_TRUNCATED(NETWORK, Place.NETWORK, BY_ANYBODY, WHERE),
  INVALID_ADDRESS(PROGRAM, Place.COMPUTER, NEVER, NONE),
  /** The name that this computer gives itself has no address. */
  OWN_NAME_UNRESOLVED(COMPUTER, Place.COMPUTER, NEVER, NONE),

  // Encryption
  TLS_UNTRUSTED(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_EXPIRED(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_NOT_YET_VALID(COMPUTER, Place.COMPUTER, NEVER, WHERE),
  TLS_HOSTNAME_MISMATCH(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_PIN_MISMATCH(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_WEAK_CERTIFICATE(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_REVOKED(SERVER, Place.SERVER, NEVER, WHERE),
  TLS_REVOCATION_UNKNOWN(NETWORK, Place.NETWORK, BY_ANYBODY, WHERE),
  TLS_PROTOCOL_MISMATCH(PROGRAM, Place.NOWHERE, NEVER, WHERE),
  TLS_NOT_SUPPORTED_BY_SERVER(PROGRAM, Place.NOWHERE, NEVER, WHERE),
  HTTPS_REQUIRED(PROGRAM, Place.NOWHERE, NEVER, NONE),
  TLS_CLIENT_CERT_REQUIRED(ACCOUNT, Place.NOWHERE, NEVER, WHERE, OPEN),
  TLS_CLIENT_CERT_REJECTED(ACCOUNT, Place.NOWHERE, NEVER, WHERE),
  TLS_HANDSHAKE_INTERRUPTED(NETWORK, Place.NETWORK, BY_ANYBODY, HANDSHAKE, OPEN),
  TLS_LOCAL_CONFIG(PROGRAM, Place.COMPUTER, NEVER, NONE),
  /** Agreeing on encryption failed, without evidence of a closer cause. */
  TLS_FAILED(SERVER, Place.SERVER, NEVER, HANDSHAKE, OPEN),

  // Proxy and portal
  PROXY_UNREACHABLE(NETWORK, Place.PROXY, BY_ANYBODY, WHERE, SILENT, PROXIED),
  PROXY_AUTH_REQUIRED(ACCOUNT, Place.PROXY, NEVER, NONE, PROXIED),
  PROXY_TUNNEL_FAILED(NETWORK, Place.NETWORK, BY_ANYBODY, WHERE, PROXIED),
  PROXY_BLOCKED(ACCOUNT, Place.PROXY, NEVER, NONE, PROXIED),
  CAPTIVE_PORTAL(COMPUTER, Place.NETWORK, BY_ANYBODY, WHERE),

  // Login
  LOGIN_REJECTED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  PASSWORD_EXPIRED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  ACCOUNT_DISABLED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  ACCOUNT_LOCKED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  SESSION_EXPIRED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  ACCESS_DENIED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  KERBEROS_NO_TICKET(ACCOUNT, Place.COMPUTER, NEVER, NONE),
  KERBEROS_SERVER_UNKNOWN(SERVER, Place.NOWHERE, NEVER, NONE),
  /** The login of the domain failed, without evidence of a closer cause. */
  KERBEROS_FAILED(ACCOUNT, Place.NOWHERE, NEVER, NONE, OPEN),
  /** The server takes a login for too old or from the future. */
  CLOCK_SKEW(COMPUTER, Place.COMPUTER, NEVER, NONE),
  SECOND_FACTOR_REQUIRED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  LOGIN_METHOD_NOT_ALLOWED(PROGRAM, Place.NOWHERE, NEVER, NONE),
  /** What protects the server from robots or attacks takes this program for one. */
  BOT_CHECK(SERVER, Place.SERVER, NEVER, NONE),
  SESSIONS_LOCKED(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  VERSION_MISMATCH(PROGRAM, Place.NOWHERE, NEVER, NONE),
  NO_LICENCE(SERVER, Place.SERVER, BY_ANYBODY, NONE),

  // Service
  SERVICE_NOT_FOUND(SERVER, Place.SERVER, BY_PROGRAM, NONE),
  REQUEST_TIMEOUT(NETWORK, Place.NETWORK, BY_ANYBODY, NONE),
  SERVICE_GONE(SERVER, Place.SERVER, NEVER, NONE),
  TOO_MANY_REQUESTS(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  HEADERS_TOO_LARGE(PROGRAM, Place.NOWHERE, NEVER, NONE),
  /** The server does not accept the request, and does not say more. */
  REQUEST_REJECTED(PROGRAM, Place.NOWHERE, NEVER, NONE),
  SERVER_ERROR(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  BAD_GATEWAY(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  SERVER_UNAVAILABLE(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  SERVER_BUSY(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  MAINTENANCE(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  GATEWAY_TIMEOUT(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  SERVICE_MOVED(PROGRAM, Place.NOWHERE, NEVER, NONE),
  REDIRECT_LOOP(SERVER, Place.SERVER, NEVER, NONE),
  /** The server accepts this only over an encrypted connection (LDAP). */
  ENCRYPTION_REQUIRED(PROGRAM, Place.NOWHERE, NEVER, NONE),

  // Content
  NOT_HTTP(SERVER, Place.SERVER, NEVER, ENCRYPTION),
  UNEXPECTED_CONTENT(SERVER, Place.SERVER, NEVER, WHERE),
  MALFORMED_RESPONSE(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  EMPTY_RESPONSE(SERVER, Place.SERVER, BY_ANYBODY, WHERE),

  // Database and infobase
  DB_LOGIN_REJECTED(ACCOUNT, Place.NOWHERE, NEVER, NONE),
  DB_NOT_FOUND(SERVER, Place.SERVER, NEVER, NONE),
  DB_TOO_MANY_CONNECTIONS(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  DB_STARTING(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  DB_SERVER_NOT_FOUND(NETWORK, Place.NETWORK, BY_ANYBODY, WHERE),
  NOT_DATABASE(PROGRAM, Place.NOWHERE, NEVER, WHERE),
  /** The database reports an error of another kind. */
  DB_ERROR(SERVER, Place.SERVER, NEVER, NONE, OPEN),
  INFOBASE_NOT_FOUND(SERVER, Place.SERVER, BY_ANYBODY, NONE),
  INFOBASE_IN_USE(SERVER, Place.SERVER, BY_ANYBODY, NONE),

  // This computer and this program
  DISK_FULL(COMPUTER, Place.COMPUTER, NEVER, NONE),
  TOO_MANY_OPEN_FILES(COMPUTER, Place.COMPUTER, BY_ANYBODY, NONE),
  LOCAL_PORTS_EXHAUSTED(COMPUTER, Place.COMPUTER, BY_ANYBODY, NONE),
  LOCAL_PORT_IN_USE(COMPUTER, Place.COMPUTER, NEVER, NONE),
  LOCAL_FILE_ERROR(COMPUTER, Place.COMPUTER, NEVER, NONE),
  OUT_OF_MEMORY(COMPUTER, Place.COMPUTER, BY_ANYBODY, NONE),
  CLIENT_CONFIG(PROGRAM, Place.COMPUTER, NEVER, NONE),
  /** A login or a setting is missing, so that nothing could be refused. */
  NOT_CONFIGURED(PROGRAM, Place.COMPUTER, NEVER, NONE),
  /** A mistake in the program itself. */
  INTERNAL_ERROR(PROGRAM, Place.UNKNOWN, NEVER, NONE, OPEN),
  /** The user or the program gave up the attempt. */
  CANCELLED(PROGRAM, Place.UNKNOWN, BY_PERSON, NONE),

  /** Nothing better is known. */
  UNKNOWN(Side.UNKNOWN, Place.UNKNOWN, BY_ANYBODY, CONNECTION, SILENT, OPEN);

  /** What else the rules know of some of them. */
  enum Trait {
    /** The connection was still being made, so whoever was connected to is meant. */
    CONNECTING,
    /** An established connection came to nothing. */
    BROKEN_OFF,
    /** Nothing was heard from the network, so that there may be none. */
    SILENT,
    /** The evidence leaves the closer cause open. */
    OPEN,
    /** There is a proxy on the way, even where nobody has told of one. */
    PROXIED
  }

  private final Side side;
  private final Place place;
  private final Retry retry;
  private final Doubt doubt;
  private final boolean connecting;
  private final boolean brokenOff;
  private final boolean silent;
  private final boolean open;
  private final boolean proxied;

  Situation(Side side, Place place, Retry retry, Doubt doubt, Trait... traits) {
    this.side = side;
    this.place = place;
    this.retry = retry;
    this.doubt = doubt;
    List<Trait> given = List.of(traits);
    this.connecting = given.contains(CONNECTING);
    this.brokenOff = given.contains(BROKEN_OFF);
    this.silent = given.contains(SILENT);
    this.open = given.contains(OPEN);
    this.proxied = given.contains(PROXIED);
  }

  /** On which side the reason lies, as far as the situation alone tells. */
  public Side side() {
    return side;
  }

  /** Where on the way to the server the attempt came to its end, as far as the situation tells. */
  public Place place() {
    return place;
  }

  /** Whose next attempt may succeed without any change. */
  public Retry retry() {
    return retry;
  }

  /** Whether the same attempt of a person may succeed a little later without any change. */
  public boolean tryAgainCanHelp() {
    return retry == BY_ANYBODY || retry == BY_PERSON;
  }

  /** What a walk along the way to the server may find in its place. */
  public Doubt doubt() {
    return doubt;
  }

  /** Whether nothing was heard from the network, so that there may be none. */
  public boolean isSilent() {
    return silent;
  }

  /** Whether there is a proxy on the way, even where nobody has told of one. */
  public boolean isProxied() {
    return proxied;
  }

  /** Whether the connection was still being made. */
  boolean isConnecting() {
    return connecting;
  }

  /** Whether an established connection came to nothing. */
  boolean isBrokenOff() {
    return brokenOff;
  }

  /** Whether the evidence leaves the closer cause open. */
  boolean isOpen() {
    return open;
  }
}
