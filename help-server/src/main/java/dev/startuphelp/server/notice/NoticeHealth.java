package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.json.JsonArray;
import io.helidon.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * Readiness: always up, because a bad edit must not take healthy replicas out of service; the
 * details say what is wrong. They name the file without its folders and hold nothing of its texts.
 */
public final class NoticeHealth implements HealthCheck {

  private static final int MOST_PROBLEMS = 10;

  private final NoticeBoard board;
  private final String fileName;

  /** The health of a board that reads the file of that name. */
  public NoticeHealth(NoticeBoard board, String fileName) {
    this.board = board;
    this.fileName = fileName;
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public HealthCheckResponse call() {
    BoardStatus status = board.status();
    HealthCheckResponse.Builder response =
        HealthCheckResponse.builder()
            .status(HealthCheckResponse.Status.UP)
            .detail("file", fileName)
            .detail("fileState", state(status.reading()))
            .detail("fileReadAt", status.readAt().toString())
            .detail("revision", status.served().revision().orElse(""))
            .detail("servedSince", status.servedSince().toString());
    List<JsonObject> problems =
        status.reading().findings().stream()
            .limit(MOST_PROBLEMS)
            .map(NoticeHealth::problem)
            .toList();
    return response.detail("problems", JsonArray.create(problems)).build();
  }

  private static String state(FileReading reading) {
    return switch (reading) {
      case FileReading.Loaded loaded -> loaded.errors().isEmpty() ? "loaded" : "loaded-in-part";
      case FileReading.Invalid invalid -> "invalid";
      case FileReading.Missing missing ->
          missing == FileReading.Missing.NO_FILE ? "missing" : "empty";
    };
  }

  /**
   * Anybody may ask, also while a notice is being written. Helidon 4.4 writes the numbers of such
   * an object as strings of digits.
   */
  private static JsonObject problem(Finding finding) {
    return JsonObject.builder()
        .set("line", finding.position().line())
        .set("column", finding.position().column())
        .set("pointer", finding.shortPointer())
        .set("code", finding.code())
        .set("level", finding.level().name().toLowerCase(Locale.ROOT))
        .set("message", finding.describeWithoutValues(Locale.ENGLISH))
        .build();
  }
}
