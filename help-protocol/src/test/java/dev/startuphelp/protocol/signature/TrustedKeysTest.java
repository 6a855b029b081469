package dev.startuphelp.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.GoldenSignatures;
import dev.startuphelp.protocol.GoldenSignatures.Golden;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeysTest {

  static Stream<Golden> documents() {
    return GoldenSignatures.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thinkOfADocumentWhatEverySideHasToThink(Golden golden) throws IOException {
    TrustedKeys keys = new TrustedKeys(golden.keys().stream().map(VerifyingKey::of).toList());

    Verdict verdict =
        keys.judge(
            golden.document(),
            golden.signature().orElse(null),
            document(golden.document()),
            new Expected(golden.app(), golden.publishedAt().orElse(null), golden.now()));

    assertThat(inWords(verdict)).isEqualTo(golden.verdict());
  }

  @Test
  void readTheTextThatTheyWrote() {
    String text = new String(GoldenSignatures.file("common.json.sig"));

    assertThat(Signatures.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not base64!",
        "MCowBQYDK2VwAyEA",
        "MC4CAQAwBQYDK2VwBCIEIIicFJ1pm2EpwDaWeuDsFGmBZ9jQEyJXAV8lxCkCGfqm"
      })
  void refuseWhatIsNoPublicKey(String text) {
    assertThatThrownBy(() -> VerifyingKey.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuseToBeNone() {
    assertThatThrownBy(() -> new TrustedKeys(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static HelpDocument document(byte[] json) throws IOException {
    Object tree = new ObjectMapper().readValue(json, Object.class);
    return ((Reading.Accepted) DocumentReader.ofNetwork().read(tree)).document();
  }

  private static String inWords(Verdict verdict) {
    return verdict instanceof Verdict.Trusted trusted
        ? "trusted " + trusted.keyId()
        : "refused " + ((Verdict.Refused) verdict).why().wireName();
  }
}
