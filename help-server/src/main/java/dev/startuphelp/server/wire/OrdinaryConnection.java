package dev.startuphelp.server.wire;

import dev.startuphelp.server.http.ProblemJson;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.DateTime;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
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
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/**
 * A connection as Helidon's HTTP/1.1 sees it: the one that was accepted, with the bytes that were
 * read from it already before those that follow. It notes how the current request gets on.
 */
final class OrdinaryConnection implements ConnectionContext {

  private static final int MOST_READ_FOR_A_HEAD = 16 * 1024;

  /** Each costs Helidon thirty times the bytes of a short one. */
  private static final int MOST_HEADERS = 100;

  /** Bytes of a body that may wait until they can be passed on, as chunks do for their end. */
  private static final int LARGEST_CHUNK = 16 * 1024;

  private static final List<HeaderName> DATES =
      List.of(HeaderNames.IF_MODIFIED_SINCE, HeaderNames.IF_UNMODIFIED_SINCE);
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final byte DELETE = 0x7f;

  private final ConnectionContext accepted;
  private final Progress progress;
  private final DataReader reader = DataReader.create(this::nextBytes);
  private final Http1Connection http1;
  private byte[] readBefore;
  private int linesOfHead;
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

  /** Tells a connection what Helidon has read. */
  static final class Received implements Http1ConnectionListener {

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
      OrdinaryConnection ordinary = (OrdinaryConnection) connection;
      ordinary.progress.requestLineRead(System.nanoTime());
      ordinary.countLinesHere();
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
      OrdinaryConnection ordinary = (OrdinaryConnection) connection;
      ordinary.progress.headRead();
      if (!isEndClear(headers)) {
        throw refused("It is not clear where the body ends");
      }
      if (headers.size() > MOST_HEADERS) {
        throw tooManyHeaders();
      }
      if (headers instanceof WritableHeaders<?> writable) {
        removeWhatIsIgnored(writable);
      }
      ordinary.endIfSaid(headers);
    }
  }

  /** Tells a connection what Helidon sends. */
  static final class Sent implements Http1ConnectionListener {

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
      ((OrdinaryConnection) connection).endIfSaid(headers);
    }
  }

  /**
   * Lets the current request be the last one when one side has said so (RFC 9112, 9.6). Helidon
   * alone would read on.
   */
  private void endIfSaid(Headers headers) {
    if (headers.contains(HeaderValues.CONNECTION_CLOSE) && !http1.canInterrupt()) {
      http1.close(false);
    }
  }

  /**
   * With two opinions about where a request ends, one could hide another (RFC 9112, 6.3). Helidon
   * takes a body whose encoding it does not know for the next request.
   */
  private static boolean isEndClear(Headers headers) {
    boolean hasLength = headers.contains(HeaderNames.CONTENT_LENGTH);
    if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
      return !hasLength
          && headers.get(HeaderNames.TRANSFER_ENCODING).allValues().equals(List.of("chunked"));
    }
    return !hasLength
        || (headers.get(HeaderNames.CONTENT_LENGTH).allValues().size() == 1
            && LENGTH.matcher(headers.get(HeaderNames.CONTENT_LENGTH).get()).matches());
  }

  /**
   * Ranges may be ignored, and dates that are none must be (RFC 9110, 14.2 and 13.1.3); Helidon
   * would fail.
   */
  private static void removeWhatIsIgnored(WritableHeaders<?> headers) {
    headers.remove(HeaderNames.RANGE);
    for (HeaderName name : DATES) {
      if (headers.contains(name) && !isDate(headers.get(name).get())) {
        headers.remove(name);
      }
    }
  }

  private static boolean isDate(String text) {
    try {
      DateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static RequestException tooManyHeaders() {
    return refused(ProblemJson.TOO_LARGE_431, "There are too many headers");
  }

  private static RequestException refused(String why) {
    return refused(Status.BAD_REQUEST_400, why);
  }

  private static RequestException refused(Status status, String why) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(status)
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
    if (isNewRequest) {
      linesOfHead = 0;
      if (!canBegin(bytes)) {
        throw refused("This is not HTTP");
      }
    }
    if (!progress.isExchange()) {
      countLines(bytes);
    }
    return isNewRequest && EarlierRequest.begins(bytes) ? inHttp11(bytes) : bytes;
  }

  private void countLinesHere() {
    linesOfHead = 0;
    if (reader.available() > 0) {
      countLines(reader.getBuffer(reader.available()).readBytes());
    }
  }

  /** Of a head that is coming; Helidon keeps what it has read of one up to its end. */
  private void countLines(byte[] bytes) {
    boolean isLineEmpty = false;
    for (byte b : bytes) {
      if (b == '\n') {
        if (isLineEmpty) {
          break; // The rest is of a body, or of the next request, when its turn comes.
        }
        isLineEmpty = true;
        linesOfHead++;
      } else if (b != '\r') {
        isLineEmpty = false;
      }
    }
    if (linesOfHead > MOST_HEADERS + 1) {
      throw tooManyHeaders();
    }
  }

  /** So that nobody waits for the end of a line that cannot become a request. */
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
    if (progress.isExchange()) {
      noteEndOrSize();
    }
    isWaiting = true;
    try {
      if (isLastRequest && progress.isIdle()) {
        throw new CloseConnectionException("This was the last request");
      }
      byte[] bytes = accepted.serverSocket().get();
      if (bytes == null) {
        throw new CloseConnectionException("The client has gone");
      }
      return bytes;
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("The connection has been lost", e);
    } finally {
      isWaiting = false;
    }
  }

  /** Helidon wants more: of the next request, or of the body of this one. */
  private void noteEndOrSize() {
    if (http1.canInterrupt()) {
      noteEndOfRequest();
    } else if (reader.available() > LARGEST_CHUNK) {
      throw refused(Status.REQUEST_ENTITY_TOO_LARGE_413, "A chunk is too large");
    }
  }

  /** It reads a request line, so the last request is done; the next one may have begun. */
  private void noteEndOfRequest() {
    long now = System.nanoTime();
    progress.answered(now);
    linesOfHead = 0;
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
