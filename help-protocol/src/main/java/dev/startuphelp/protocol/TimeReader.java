package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of a document; what cannot be read is reported. */
final class TimeReader {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?");

  private final Findings findings;
  private final @Nullable ZoneId fileZone;

  /**
   * A reader of times.
   *
   * @param fileZone where times without an offset are taken to be; null: such a time is a problem
   */
  TimeReader(Findings findings, @Nullable ZoneId fileZone) {
    this.findings = findings;
    this.fileZone = fileZone;
  }

  /** A point in time that was given well, given badly, or not given. */
  record Time(@Nullable Instant orNull, boolean isBad) {
    static final Time ABSENT = new Time(null, false);
    static final Time BAD = new Time(null, true);
  }

  Time read(@Nullable Object value, String pointer) {
    if (value == null) {
      return Time.ABSENT;
    }
    if (!(value instanceof String text)) {
      return wrongType(value, pointer);
    }
    if (text.isBlank()) {
      return Time.ABSENT;
    }
    Matcher parts = DATE_TIME.matcher(text.strip());
    if (!parts.matches()) {
      return malformed(text, pointer);
    }
    try {
      return parts.group(2) == null
          ? local(LocalDateTime.parse(parts.group(1)), pointer)
          : withOffset(OffsetDateTime.parse(parts.group()), pointer);
    } catch (DateTimeException e) { // The form is right, but there is no such day, hour or offset.
      return malformed(text, pointer);
    }
  }

  private Time malformed(String text, String pointer) {
    TimeSlip.in(text, fileZone).tell(findings, pointer);
    return Time.BAD;
  }

  private Time wrongType(Object value, String pointer) {
    String written = String.valueOf(value);
    Optional<String> right = TimeSlip.ofEpoch(written, fileZone);
    if (right.isPresent()) {
      findings.error(Code.WRONG_TYPE, Slip.EPOCH, pointer, written, right.get());
      return Time.BAD;
    }
    return bad(Code.WRONG_TYPE, pointer, "text");
  }

  private Time withOffset(OffsetDateTime time, String pointer) {
    findings.read(pointer, time);
    return new Time(time.toInstant(), false);
  }

  private Time local(LocalDateTime time, String pointer) {
    ZoneId zone = fileZone;
    if (zone == null) {
      return bad(Code.TIME_WITHOUT_OFFSET, pointer, time.toString());
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.size() == 1) {
      OffsetDateTime resolved = time.atOffset(offsets.get(0));
      findings.info(Code.TIME_IN_ZONE, pointer, time.toString(), zone.getId(), resolved.toString());
      return new Time(resolved.toInstant(), false);
    }
    // A change of the clocks skips this wall time or has it twice; the two offsets tell what could
    // be meant.
    var change = zone.getRules().getTransition(time);
    return bad(
        change.isGap() ? Code.TIME_SKIPPED : Code.TIME_REPEATED,
        pointer,
        time.toString(),
        zone.getId(),
        time.atOffset(change.getOffsetBefore()).toString(),
        time.atOffset(change.getOffsetAfter()).toString());
  }

  private Time bad(Code code, String pointer, String... arguments) {
    findings.error(code, pointer, arguments);
    return Time.BAD;
  }
}
