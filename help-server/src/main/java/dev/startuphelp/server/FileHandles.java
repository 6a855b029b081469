package dev.startuphelp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files and sockets a process may have open. */
final class FileHandles {

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern SOFT_LIMIT = Pattern.compile("Max open files\\s+(\\d+)");

  private FileHandles() {}

  /** Of this process; on a system that does not tell, as many as one likes. */
  static long most() {
    try {
      return Files.isReadable(LIMITS) ? in(Files.readString(LIMITS)) : Long.MAX_VALUE;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** In the text of {@code /proc/self/limits}. */
  static long in(String limits) {
    Matcher limit = SOFT_LIMIT.matcher(limits);
    return limit.find() ? Long.parseLong(limit.group(1)) : Long.MAX_VALUE; // Else "unlimited".
  }
}
