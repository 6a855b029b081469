package dev.startuphelp.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Header;
import java.util.List;

/** Headers as bytes of HTTP/1.1. */
public final class HeaderLines {

  private HeaderLines() {}

  /** The lines of those headers, each with its line end. */
  public static byte[] bytesOf(List<Header> headers) {
    BufferData lines = BufferData.growing(256);
    headers.forEach(header -> header.writeHttp1Header(lines));
    return lines.readBytes();
  }
}
