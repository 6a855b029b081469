package dev.startuphelp.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.server.file.FileBytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of the state directory:
 *
 * <pre>
 *   startup-help history 1      the format and its version
 *   64 hexadecimal digits       SHA-256 of everything after this line
 *   one line for each header
 *   the content
 * </pre>
 *
 * @param header what is told about the content; none of them holds a line end
 * @param content bytes of any kind
 */
public record StateFile(List<String> header, FileBytes content) {

  /** Copies the header; refuses a line end in it, which would move the content. */
  public StateFile {
    header = List.copyOf(header);
    if (header.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
      throw new IllegalArgumentException("header must not hold a line end: " + header);
    }
  }

  /** As it stands on disk. */
  public byte[] toBytes(String format) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    header.forEach(line -> body.writeBytes((line + "\n").getBytes(UTF_8)));
    body.writeBytes(content.toArray());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    String checksum = FileBytes.of(body.toByteArray()).sha256();
    whole.writeBytes((format + "\n" + checksum + "\n").getBytes(UTF_8));
    whole.writeBytes(body.toByteArray());
    return whole.toByteArray();
  }

  /** What the bytes hold; empty when they are damaged, cut short or of another format. */
  public static Optional<StateFile> parse(byte[] bytes, String format, int headerLines) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < headerLines + 2; i++) {
      int end = endOfLine(bytes, at);
      lines.add(new String(bytes, at, end - at, UTF_8));
      at = Math.min(end + 1, bytes.length);
    }
    FileBytes content = FileBytes.of(Arrays.copyOfRange(bytes, at, bytes.length));
    StateFile read = new StateFile(lines.subList(2, lines.size()), content);
    return Arrays.equals(read.toBytes(format), bytes) ? Optional.of(read) : Optional.empty();
  }

  /** Where the line ends that begins at an offset. */
  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
