package dev.startuphelp.protocol.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client that is a program of its own, in any language: it gets the URL of the service and the
 * folder where it may keep things as its last two arguments, and writes what it shows as one JSON
 * object to its standard output. docs/conformance.md tells the fields.
 */
final class CommandClient implements Client {

  /** It cannot know the certificate of the scripted server. */
  static final Set<Ability> ABILITIES = EnumSet.complementOf(EnumSet.of(Ability.TLS));

  /** As long as this a client may need, with a service that does not answer. */
  static final int LONGEST_SECONDS = 30;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_OUTPUT = 1024 * 1024;

  private final List<String> command;
  private final Path folder;

  CommandClient(List<String> command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  @Override
  public Set<Ability> abilities() {
    return ABILITIES;
  }

  @Override
  public Shown ask(URI service, boolean hangs) throws IOException, InterruptedException {
    return start(service).shown();
  }

  @Override
  public List<Shown> askTogether(URI service, int clients)
      throws IOException, InterruptedException {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      running.add(start(service));
    }
    List<Shown> shown = new ArrayList<>();
    for (Running each : running) {
      shown.add(each.shown());
    }
    return shown;
  }

  @Override
  public void suffer(Damage damage) throws IOException {
    KeptFiles.damage(folder, damage);
  }

  private Running start(URI service) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.add(service.toString());
    all.add(folder.toString());
    Path output = Files.createTempFile("client", ".json");
    Path errors = Files.createTempFile("client", ".err");
    Process process =
        new ProcessBuilder(all)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    return new Running(process, output, errors);
  }

  private record Running(Process process, Path output, Path errors) {

    Shown shown() throws IOException, InterruptedException {
      try {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException("it did not end within " + LONGEST_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
          throw new IOException("exit status " + process.exitValue() + lastWords());
        }
        return read();
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    }

    private Shown read() throws IOException {
      if (Files.size(output) > LONGEST_OUTPUT) {
        throw new IOException("its output is larger than a megabyte");
      }
      JsonNode tree = JSON.readTree(Files.readAllBytes(output));
      if (!tree.isObject()) {
        throw new IOException("its output is no JSON object");
      }
      return new Shown(
          Stream.iterate(0, i -> i < tree.path("notices").size(), i -> i + 1)
              .map(i -> tree.path("notices").path(i).asText())
              .toList(),
          text(tree.path("helpText")),
          text(tree.path("source")));
    }

    private static @Nullable String text(JsonNode node) {
      return node.isTextual() ? node.textValue() : null;
    }

    private String lastWords() throws IOException {
      String all = Files.readString(errors, StandardCharsets.ISO_8859_1).strip();
      List<String> lines = Arrays.asList(all.split("\n"));
      return all.isEmpty() ? "" : ", " + lines.get(lines.size() - 1).strip();
    }
  }
}
