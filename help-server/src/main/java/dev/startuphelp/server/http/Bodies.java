package dev.startuphelp.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bodies of requests, bounded, and JSON answers that nobody keeps. */
public final class Bodies {

  private static final Header CONTENT_TYPE =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
  private static final int DEEPEST = 20;

  /**
   * The largest body, in bytes, that is read to its end although it is too large: who is still
   * sending when the connection ends may never see the answer. Larger ones are cut off.
   */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final ObjectMapper MAPPER = mapper();

  private Bodies() {}

  private static ObjectMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /**
   * The JSON object that a request carries.
   *
   * @throws ProblemException if it carries anything else, or more bytes than that
   */
  public static JsonNode readObject(ServerRequest request, int most) {
    try {
      JsonNode body = MAPPER.readTree(read(request, most));
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      // Told below, together with what is no object.
    } catch (IOException e) {
      throw new CloseConnectionException("The client went away while it sent", e);
    }
    throw new ProblemException(
        Status.BAD_REQUEST_400, "The body of the request must be a JSON object.");
  }

  /**
   * The bytes that a request carries.
   *
   * @throws ProblemException if they are more than that
   */
  public static byte[] read(ServerRequest request, int most) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try {
      // Not closed: that would wait for the rest of what has just been refused.
      InputStream input = request.content().inputStream();
      byte[] bytes = input.readNBytes(most + 1);
      if (bytes.length > most) {
        input.transferTo(OutputStream.nullOutputStream());
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new CloseConnectionException("The client went away while it sent", e);
    } catch (RequestException e) {
      throw unreadable(e.status(), most);
    } catch (IllegalArgumentException | DataReader.IncorrectNewLineException e) {
      throw unreadable(Status.BAD_REQUEST_400, most); // Helidon's words for a chunk without length.
    }
  }

  /** The connection ends with it, for where the next request begins is not known. */
  private static ProblemException unreadable(Status status, int most) {
    return status.equals(Status.REQUEST_ENTITY_TOO_LARGE_413)
        ? tooLarge(most, HeaderValues.CONNECTION_CLOSE)
        : new ProblemException(
            Status.BAD_REQUEST_400,
            "The body of the request is malformed: its chunks have no valid length.",
            HeaderValues.CONNECTION_CLOSE);
  }

  private static ProblemException tooLarge(int most, Header... headers) {
    return new ProblemException(
        Status.REQUEST_ENTITY_TOO_LARGE_413,
        "The body of the request must not be larger than " + most / 1024 + " KiB.",
        headers);
  }

  /** Answers with 200. */
  public static void send(ServerResponse response, JsonNode body) {
    response.header(CONTENT_TYPE).header(CommonHeaders.NO_SNIFF).header(CommonHeaders.NO_STORE);
    response.send(body.toString().getBytes(UTF_8));
  }
}
