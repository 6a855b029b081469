package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Run where it may mount a small disk of its own: serves on though its state fits there no more.
 */
final class FullStateDisk {

  private static final int NOT_ALLOWED = 77;

  private final Path notice;
  private final Path state;

  private FullStateDisk(Path folder) {
    this.notice = folder.resolve("notice.json");
    this.state = folder.resolve("disk");
  }

  /** A folder comes as the argument. */
  public static void main(String[] arguments) throws Exception {
    new FullStateDisk(Path.of(arguments[0])).run();
  }

  private void run() throws Exception {
    Files.createDirectory(state);
    mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", state.toString());
    write("{\"userMessage\": \"first\"}");
    NoticeBoard board = board();

    fill(state.resolve("filler"));
    edit(board, "{\"userMessage\": \"second\"}");
    tell("the disk is full", board);
    edit(board, "{\"userMessage\": \"third\"}");
    edit(board, "{\"userMessage\": broken");
    tell("the edit is broken, too", board);
    tell("it was started again", board());

    Files.delete(state.resolve("filler"));
    mount("-o", "remount,ro", state.toString());
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

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[512]);
      }
    } catch (IOException e) {
      System.out.println("full: " + e.getMessage());
    }
  }

  private static void mount(String... how) throws Exception {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(how));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      System.exit(NOT_ALLOWED);
    }
  }
}
