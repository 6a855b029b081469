package dev.startuphelp.server.wire;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/**
 * A connection as Helidon's HTTP/1.1 sees it: the one that was accepted, with the bytes that were
 * read from it already before those that follow. It notes how the current request gets on.
 */
final class OrdinaryConnection implements ConnectionContext {

  private static final int MOST_READ_FOR_A_HEAD = 64 * 1024;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final byte DELETE = 0x7f;

  private final ConnectionContext accepted;
  private final Progress progress;
  private final DataReader reader = DataReader.create(this::nextBytes);
  private final Http1Connection http1;
  private byte[] readBefore;
  private boolean hasAnnouncedItsEnd;
  private volatile boolean isWaiting;
  private volatile boolean isLastRequest;

  OrdinaryConnection(
      ConnectionContext accepted,
      byte[] readBefore,
      Progress progress,
      Http1ConnectionSelector selector) {
    this.accepted = accepted;
    this.readBefore = readBefore;
    this.progress = progress;
    this.http1 = (Http1Connection) selector.connection(this);
  }

  /** Tells the progress of a connection what Helidon tells. */
  static final class Listener implements Http1ConnectionListener {

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
      OrdinaryConnection ordinary = (OrdinaryConnection) connection;
      if (ordinary.hasAnnouncedItsEnd) {
        throw new CloseConnectionException("The request before was the last"); // RFC 9112, 9.6.
      }
      ordinary.progress.requestLineRead(System.nanoTime());
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
      OrdinaryConnection ordinary = (OrdinaryConnection) connection;
      ordinary.progress.headRead();
      if (!isEndClear(headers)) {
        throw refused("It is not clear where the body ends");
      }
      if (headers.contains(HeaderValues.CONNECTION_CLOSE)) {
        ordinary.hasAnnouncedItsEnd = true;
        ordinary.endAfterThisRequest(); // Helidon would wait for the client to close it.
      }
    }
  }

  /** With two opinions about where a request ends, one could hide another (RFC 9112, 6.3). */
  private static boolean isEndClear(Headers headers) {
    return !headers.contains(HeaderNames.CONTENT_LENGTH)
        || (headers.get(HeaderNames.CONTENT_LENGTH).allValues().size() == 1
            && LENGTH.matcher(headers.get(HeaderNames.CONTENT_LENGTH).get()).matches()
            && !headers.contains(HeaderNames.TRANSFER_ENCODING));
  }

  private static RequestException refused(String why) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .message(why)
        .setKeepAlive(false)
        .build();
  }

  /** Serves it, up to its end. */
  void handle(Limit limit) throws InterruptedException {
    http1.handle(limit);
  }

  /** Whether its thread waits for more of a request. */
  boolean isWaitingForMore() {
    return isWaiting && !progress.isIdle();
  }

  /**
   * Lets it come to its end once the current request, if there is one, has been answered.
   *
   * @return whether its thread waits for a request that it need not wait for
   */
  boolean endAfterThisRequest() {
    isLastRequest = true;
    return isWaiting && progress.isIdle();
  }

  private byte[] nextBytes() {
    byte[] bytes = someBytes();
    boolean isNewRequest = progress.isIdle();
    progress.received(System.nanoTime());
    if (isNewRequest && !canBegin(bytes)) {
      throw refused("This is not HTTP");
    }
    return isNewRequest && EarlierRequest.begins(bytes) ? inHttp11(bytes) : bytes;
  }

  /** Helidon would take it for a fault of its own, and log each. */
  private static boolean canBegin(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ' ' || b == '\r' || b == '\n') {
        return true;
      }
      if (b < ' ' || b == DELETE) { // Bytes are signed: also what is not ASCII.
        return false;
      }
    }
    return true;
  }

  private byte[] someBytes() {
    return readBefore.length > 0 ? takeReadBefore() : receive();
  }

  /** Helidon refuses one whose head is longer than what is read here. */
  private byte[] inHttp11(byte[] begin) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(begin);
    while (request.size() <= MOST_READ_FOR_A_HEAD
        && !EarlierRequest.hasWholeHead(request.toByteArray())) {
      request.writeBytes(receive());
    }
    return EarlierRequest.inHttp11(request.toByteArray());
  }

  private byte[] takeReadBefore() {
    byte[] bytes = readBefore;
    readBefore = new byte[0];
    return bytes;
  }

  private byte[] receive() {
    if (progress.isExchange() && http1.canInterrupt()) {
      noteEndOfRequest();
    }
    isWaiting = true;
    try {
      if (isLastRequest && progress.isIdle()) {
        throw new CloseConnectionException("This was the last request");
      }
      byte[] bytes = accepted.serverSocket().get();
      if (bytes == null) {
        throw new DataReader.InsufficientDataAvailableException();
      }
      return bytes;
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("The connection has been lost", e);
    } finally {
      isWaiting = false;
    }
  }

  /** It reads a request line, so the last request is done; the next one may have begun. */
  private void noteEndOfRequest() {
    long now = System.nanoTime();
    progress.answered(now);
    if (reader.available() > 0) {
      progress.received(now);
    }
  }

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public DataWriter dataWriter() {
    return accepted.dataWriter();
  }

  @Override
  public ListenerContext listenerContext() {
    return accepted.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return accepted.executor();
  }

  @Override
  public Router router() {
    return accepted.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return accepted.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return accepted.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return accepted.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return accepted.localPeer();
  }

  @Override
  public boolean isSecure() {
    return accepted.isSecure();
  }

  @Override
  public String socketId() {
    return accepted.socketId();
  }

  @Override
  public String childSocketId() {
    return accepted.childSocketId();
  }
}
