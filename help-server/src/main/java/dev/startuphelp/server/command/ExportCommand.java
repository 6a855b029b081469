package dev.startuphelp.server.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.help.CanonicalDocument;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.signing.SignedDocument;
import dev.startuphelp.server.signing.SignedSet;
import dev.startuphelp.server.state.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Writes all documents and the web client as files for a plain web server, with a"
            + " configuration for nginx. Each file is replaced at one stroke.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Parameters(
      paramLabel = "DIR",
      description = "Where to; it is made if need be. DIR/www is what the web server shows.")
  private Path directory = Path.of("");

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.notices().current();
    FileReading.Loaded loaded = desk.loaded(current);
    Publication publication = Publication.of(loaded, current.writtenAt().orElse(desk.now()));
    try {
      int documents = exportDocuments(publication, loaded, desk);
      exportWebClient();
      write(directory.resolve("nginx.conf"), nginx());
      if (json) {
        desk.out().println(toJson(documents, loaded, desk));
      } else {
        desk.say("export.done", String.valueOf(documents), directory.toString());
        desk.sayWhetherSigned(loaded);
      }
      return 0;
    } catch (IOException e) {
      throw desk.refusal("export.failed", directory.toString(), String.valueOf(e));
    }
  }

  private String toJson(int documents, FileReading reading, Desk desk) {
    return JsonAnswers.object(
        fields -> {
          fields.writeStringField("directory", directory.toString());
          fields.writeNumberField("documents", documents);
          fields.writeStringField("signature", desk.signature(reading).wireName());
        });
  }

  private int exportDocuments(Publication publication, FileReading reading, Desk desk)
      throws IOException {
    Path root = directory.resolve("www/v1");
    Path own = Files.createDirectories(root.resolve("help"));
    Optional<SignedSet> signed = desk.signature(reading).served();
    exportDocument(root.resolve("help.json"), publication, SignedSet.COMMON, signed, desk);
    Set<String> applications = publication.document().namedApplications();
    for (String application : applications) {
      exportDocument(own.resolve(application + ".json"), publication, application, signed, desk);
    }
    removeOthers(own, applications);
    return applications.size() + 1;
  }

  /** As it was signed, with its signatures beside it; or rendered, and then without old ones. */
  private static void exportDocument(
      Path file, Publication publication, String application, Optional<SignedSet> signed, Desk desk)
      throws IOException {
    Path signatures = file.resolveSibling(file.getFileName() + Signatures.SUFFIX);
    if (signed.isPresent()) {
      SignedDocument document = signed.get().documentFor(application);
      write(file, document.content().toArray());
      write(signatures, document.signatures().getBytes(US_ASCII));
    } else {
      write(file, CanonicalDocument.of(publication, application, desk.now()));
      Files.deleteIfExists(signatures);
    }
  }

  /** An application that is no longer named gets the common document again. */
  private static void removeOthers(Path folder, Set<String> applications) throws IOException {
    List<Path> others = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      files.forEach(others::add);
    }
    for (Path file : others) {
      String name = String.valueOf(file.getFileName());
      if (!applications.contains(name.substring(0, name.length() - ".json".length()))) {
        Files.delete(file);
        Files.deleteIfExists(file.resolveSibling(name + Signatures.SUFFIX));
      }
    }
  }

  private void exportWebClient() throws IOException {
    for (String name : WebClientFiles.names()) {
      try (InputStream file = WebClientFiles.open(name)) {
        write(directory.resolve("www").resolve(name), file.readAllBytes());
      }
    }
  }

  private byte[] nginx() throws IOException {
    try (InputStream template =
        Objects.requireNonNull(ExportCommand.class.getResourceAsStream("nginx.conf"))) {
      String root = directory.toAbsolutePath().normalize().resolve("www").toString();
      return new String(template.readAllBytes(), UTF_8)
          .replace("@root@", root)
          .replace("@application@", ApplicationId.PATTERN)
          .getBytes(UTF_8);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (Replacement replacement = Replacement.of(file, bytes)) {
      replacement.commit();
    }
  }
}
