package dev.startuphelp.server.command;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.LanguageTag;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.SituationName;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.signing.SignatureStatus;
import dev.startuphelp.server.signing.SignedSetFile;
import dev.startuphelp.server.wording.Texts;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One command at work: what it works on, what time it is, and how it talks to the person. */
final class Desk {

  static final Texts TEXTS = new Texts("dev.startuphelp.server.command.answers");

  private final Surroundings surroundings;
  private final Workplace workplace;
  private final NoticeDesk notices;
  private final Instant now;

  Desk(Surroundings surroundings, ServeOptions options) {
    this.surroundings = surroundings;
    this.workplace = surroundings.workplace().apply(options);
    this.notices = new NoticeDesk(workplace.file(), workplace.state(), surroundings.clock());
    this.now = surroundings.clock().instant();
  }

  NoticeDesk notices() {
    return notices;
  }

  NoticeFile file() {
    return workplace.file();
  }

  ZoneId zone() {
    return workplace.zone();
  }

  Instant now() {
    return now;
  }

  Locale locale() {
    return surroundings.locale();
  }

  String user() {
    return surroundings.user();
  }

  PrintWriter out() {
    return surroundings.out();
  }

  /** What could be read of the file, for a command that needs one. */
  FileReading.Loaded loaded(CurrentFile current) {
    if (current.reading() instanceof FileReading.Missing) {
      throw refusal("no-file", file().name());
    }
    if (!(current.reading() instanceof FileReading.Loaded loaded)) {
      throw broken(current);
    }
    return loaded;
  }

  NoticeEditor editor() {
    return new NoticeEditor(file(), zone());
  }

  TimeInput times() {
    return new TimeInput(zone(), now, locale());
  }

  TimeWords timeWords() {
    return new TimeWords(zone(), now, locale());
  }

  /** The file as it is, if there is a text in it that can be changed. */
  CurrentFile readable() {
    CurrentFile current = notices.current();
    boolean hasText = current.version().equals(CurrentFile.NO_FILE) || current.text().isPresent();
    boolean isBroken = current.bytes().isPresent() && !current.text().orElse("").isBlank();
    if (!hasText || (isBroken && file().values(current.bytes().get()).isEmpty())) {
      throw broken(current);
    }
    return current;
  }

  /** Tells where the file is broken, and how to get on. */
  RefusedException broken(CurrentFile current) {
    return refused(
        Refusal.Kind.REFUSED, text("file-broken", file().name()), current.reading().findings());
  }

  /** A refusal with places in the file. */
  RefusedException refused(Refusal.Kind kind, String message, List<Finding> findings) {
    return new RefusedException(
        new Refusal(
            kind,
            message,
            findings,
            findings.stream().map(this::text).toList(),
            List.of(),
            json -> {}));
  }

  /** What a notice says to the person at the terminal, in one line. */
  String message(Notice notice) {
    return notice.userMessage().in(locale()).replaceAll("\\s+", " ");
  }

  /** Whether the file with that content is served signed. */
  SignatureStatus signature(FileReading reading) {
    return reading instanceof FileReading.Loaded loaded
        ? SignatureStatus.of(signedSet().read(), Publication.of(loaded, now))
        : new SignatureStatus.NotUsed(); // Then it is served as it was.
  }

  /** The signed set of the notice file. */
  SignedSetFile signedSet() {
    return SignedSetFile.beside(file().path());
  }

  /** What is missing for that content to be served signed; empty: nothing, or nobody signs. */
  Optional<String> signatureAdvice(FileReading reading) {
    return signature(reading).advice(file().name(), locale());
  }

  void sayWhetherSigned(FileReading reading) {
    SignatureStatus status = signature(reading);
    if (!(status instanceof SignatureStatus.NotUsed)) {
      line(status.describe(file().name(), locale()));
    }
  }

  /** Refuses the name of a situation that no program has: nobody would ever see the notice. */
  void refuseUnknownSituation(String name) {
    if (SituationName.of(name) instanceof SituationName.Unknown unknown) {
      String nearest = unknown.nearest();
      throw refusal(
          "situation.unknown",
          name,
          nearest == null ? text("situation.own") : text("name.nearest", nearest));
    }
  }

  /** Refuses the id of an application that no program can have. */
  void refuseMalformedApplication(String id) {
    if (!ApplicationId.isValid(id)) {
      String nearest = ApplicationId.nearest(id);
      throw refusal(
          "application.malformed",
          id,
          nearest == null ? text("application.rule") : text("name.nearest", nearest));
    }
  }

  /** Refuses what is no language tag. */
  void refuseMalformedLanguage(String tag) {
    if (!LanguageTag.isValid(tag)) {
      String nearest = LanguageTag.nearest(tag);
      throw refusal(
          "language.malformed",
          tag,
          nearest == null ? text("language.rule") : text("name.nearest", nearest));
    }
  }

  String text(String key, String... arguments) {
    return TEXTS.format(locale(), key, List.of(arguments));
  }

  UsageException refusal(String key, String... arguments) {
    return new UsageException(text(key, arguments));
  }

  void say(String key, String... arguments) {
    line(text(key, arguments));
  }

  /** One line, whatever is in the text from outside. */
  void line(String line) {
    out().println(Commands.oneLine(line));
  }

  void print(List<Finding> findings) {
    findings.forEach(finding -> line(text(finding)));
  }

  /** The way compilers write it, so that editors and people find the place. */
  private String text(Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "" : " " + finding.shortPointer();
    String level = text("level." + finding.level().name().toLowerCase(Locale.ROOT));
    return "%s:%s: %s:%s %s"
        .formatted(file().name(), finding.position(), level, pointer, finding.describe(locale()));
  }
}
