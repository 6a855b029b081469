package dev.startuphelp.server.http;

import io.helidon.common.GenericType;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.mapper.MapperException;
import io.helidon.common.mapper.Value;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderValues;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps {@code Content-Length: 0} off the wire. Helidon insists on that header for every 204 and
 * 304; RFC 9110, section 8.6, forbids it for the one, and for the other unless it is the length
 * that a 200 would have. So this is that header for everybody who asks, and writes nothing.
 */
final class NoContentLength implements Header {

  private static final Header ZERO = HeaderValues.CONTENT_LENGTH_ZERO;

  @Override
  public void writeHttp1Header(BufferData buffer) {}

  @Override
  public String name() {
    return ZERO.name();
  }

  @Override
  public HeaderName headerName() {
    return ZERO.headerName();
  }

  @Override
  public List<String> allValues() {
    return ZERO.allValues();
  }

  @Override
  public int valueCount() {
    return ZERO.valueCount();
  }

  @Override
  public boolean sensitive() {
    return ZERO.sensitive();
  }

  @Override
  public boolean changing() {
    return ZERO.changing();
  }

  @Override
  public String get() {
    return ZERO.get();
  }

  @Override
  public <N> Value<N> as(Class<N> type) throws MapperException {
    return ZERO.as(type);
  }

  @Override
  public <N> Value<N> as(GenericType<N> type) throws MapperException {
    return ZERO.as(type);
  }

  @Override
  public <N> Value<N> as(Function<? super String, ? extends N> mapper) {
    return ZERO.as(mapper);
  }

  @Override
  public Optional<String> asOptional() throws MapperException {
    return ZERO.asOptional();
  }

  @Override
  public Value<Boolean> asBoolean() {
    return ZERO.asBoolean();
  }

  @Override
  public Value<String> asString() {
    return ZERO.asString();
  }

  @Override
  public Value<Integer> asInt() {
    return ZERO.asInt();
  }

  @Override
  public Value<Long> asLong() {
    return ZERO.asLong();
  }

  @Override
  public Value<Double> asDouble() {
    return ZERO.asDouble();
  }
}
