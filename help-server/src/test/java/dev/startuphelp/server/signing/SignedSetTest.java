package dev.startuphelp.server.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.file.FileBytes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignedSetTest {

  private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
  private static final SigningKey OTHER = SigningKey.generate(new SecureRandom());
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final SignedSet SET =
      SignedSet.sign(
          "abc",
          NOON,
          List.of(KEY, OTHER),
          Map.of(SignedSet.COMMON, document(""), "billing", document("\"app\":\"billing\",")));

  @Test
  void isReadAsItWasWritten() {
    assertThat(read(SET.toBytes())).isEqualTo(new SetReading.Whole(SET));
  }

  @Test
  void isNeverReadDifferentlyWhenAByteIsDamaged() {
    byte[] whole = SET.toBytes();
    for (int i = 0; i < directory(whole); i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x20;
      if (read(damaged) instanceof SetReading.Whole read) {
        assertThat(read.set()).as("byte %d", i).isEqualTo(SET); // A byte that says nothing.
      }
    }
  }

  @Test
  void lacksNoDocumentWhenItIsReadThoughCutShort() {
    byte[] whole = SET.toBytes();
    for (int length = 0; length < directory(whole); length++) {
      if (read(Arrays.copyOf(whole, length)) instanceof SetReading.Whole read) {
        assertThat(read.set().documents()).isEqualTo(SET.documents());
      }
    }
  }

  @Test
  void countsAsDamagedWhenADocumentBelongsToAnotherSigning() {
    SignedSet later =
        SignedSet.sign(
            "abc",
            NOON,
            List.of(KEY),
            Map.of(SignedSet.COMMON, document(""), "billing", document("")));

    assertThat(read(later.toBytes())).isInstanceOf(SetReading.Damaged.class);
  }

  @Test
  void countsAsDamagedWhenOneOfItsKeysHasNotSigned() {
    SignedSet mixed =
        new SignedSet(
            "abc",
            NOON,
            List.of(KEY.verifyingKey(), SigningKey.generate(new SecureRandom()).verifyingKey()),
            SET.documents());

    assertThat(read(mixed.toBytes())).isInstanceOf(SetReading.Damaged.class);
  }

  @Test
  void ofAnotherFileIsNoArchive() {
    assertThat(read("{}".getBytes(UTF_8)))
        .isEqualTo(new SetReading.Damaged("it is no zip archive"));
    assertThat(SignedSetFile.interpret(Optional.empty())).isEqualTo(SetReading.NONE);
  }

  /** Where the directory of the archive begins, which is not read. */
  private static int directory(byte[] archive) {
    return new String(archive, ISO_8859_1).indexOf("PK\u0001\u0002");
  }

  private static SetReading read(byte[] bytes) {
    return SignedSetFile.interpret(Optional.of(FileBytes.of(bytes)));
  }

  private static byte[] document(String app) {
    return ("{\"userMessage\":\"Down.\","
            + app
            + "\"publishedAt\":\"2026-11-22T12:00:00Z\",\"revision\":\"abc\"}")
        .getBytes(UTF_8);
  }
}
