package dev.startuphelp.server.help;

import dev.startuphelp.server.http.CommonHeaders;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.ByteBuffer;

/**
 * The answer to one question: 200 with the document, or 304 for who has it already. It is sent
 * through Helidon, or written as the bytes of HTTP/1.1; both say the same. Immutable.
 */
public final class Reply {

  private final Answer answer;
  private final boolean isNotModified;
  private final DateOfAnswer date;
  private final CacheControl cacheControl;

  Reply(Answer answer, boolean isNotModified, DateOfAnswer date, CacheControl cacheControl) {
    this.answer = answer;
    this.isNotModified = isNotModified;
    this.date = date;
    this.cacheControl = cacheControl;
  }

  /** Whether it is a 304, else it is a 200. */
  public boolean isNotModified() {
    return isNotModified;
  }

  void sendTo(Method method, ServerResponse response) {
    if (isNotModified) {
      response.status(Status.NOT_MODIFIED_304);
      setHeaders(response);
      response.header(CommonHeaders.NO_CONTENT_LENGTH).send();
    } else {
      setHeaders(response);
      answer.contentHeaders().forEach(response::header);
      sendContent(method, response);
    }
  }

  private void sendContent(Method method, ServerResponse response) {
    if (method.equals(Method.HEAD)) {
      response.send();
    } else {
      response.send(answer.content());
    }
  }

  private void setHeaders(ServerResponse response) {
    answer.headers().forEach(response::header);
    response.header(date.header()).header(cacheControl.header());
  }

  /** How many bytes {@link #writeHeaders} and {@link #writeContent} write. */
  public int length() {
    return date.line().length
        + lines().length
        + cacheControl.line().length
        + (isNotModified ? 0 : content().length);
  }

  /** Writes the header lines that do not depend on the connection. */
  public void writeHeaders(ByteBuffer wire) {
    wire.put(date.line()).put(lines()).put(cacheControl.line());
  }

  /** Writes the content, of which 304 has none. */
  public void writeContent(ByteBuffer wire) {
    if (!isNotModified) {
      wire.put(content());
    }
  }

  private byte[] lines() {
    return isNotModified ? answer.notModifiedLines() : answer.lines();
  }

  private byte[] content() {
    return answer.content();
  }
}
