package dev.startuphelp.client.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.conformance.Runner;
import dev.startuphelp.protocol.conformance.Shown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The SDK as a program for the runner: the URL of the service and the folder come as arguments.
 * Without arguments it starts the runner on itself.
 */
final class SdkProgram {

  private SdkProgram() {}

  /** Runs it. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 2) {
      SdkClient client = new SdkClient(Path.of(arguments[1]), null);
      Shown shown = client.ask(URI.create(arguments[0]), false);
      System.out.println(new ObjectMapper().writeValueAsString(shown));
    } else {
      Runner.main(String.join(" ", command()));
    }
  }

  // The class path is long, and may have spaces in it, at which the runner would split.
  private static List<String> command() throws IOException {
    Path options = Files.createTempFile("sdk", ".options");
    options.toFile().deleteOnExit();
    String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
    Files.writeString(options, "-cp \"" + classPath + "\"\n-XX:TieredStopAtLevel=1\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "@" + options, SdkProgram.class.getName());
  }
}
