package dev.startuphelp.server.notice;

import dev.startuphelp.protocol.WritingProcess;
import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Run on a small disk: serves on though its state fits there no more. */
final class FullStateDisk {

  private final Path notice;
  private final Path state;

  private FullStateDisk(Path state, Path notice) {
    this.state = state;
    this.notice = notice;
  }

  /** The disk comes as the first argument, a notice file somewhere else as the second. */
  public static void main(String[] arguments) throws Exception {
    new FullStateDisk(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws Exception {
    write("{\"userMessage\": \"first\"}");
    NoticeBoard board = board();

    Path filler = WritingProcess.fill(state);
    edit(board, "{\"userMessage\": \"second\"}");
    tell("the disk is full", board);
    edit(board, "{\"userMessage\": \"third\"}");
    edit(board, "{\"userMessage\": broken");
    tell("the edit is broken, too", board);
    tell("it was started again", board());

    Files.delete(filler);
    WritingProcess.makeReadOnly(state);
    edit(board, "{\"userMessage\": \"fourth\"}");
    tell("the state may only be read", board);
  }

  private NoticeBoard board() {
    NoticeFile file = new NoticeFile(notice, ZoneOffset.UTC);
    return new NoticeBoard(file, new LastKnownGood(state), Clock.systemUTC(), List.of());
  }

  private void edit(NoticeBoard board, String text) throws IOException {
    write(text);
    board.reload();
  }

  private void write(String text) throws IOException {
    Files.writeString(notice, text);
  }

  private static void tell(String when, NoticeBoard board) {
    String text = board.current().document().notices().get(0).userMessage().in(List.of());
    System.out.println("served when " + when + ": " + text);
  }
}
