package dev.startuphelp.server.http;

import io.helidon.http.Header;
import io.helidon.http.Status;
import java.util.List;

/** A request that cannot be answered as it is; the client is told why and what to do. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Status status;
  private final transient List<Header> headers;

  /**
   * @param detail what is wrong and what to do, for the person who made the request
   * @param headers to send with the answer
   */
  public ProblemException(Status status, String detail, Header... headers) {
    super(detail, null, false, false);
    this.status = status;
    this.headers = List.of(headers);
  }

  Status status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  List<Header> headers() {
    return headers;
  }
}
