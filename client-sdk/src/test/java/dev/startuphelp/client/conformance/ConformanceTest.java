package dev.startuphelp.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.conformance.Ability;
import dev.startuphelp.protocol.conformance.Judge;
import dev.startuphelp.protocol.conformance.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SDK passes every row of the failure contract. */
class ConformanceTest {

  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static final HandshakeCertificates BOTH_ENDS =
      new HandshakeCertificates.Builder()
          .heldCertificate(SERVER)
          .addTrustedCertificate(SERVER.certificate())
          .build();

  @TempDir private Path folder;

  static List<Row> rows() {
    return Judge.rowsFor(EnumSet.allOf(Ability.class));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void passes(Row row) throws IOException {
    Judge judge = new Judge(Clock.systemUTC(), BOTH_ENDS.sslContext());
    SdkClient client = new SdkClient(folder.resolve("cache"), BOTH_ENDS);

    assertThat(judge.judge(row, client).complaint()).isEmpty();
  }
}
