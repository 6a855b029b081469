package dev.startuphelp.client.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A failure as people report it: the classes and fixed texts of a chain of exceptions, or a reply,
 * with what is the best thing to say of it, what else is right and what would mislead.
 */
record ReportedFailure(JsonNode json) {

  static List<ReportedFailure> all() {
    try (InputStream file = ReportedFailure.class.getResourceAsStream("reported-failures.jsonl")) {
      List<ReportedFailure> all = new ArrayList<>();
      for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isBlank()) {
          all.add(new ReportedFailure(JsonMapper.builder().build().readTree(line)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String id() {
    return json.get("id").asText();
  }

  String stack() {
    return json.get("stack").asText();
  }

  String what() {
    return json.get("what").asText();
  }

  boolean isRight(Situation situation) {
    return json.get("best").asText().equals(situation.name()) || names("acceptable", situation);
  }

  boolean isMisleading(Situation situation) {
    return names("misleading", situation);
  }

  private boolean names(String field, Situation situation) {
    for (JsonNode name : json.path(field)) {
      if (name.asText().equals(situation.name())) {
        return true;
      }
    }
    return false;
  }

  Evidence evidence() {
    Route route = route();
    return json.has("reply")
        ? Evidence.of(reply(json.get("reply")), route)
        : Evidence.of(thrown(), route);
  }

  private Route route() {
    try {
      return json.has("target") ? Route.to(URI.create(json.get("target").asText())) : Route.UNKNOWN;
    } catch (IllegalArgumentException e) {
      return Route.UNKNOWN;
    }
  }

  private static HttpReply reply(JsonNode reply) {
    Map<String, List<String>> headers = new HashMap<>();
    reply
        .get("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    return new HttpReply(reply.get("status").asInt(), headers, reply.get("body").asText());
  }

  private Throwable thrown() {
    JsonNode chain = json.get("chain");
    Throwable thrown = null;
    for (int i = chain.size() - 1; i >= 0; i--) {
      thrown = thrown(chain.get(i), thrown);
    }
    for (JsonNode suppressed : json.path("suppressed")) {
      thrown.addSuppressed(thrown(suppressed, null));
    }
    return thrown;
  }

  private Throwable thrown(JsonNode link, Throwable cause) {
    String message = link.get(1).isNull() ? null : link.get(1).asText();
    if (link.get(0).isNull()) {
      return new Exception(message, cause);
    }
    Class<?> type = type(link.get(0).asText());
    Throwable thrown =
        SQLException.class.isAssignableFrom(type)
            ? sql(type, message)
            : plain(type, message, cause);
    return cause == null || thrown.getCause() == cause ? thrown : thrown.initCause(cause);
  }

  /** By whichever public constructor there is, the fullest first. */
  private static Throwable plain(Class<?> type, String message, Throwable cause) {
    List<Object[]> ways =
        List.of(new Object[] {message, cause}, new Object[] {message}, new Object[0]);
    for (Object[] way : ways) {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (accepts(constructor.getParameterTypes(), way)) {
          try {
            return (Throwable) constructor.newInstance(way);
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    throw new AssertionError("no constructor of " + type);
  }

  private static boolean accepts(Class<?>[] parameters, Object[] given) {
    if (parameters.length != given.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      boolean fits =
          given[i] == null
              ? i == 0 && parameters[0] == String.class
              : parameters[i].isInstance(given[i]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private Throwable sql(Class<?> type, String message) {
    try {
      return (Throwable)
          type.getConstructor(String.class, String.class, int.class)
              .newInstance(
                  message, json.path("sqlState").asText(null), json.path("vendorCode").asInt());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Class<?> type(String name) {
    if (name.startsWith("java")) {
      try {
        return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      } catch (ClassNotFoundException e) {
        // javax.mail and the like are no part of the JDK.
      }
    }
    return new Definer().define(name, superclass(name));
  }

  private Class<?> superclass(String name) {
    if (name.contains("SQL")) {
      return SQLException.class;
    }
    if (name.endsWith("ConnectException") || name.endsWith(".ConnectTimeoutException")) {
      return name.contains("netty") ? ConnectException.class : IOException.class;
    }
    if (name.endsWith("ClosedChannelException")) {
      return ClosedChannelException.class;
    }
    return name.contains("Runtime") ? RuntimeException.class : Exception.class;
  }

  /** Defines an exception class of any name, because only names tell drivers apart. */
  private static final class Definer extends ClassLoader {

    private static final int OPCODE_ALOAD_0 = 0x2A;
    private static final int OPCODE_ALOAD_1 = 0x2B;
    private static final int OPCODE_INVOKESPECIAL = 0xB7;
    private static final int OPCODE_RETURN = 0xB1;

    Class<?> define(String name, Class<?> superclass) {
      boolean sql = superclass == SQLException.class;
      boolean silent = superclass == ClosedChannelException.class;
      String constructor =
          sql
              ? "(Ljava/lang/String;Ljava/lang/String;I)V"
              : silent ? "()V" : "(Ljava/lang/String;)V";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeInt(0xCAFEBABE);
        out.writeInt(52); // Java 8
        out.writeShort(10);
        utf8(out, name.replace('.', '/'));
        reference(out, 7, 1);
        utf8(out, superclass.getName().replace('.', '/'));
        reference(out, 7, 3);
        utf8(out, "<init>");
        utf8(out, constructor);
        reference(out, 12, 5, 6);
        reference(out, 10, 4, 7);
        utf8(out, "Code");
        out.writeShort(0x21); // public, super
        out.writeShort(2);
        out.writeShort(4);
        out.writeInt(0); // no interfaces, no fields
        out.writeShort(1);
        out.writeShort(1); // public
        out.writeShort(5);
        out.writeShort(6);
        out.writeShort(1);
        code(out, sql, silent);
        out.writeShort(0);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static void code(DataOutputStream out, boolean sql, boolean silent) throws IOException {
      int length = sql ? 8 : silent ? 5 : 6;
      out.writeShort(9);
      out.writeInt(12 + length);
      out.writeShort(4);
      out.writeShort(4);
      out.writeInt(length);
      out.writeByte(OPCODE_ALOAD_0);
      if (!silent) {
        out.writeByte(OPCODE_ALOAD_1);
      }
      if (sql) {
        out.writeByte(0x2C); // aload_2
        out.writeByte(0x1D); // iload_3
      }
      out.writeByte(OPCODE_INVOKESPECIAL);
      out.writeShort(8);
      out.writeByte(OPCODE_RETURN);
      out.writeShort(0);
      out.writeShort(0);
    }

    private static void utf8(DataOutputStream out, String text) throws IOException {
      out.writeByte(1);
      out.writeUTF(text);
    }

    private static void reference(DataOutputStream out, int tag, int... indexes)
        throws IOException {
      out.writeByte(tag);
      for (int index : indexes) {
        out.writeShort(index);
      }
    }
  }
}
