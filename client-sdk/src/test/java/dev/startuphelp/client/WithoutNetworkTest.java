package dev.startuphelp.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.doctor.Doctor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A computer without any network, made for real: an empty network namespace of Linux. */
class WithoutNetworkTest {

  private static final List<String> NAMESPACE = List.of("unshare", "--net");

  @TempDir Path cache;

  @BeforeAll
  static void needANamespace() throws InterruptedException {
    if (!isPossible()) {
      String lack = "No network namespace can be made here (it takes root on Linux): not tested.";
      System.out.println(lack);
      Assumptions.abort(lack);
    }
  }

  @Test
  void isToldFromANameServiceThatIsSilent() throws IOException {
    String said = doctor("https://accounting.example.com/", "--lang", "en");

    assertThat(said)
        .startsWith("This computer is not connected to a network")
        .contains("accounting.example.com cannot be reached")
        .contains("  - network: no connection is active");
  }

  @Test
  void doesNotMatterToAServerOnThisComputer() throws IOException {
    assertThat(doctor("http://127.0.0.1:9/", "--lang", "en")).doesNotContain("flight mode");
  }

  private String doctor(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(NAMESPACE);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Doctor.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--cache", cache.toString()));
    Process doctor = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(doctor.getInputStream().readAllBytes(), UTF_8);
  }

  private static boolean isPossible() throws InterruptedException {
    List<String> command = new ArrayList<>(NAMESPACE);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // No such program.
    }
  }
}
