package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds, as Linux tells it, and its heap as its JVM tells it.
 *
 * @param threads of the system
 * @param handles open files and sockets
 * @param heap bytes in use after a full collection
 * @param resident bytes of memory
 * @param names of the threads, as far as the JVM names them
 */
record Footprint(long threads, long handles, long heap, long resident, ThreadNames names) {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  /** Of another JVM, asked with the jcmd of this one. */
  static Footprint of(long process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    long heap = used.results().mapToLong(r -> Long.parseLong(r.group(1))).sum() * 1024;
    ThreadNames names = ThreadNames.of(jcmd(process, "Thread.print"));
    Path folder = Path.of("/proc", String.valueOf(process));
    Matcher resident = RESIDENT.matcher(Files.readString(folder.resolve("status")));
    if (!resident.find()) {
      throw new IOException("no VmRSS in " + folder);
    }
    return new Footprint(
        count(folder.resolve("task")),
        count(folder.resolve("fd")),
        heap,
        Long.parseLong(resident.group(1)) * 1024,
        names);
  }

  private static String jcmd(long process, String order) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process),
                order)
            .redirectErrorStream(true)
            .start();
    String answer = new String(jcmd.getInputStream().readAllBytes());
    if (!jcmd.waitFor(30, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
      throw new IOException("jcmd " + order + ": " + answer);
    }
    return answer;
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  /** How many files there are below that folder. */
  static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
