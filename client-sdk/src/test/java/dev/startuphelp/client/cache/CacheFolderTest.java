package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFolderTest {

  @Test
  void isTheStateFolderOnLinux() {
    Map<String, String> system = Map.of("os.name", "Linux", "user.home", "/home/me");

    assertThat(CacheFolder.usual(system, Map.of("XDG_STATE_HOME", "/state")))
        .contains(Path.of("/state/startup-help/client"));
    assertThat(CacheFolder.usual(system, Map.of()))
        .contains(Path.of("/home/me/.local/state/startup-help/client"));
    assertThat(CacheFolder.usual(system, Map.of("XDG_STATE_HOME", "relative")))
        .contains(Path.of("/home/me/.local/state/startup-help/client"));
  }

  @Test
  void isTheLocalFolderOnWindows() {
    Map<String, String> system = Map.of("os.name", "Windows 11", "user.home", "/home/me");

    assertThat(CacheFolder.usual(system, Map.of("LOCALAPPDATA", "/local")))
        .contains(Path.of("/local/startup-help/client"));
  }

  @Test
  void isApplicationSupportOnMac() {
    Map<String, String> system = Map.of("os.name", "Mac OS X", "user.home", "/Users/me");

    assertThat(CacheFolder.usual(system, Map.of()))
        .contains(Path.of("/Users/me/Library/Application Support/startup-help/client"));
  }

  @Test
  void isNowhereWhenTheEnvironmentNamesNone() {
    assertThat(CacheFolder.usual(Map.of(), Map.of())).isEmpty();
  }

  @Test
  void hasAFileForEachApplicationAndDocument() {
    assertThat(CacheFolder.fileName("a", "https://one.example/"))
        .isNotEqualTo(CacheFolder.fileName("b", "https://one.example/"))
        .isNotEqualTo(CacheFolder.fileName("a", "https://two.example/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "CON.app", "nul.x", "aux", "com1.accounting", "..", "."})
  void noApplicationsFileIsADeviceOrAFolder(String application) {
    assertThat(CacheFolder.fileName(application, "https://one.example/"))
        .matches("[0-9a-f]{8}-.*\\.help");
  }

  @Test
  void applicationsThatDifferOnlyInCapitalsHaveFilesOfTheirOwnEverywhere() {
    assertThat(CacheFolder.fileName("App", "https://one.example/"))
        .isNotEqualToIgnoringCase(CacheFolder.fileName("app", "https://one.example/"));
  }
}
