package dev.startuphelp.client.infobase;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfobaseListTest {

  private static final String ACCOUNTING =
      """
      [Бухгалтерия]
      Connect=Srvr="srv1:1541";Ref="accounting";
      ID=5d3a2a1e-0000-4000-8000-000000000001
      StartupErrorHelpText=Позвоните 123.
      StartupErrorHelpURL=https://help.example.com/accounting
      AdditionalParameters=/N admin /P SECRET /UC SECRET
      """;

  @TempDir Path folder;

  @Test
  void findsTheHelpOfAnInfobaseByName() throws IOException {
    Optional<InfobaseEntry> found = find("Бухгалтерия", ACCOUNTING);

    assertThat(found.map(InfobaseEntry::helpText)).contains("Позвоните 123.");
    assertThat(found.map(InfobaseEntry::helpUrl)).contains("https://help.example.com/accounting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Srvr=\"srv1:1541\";Ref=\"accounting\";",
        "Srvr=\"srv1:1541\";Ref=\"accounting\"",
        "Ref=accounting;Srvr=SRV1:1541;Usr=\"me\";Pwd=\"SECRET\";"
      })
  void findsItByAnyFormOfItsConnectionString(String connection) throws IOException {
    assertThat(find(connection, ACCOUNTING)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'http://srv/base', 'ws=\"http://srv/base/\";'",
    "'WS=http://srv/base;', 'ws=\"http://srv/base\";Locale=\"ru\";'",
    "'File=\"C:\\bases\\one;two\";', 'File=\"C:\\bases\\one;two\"'"
  })
  void understandsAddressesAndFolders(String wanted, String connect) throws IOException {
    assertThat(find(wanted, "[x]\nConnect=" + connect + "\n")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "#1", "!x", "a, b / (c).d", "====", "[old] base", "a;b"})
  void knowsInfobasesByAnyName(String name) throws IOException {
    String list = "[" + name + "]\nConnect=File=\"x\";\nStartupErrorHelpText=Yes\n";

    assertThat(find(name, list).map(InfobaseEntry::helpText)).contains("Yes");
  }

  @Test
  void readsListsOfEveryEncodingWithAMark() throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(find("Бухгалтерия", ("\uFEFF" + ACCOUNTING).getBytes(charset))).isPresent();
    }
  }

  @Test
  void readsListsWithEitherLineEnd() throws IOException {
    assertThat(find("Бухгалтерия", ACCOUNTING.replace("\n", "\r\n"))).isPresent();
  }

  @Test
  void passesOverGroupsAndHiddenEntries() throws IOException {
    String list = "[Group]\nFolder=/\n[]\nConnect=File=\"x\";\nStartupErrorHelpText=no\n";

    assertThat(find("Group", list)).isEmpty();
    assertThat(find("", list)).isEmpty();
  }

  @Test
  void keepsValuesThatContainAnEqualsSign() throws IOException {
    String list = "[x]\nConnect=File=\"x\";\nStartupErrorHelpURL=https://h.example/?a=b\n";

    assertThat(find("x", list).map(InfobaseEntry::helpUrl)).contains("https://h.example/?a=b");
  }

  @Test
  void showsNoHelpWhenTheNameIsAmbiguous() throws IOException {
    String list =
        "[x]\nConnect=File=\"1\";\nStartupErrorHelpText=one\n"
            + "[x]\nConnect=File=\"2\";\nStartupErrorHelpText=two\n";

    assertThat(find("x", list)).isEmpty();
  }

  @Test
  void showsTheHelpThatEntriesOfOneNameShare() throws IOException {
    String list =
        "[x]\nConnect=File=\"1\";\nStartupErrorHelpText=same\n"
            + "[x]\nConnect=File=\"2\";\nStartupErrorHelpText=same\n";

    assertThat(find("x", list).map(InfobaseEntry::helpText)).contains("same");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[x", "]", "=", "\u0000", "[x]\n[x]\n"})
  void findsNothingInListsThatAreNone(String list) throws IOException {
    assertThat(find("x", list)).isEmpty();
  }

  @Test
  void findsNothingInAListOfAnUnknownEncoding() throws IOException {
    assertThat(find("Бухгалтерия", ACCOUNTING.getBytes(Charset.forName("windows-1251")))).isEmpty();
  }

  @Test
  void findsNothingInAListThatIsTooLarge() throws IOException {
    String large = ACCOUNTING + " ".repeat(TextFile.MAX_BYTES);

    assertThat(find("Бухгалтерия", large)).isEmpty();
  }

  @Test
  void asksTheNextListWhenTheFirstIsMissing() throws IOException {
    Path list = Files.writeString(folder.resolve("common.v8i"), ACCOUNTING);
    List<Path> lists = List.of(folder.resolve("missing.v8i"), folder, list);

    assertThat(new InfobaseList("Бухгалтерия", lists).find()).isPresent();
  }

  @Test
  void keepsNoSecretOfTheList() throws IOException {
    String list = ACCOUNTING.replace("Ref=", "Usr=\"me\";Pwd=\"SECRET\";Ref=");

    assertThat(find("Бухгалтерия", list).toString())
        .doesNotContain("SECRET")
        .doesNotContain("me\"");
  }

  @Test
  void looksInTheUsualPlaces() throws IOException {
    Path starter = Files.createDirectories(folder.resolve(".1C").resolve("1cestart"));
    Path common = Files.writeString(folder.resolve("common.v8i"), ACCOUNTING);
    Path further = folder.resolve("1cescmn.cfg");
    Files.write(further, ("CommonInfoBases=" + common + "\r\n").getBytes(UTF_16LE));
    Files.write(
        starter.resolve("1cestart.cfg"),
        ("\uFEFFDefaultVersion=8.3\r\nCommonCfgLocation=" + further + "\r\n").getBytes(UTF_16LE));
    StarterFolders folders =
        new StarterFolders(
            Map.of("os.name", "Linux", "user.home", folder.toString())::get, name -> null);

    assertThat(folders.lists()).containsExactly(starter.resolve("ibases.v8i"), common);
    assertThat(new InfobaseList("Бухгалтерия", List.of(), folders).find()).isPresent();
  }

  private Optional<InfobaseEntry> find(String infobase, String list) throws IOException {
    return find(infobase, list.getBytes(UTF_8));
  }

  private Optional<InfobaseEntry> find(String infobase, byte[] list) throws IOException {
    Path file = Files.write(folder.resolve("list.v8i"), list);
    return new InfobaseList(infobase, List.of(file)).find();
  }
}
