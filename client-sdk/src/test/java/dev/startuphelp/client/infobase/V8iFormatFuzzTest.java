package dev.startuphelp.client.infobase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.protocol.BoundedTime;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.StandingHelp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in an infobase list, what is taken of it may be shown, and is no secret. */
class V8iFormatFuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.concat(
            HostileInputs.strings()
                .map(
                    text ->
                        "[%1$s]\nConnect=%1$s\nStartupErrorHelpText=%1$s\nStartupErrorHelpURL=%1$s"
                            .formatted(text)),
            Stream.of(
                "",
                "[",
                "[]",
                "[a]\r\nConnect=File=\"C:\\a;b\";Usr=\"Ivan\";Pwd=\"s3cr3tMARKER\";\r\n",
                "[a]\nConnect=Srvr=\"a:1541\";Ref=\"b\"\nAdditionalParameters=/Ps3cr3tMARKER\n",
                "[a]\nConnect=ws=\"https://a/b\";\n[a]\nConnect=ws=https://a/b/\n",
                "[a]\nConnect=File=\"",
                "[a]\nConnect=\"\"\"\";;;=\nConnect==\n",
                "[a]\n connect = File = a \nSTARTUPERRORHELPTEXT = b \n",
                "Connect=File=a\n[b]]\n[[c]\nConnect=File=d"))
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void givesWhatMayBeShown(byte[] bytes) {
    BoundedTime.check(
        () -> {
          for (InfobaseEntry entry : entries(bytes)) {
            assertThat(entry.name()).isNotEmpty();
            assertThat(entry.connection().parts().keySet()).isSubsetOf("file", "srvr", "ref", "ws");
            check(new KeptHelp(entry.helpText(), entry.helpUrl(), CONFIRMED).standingHelp());
          }
        });
  }

  private static final Confirmation CONFIRMED = new Confirmation(null, Instant.EPOCH, null);

  private static List<InfobaseEntry> entries(byte[] bytes) {
    try {
      return V8iFormat.read(TextFile.decode(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) { // Another code page.
      return List.of();
    }
  }

  private static void check(StandingHelp help) {
    if (help.helpText() != null) {
      String text = help.helpText().in(java.util.Locale.ROOT);
      assertThat(text).isNotEmpty().isEqualTo(PlainText.clean(text));
    }
    if (help.helpUrl() != null) {
      assertThat(help.helpUrl().getScheme()).matches("(?i)https?|mailto|tel");
    }
  }
}
