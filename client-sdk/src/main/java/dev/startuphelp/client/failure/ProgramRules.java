package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about attempts that were given up, and about local files. */
final class ProgramRules implements Rules {

  // A socket that this side closed says so; what the other side closed is a reset or an end.
  private static final List<String> GIVEN_UP =
      List.of(
          "canceled",
          "cancelled",
          "request cancelled",
          "socket closed",
          "socket is closed",
          "shutdownnow");

  private static final SignTable CANCELLED =
      SignTable.of(
          type(
              "interrupted",
              Situation.CANCELLED,
              "java.lang.InterruptedException",
              "java.nio.channels.ClosedByInterruptException",
              "java.nio.channels.AsynchronousCloseException",
              "java.nio.channels.FileLockInterruptionException",
              "java.util.concurrent.CancellationException",
              Types.INTERRUPTED_IO),
          text(
              "closed-here",
              Situation.CANCELLED,
              "closed by interrupt",
              "selector manager closed"));

  // Where the class says nothing: what systems say about a file, in any exception of input or
  // output.
  private static final SignTable FILE_TEXTS =
      SignTable.of(
          text(
                  "local-file",
                  Situation.LOCAL_FILE_ERROR,
                  "input/output error",
                  "ошибка ввода/вывода",
                  "read-only file system",
                  "доступна только для чтения",
                  "stale file handle",
                  "устаревший дескриптор файла",
                  "is a directory",
                  "это каталог",
                  "no such file or directory",
                  "нет такого файла или каталога",
                  "cannot run program")
              .in(Types.IO));

  private static final SignTable FILES =
      SignTable.of(
          text("ssl-file", Situation.TLS_LOCAL_CONFIG, "ssl").in(Types.SQL),
          type(
              "local-file",
              Situation.LOCAL_FILE_ERROR,
              Types.FILE_SYSTEM,
              Types.FILE_NOT_FOUND,
              "java.nio.channels.OverlappingFileLockException",
              "java.nio.file.ReadOnlyFileSystemException"));

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return file(evidence)
        .or(() -> CANCELLED.judge(evidence))
        .or(() -> givenUp(evidence))
        .or(() -> FILE_TEXTS.judge(evidence));
  }

  private static Optional<Classification> givenUp(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.IO) && GIVEN_UP.contains(cause.text())) {
        return Optional.of(new Classification(Situation.CANCELLED, Map.of(), "closed-here"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Classification> file(Evidence evidence) {
    boolean file = evidence.has(Types.FILE_SYSTEM) || evidence.has(Types.FILE_NOT_FOUND);
    return file ? FILES.judge(evidence) : Optional.empty();
  }
}
