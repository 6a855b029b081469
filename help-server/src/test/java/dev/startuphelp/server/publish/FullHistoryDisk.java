package dev.startuphelp.server.publish;

import dev.startuphelp.protocol.WritingProcess;
import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;

/** Run on a small disk: publishes on though its history fits there no more. */
final class FullHistoryDisk {

  private final Path disk;
  private final Path notice;
  private final NoticeDesk desk;

  private FullHistoryDisk(Path disk, Path notice) {
    this.disk = disk;
    this.notice = notice;
    this.desk = new NoticeDesk(new NoticeFile(notice, ZoneOffset.UTC), disk, Clock.systemUTC());
  }

  /** The disk of the state comes as the first argument, a notice file elsewhere as the second. */
  public static void main(String[] arguments) throws Exception {
    new FullHistoryDisk(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws Exception {
    Path filler = WritingProcess.fill(disk);
    publish("a full disk that has no history yet");
    Files.delete(filler);
    publish("room");
    filler = WritingProcess.fill(disk);
    publish("a full disk");
    WritingProcess.makeReadOnly(disk);
    publish("a disk that may only be read");
    tellRehearsal();
  }

  private void publish(String state) throws Exception {
    String text = "{\"userMessage\": \"With " + state + ".\"}";
    Outcome outcome = desk.publish(text, desk.current().version(), "anna");
    String gap =
        outcome instanceof Outcome.Published published
            ? published.historyGap().map(known -> known.describe(Locale.ENGLISH)).orElse("kept")
            : "not published: " + outcome;
    boolean isThere = Files.readString(notice).equals(text);
    boolean isKept = desk.version(desk.current().version()).isPresent();
    System.out.printf("told %s: there %s, kept %s, %s%n", state, isThere, isKept, gap);
  }

  private void tellRehearsal() {
    Outcome outcome = desk.rehearse("{}", desk.current().version());
    System.out.println("told a rehearsal: " + (outcome instanceof Outcome.Published));
  }
}
