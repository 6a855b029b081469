package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockMessageTest {

  private static final Route ROUTE = new Route(null, null);
  private static final String LOCKED = "Начало сеанса с информационной базой запрещено.";
  private static final String MESSAGE =
      "Планируется техническое обслуживание базы с 13:00 до 14:00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        // As the Standard Subsystems Library appends it, for a cluster and for the web.
        "\n\nДля администратора:\nДля того чтобы разрешить работу пользователей, воспользуйтесь"
            + " консолью кластера серверов или запустите \"1С:Предприятие\" с параметрами:\n"
            + "ENTERPRISE /S\"srv\\base\" /CРазрешитьРаботуПользователей /UC<код разрешения>",
        "\r\n\r\nДля администратора:\r\nДля разрешения работы пользователей можно открыть"
            + " приложение с параметром РазрешитьРаботуПользователей. Например:\r\n"
            + "http://<веб-адрес сервера>/?C=РазрешитьРаботуПользователей",
        "\n\nСообщение для администратора:\nENTERPRISE base /CРазрешитьРаботуПользователей /UC777",
        "\n\nFor administrator:\nTo allow users work, use servers cluster console or start"
            + " \"1C:Enterprise\" with parameters:\nENTERPRISE base /AllowUsersWork /UC777",
        "\n\nFor the administrator:\nTo allow users to work, use the console.",
        "\n\nMessage for administrator:\n…",
        "\n\nFür den Administrator:\n…",
        // Somebody has shortened it.
        "\nДля того, чтобы разрешить работу пользователей, воспользуйтесь консолью кластера.",
        "\nENTERPRISE \"srv\\base\" /CРазрешитьРаботуПользователей /UC777",
        "\nhttps://1c.example.com/base/?C=РазрешитьРаботуПользователей",
        " /UC777",
      })
  void tellsTheMessageWithoutInstructions(String instructions) {
    Evidence evidence = thrown(LOCKED + "\n" + MESSAGE + instructions);

    assertThat(LockMessage.of(evidence)).hasValue(MESSAGE);
    assertThat(evidence.technicalLine()).contains(MESSAGE);
    assertThat(evidence.technicalLine() + evidence.details())
        .doesNotContain("777", "Разрешить", "инистратор:", "dministrator");
  }

  @Test
  void readsTheExceptionThatComesOverHttp() {
    Evidence evidence =
        Evidence.of(
            new HttpReply(
                403,
                Map.of(),
                """
                {"#exception": "{http://v8.1c.ru/8.2/virtual-resource-system}Exception",
                 "exception": {"reason": 403, "descr": "HTTP: Forbidden\\nОшибка при выполнении запроса",
                  "inner": {"descr": "Начало сеанса с информационной базой запрещено.\\nВедутся \\"работы\\" на srv\\\\new\
                \\n\\nДля администратора:\\nENTERPRISE base /UC777",
                   "inner": {"descr": "Ведутся работы", "creationStack": "core83.dll:0x1", "data": "77u/ew0K\
                """),
            ROUTE);

    assertThat(FailureClassifier.classify(evidence).situation())
        .isEqualTo(Situation.SESSIONS_LOCKED);
    assertThat(LockMessage.of(evidence)).hasValue("Ведутся \"работы\" на srv\\new");
    assertThat(evidence.details()).doesNotContain("777", "Для администратора");
  }

  @Test
  void findsTheMessageInAWrappedFailure() {
    Exception inner = new IllegalStateException(LOCKED + "\n" + MESSAGE);

    assertThat(LockMessage.of(Evidence.of(new ExecutionException("login", inner), ROUTE)))
        .hasValue(MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1C:Enterprise is being upgraded, see /upgrade",
        "Вопросы для администратора базы: тел. 123",
        "Обновление ENTERPRISE до 14:00"
      })
  void keepsWhatOnlyLooksLikeInstructions(String message) {
    assertThat(LockMessage.of(thrown(LOCKED + "\n" + message))).hasValue(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LOCKED,
        LOCKED + "\n",
        "начало сеанса с информационной базой запрещено",
        LOCKED + "\nДля администратора:\nENTERPRISE base /UC777"
      })
  void saysNothingWhereTheServerOnlySaysThatItIsLocked(String text) {
    assertThat(LockMessage.of(thrown(text))).isEmpty();
  }

  @Test
  void leavesOtherFailuresAsTheyAre() {
    String text = "For the administrator: the disk is full";

    assertThat(LockMessage.forUsers(text)).isEqualTo(text);
    assertThat(LockMessage.of(thrown(text))).isEmpty();
  }

  @Test
  void givesTheMessageAsAFactWithoutSecretsAndDirections() {
    Classification locked =
        FailureClassifier.classify(
            thrown(LOCKED + "\nПароль: password=hunter2 \u202Eабв\u0007 <b>жирно</b>"));

    assertThat(locked.facts().get("serverMessage"))
        .contains("<b>жирно</b>")
        .doesNotContain("hunter2", "\u202E", "\u0007");
  }

  private static Evidence thrown(String message) {
    return Evidence.of(new RuntimeException(message), ROUTE);
  }
}
