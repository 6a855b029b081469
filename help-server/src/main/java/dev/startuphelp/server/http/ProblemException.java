package dev.startuphelp.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Header;
import io.helidon.http.Status;
import java.util.List;

/** A request that cannot be answered as it is; the client is told why and what to do. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Status status;
  private final transient List<Header> headers;
  private final transient ObjectNode members = JsonNodeFactory.instance.objectNode();

  /**
   * @param detail what is wrong and what to do, for the person who made the request
   * @param headers to send with the answer
   */
  public ProblemException(Status status, String detail, Header... headers) {
    super(detail, null, false, false);
    this.status = status;
    this.headers = List.of(headers);
  }

  /** The same, with a member of its own that tells more (RFC 9457, section 3.2). */
  public ProblemException with(String name, JsonNode value) {
    members.set(name, value);
    return this;
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

  ObjectNode members() {
    return members;
  }
}
