package dev.startuphelp.client.starved;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A child process that an application would not like to be, on the Java of this test. */
final class StarvedProcess {

  private StarvedProcess() {}

  /** What the application prints, errors included. */
  static String run(Class<?> application, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
    return run(command);
  }

  /**
   * The same with an address space of sixteen gigabytes, in which some dozen threads with a stack
   * of 256 megabytes find room. Unlike a limit of processes this binds every user.
   */
  static String runWithFewThreads(Class<?> application, String... options)
      throws IOException, InterruptedException {
    String java =
        Stream.concat(
                Stream.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xss256m",
                    "-Xmx64m",
                    "-XX:+UseSerialGC"),
                Stream.concat(
                    Stream.of(options),
                    Stream.of("-cp", System.getProperty("java.class.path"), application.getName())))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    return run(List.of("sh", "-c", "ulimit -v 16777216 && exec " + java));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return said + "exit " + process.waitFor();
  }
}
