package dev.startuphelp.client.cache;

import dev.startuphelp.client.time.Confirmation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a cache record. Numbers are big-endian; a text is its length in bytes (4) and its
 * UTF-8; what may be absent begins with 0 (absent) or 1 (present); an instant is its seconds (8)
 * and nanoseconds (4).
 *
 * <pre>
 * magic       4   "SHLP"
 * version     4   2; any other counts as absent
 * length      4   of the payload
 * checksum    4   CRC-32C of the payload
 * payload
 *   document?     text, etag?, withdrawn (1), confirmation, signedBy?
 *   remembered?   helpText?, helpUrl?, confirmation
 *   infobase?     helpText?, helpUrl?, confirmation
 * confirmation    server's time?, wall clock
 * </pre>
 *
 * The ticker of a confirmation is not written: in another process it means nothing.
 */
final class RecordFormat {

  /** The largest file that is read, in bytes: the largest document and ample room beside it. */
  static final int MAX_BYTES = 512 * 1024;

  /** The version that is written, and the only one that is read. */
  static final int VERSION = 2;

  private static final int MAGIC = 0x53484C50;

  private RecordFormat() {}

  static byte[] write(CacheRecord record) throws IOException {
    byte[] payload = payload(record);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(payload.length);
    out.writeInt(checksum(payload));
    out.write(payload);
    return bytes.toByteArray();
  }

  /**
   * Reads a record.
   *
   * @throws IOException when these bytes are none, or not a whole one of this version
   */
  static CacheRecord read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    require(in.readInt() == MAGIC, "not a cache record");
    require(in.readInt() == VERSION, "of another version");
    byte[] payload = new byte[length(in)];
    int checksum = in.readInt();
    in.readFully(payload);
    require(checksum == checksum(payload), "damaged");
    try {
      return record(new DataInputStream(new ByteArrayInputStream(payload)));
    } catch (DateTimeException e) {
      throw new IOException("damaged", e);
    }
  }

  private static byte[] payload(CacheRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    KeptDocument document = record.document();
    out.writeBoolean(document != null);
    if (document != null) {
      writeText(out, document.text());
      writeOptional(out, document.etag());
      out.writeBoolean(document.withdrawn());
      write(out, document.confirmed());
      writeOptional(out, document.signedBy());
    }
    write(out, record.remembered());
    write(out, record.infobase());
    return bytes.toByteArray();
  }

  private static CacheRecord record(DataInputStream in) throws IOException {
    return new CacheRecord(document(in), help(in), help(in));
  }

  private static @Nullable KeptDocument document(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new KeptDocument(
            readText(in), readOptional(in), in.readBoolean(), confirmation(in), readOptional(in))
        : null;
  }

  private static void write(DataOutputStream out, @Nullable KeptHelp help) throws IOException {
    out.writeBoolean(help != null);
    if (help != null) {
      writeOptional(out, help.helpText());
      writeOptional(out, help.helpUrl());
      write(out, help.confirmed());
    }
  }

  private static @Nullable KeptHelp help(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new KeptHelp(readOptional(in), readOptional(in), confirmation(in))
        : null;
  }

  private static void write(DataOutputStream out, Confirmation confirmation) throws IOException {
    Instant serverTime = confirmation.serverTime();
    out.writeBoolean(serverTime != null);
    if (serverTime != null) {
      write(out, serverTime);
    }
    write(out, confirmation.wall());
  }

  private static Confirmation confirmation(DataInputStream in) throws IOException {
    Instant serverTime = in.readBoolean() ? instant(in) : null;
    return new Confirmation(serverTime, instant(in), null);
  }

  private static void write(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void writeOptional(DataOutputStream out, @Nullable String text)
      throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      writeText(out, text);
    }
  }

  private static @Nullable String readOptional(DataInputStream in) throws IOException {
    return in.readBoolean() ? readText(in) : null;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[length(in)];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    require(length >= 0 && length <= MAX_BYTES, "damaged");
    return length;
  }

  private static int checksum(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  private static void require(boolean condition, String problem) throws IOException {
    if (!condition) {
      throw new IOException(problem);
    }
  }
}
