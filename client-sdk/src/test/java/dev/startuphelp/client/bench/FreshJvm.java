package dev.startuphelp.client.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts an application as users start it: in a fresh JVM, with jars on its class path and not
 * folders of classes.
 *
 * @param classPath the application's jar first, then those of its libraries
 * @param main its main class
 */
record FreshJvm(List<Path> classPath, String main) {

  /**
   * An application that is one class, which is packed into a jar here.
   *
   * @param libraries its class path
   */
  static FreshJvm of(Class<?> application, String libraries, Path folder) throws IOException {
    Path jar = Files.createDirectories(folder).resolve(application.getSimpleName() + ".jar");
    String name = application.getName().replace('.', '/') + ".class";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = application.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
    return of(jar, application.getName(), libraries);
  }

  /**
   * An application in a jar.
   *
   * @param libraries its class path
   */
  static FreshJvm of(Path jar, String main, String libraries) {
    List<Path> classPath = new ArrayList<>(List.of(jar));
    for (String library : libraries.strip().split(File.pathSeparator)) {
      classPath.add(Path.of(library));
    }
    return new FreshJvm(classPath, main);
  }

  /** What it printed. */
  String run(String... arguments) throws IOException, InterruptedException {
    return start(List.of(), arguments);
  }

  /** How many classes it loads until it ends. */
  long countClasses(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile("classes", ".log");
    start(List.of("-Xlog:class+load:file=" + log), arguments);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    } finally {
      Files.delete(log);
    }
  }

  /** What its libraries take on disk, in bytes. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Path jar : classPath.subList(1, classPath.size())) {
      bytes += Files.size(jar);
    }
    return bytes;
  }

  private String start(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(List.of(arguments));
    // What loggers and native libraries complain about is no result; who wants it runs the command.
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + said);
    }
    return said;
  }
}
