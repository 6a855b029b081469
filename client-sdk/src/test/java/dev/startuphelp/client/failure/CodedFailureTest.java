package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Expectations.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.AuthenticationNotSupportedException;
import javax.naming.CommunicationException;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.naming.ServiceUnavailableException;
import javax.net.ssl.SSLHandshakeException;
import javax.security.auth.login.AccountLockedException;
import javax.security.auth.login.CredentialExpiredException;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures that codes tell: of databases (SQLState), directories (LDAP) and 1C (its texts). */
class CodedFailureTest {

  static Stream<Arguments> databases() {
    return Stream.of(
        sql(
            "28P01",
            "ВАЖНО: пользователь \"app\" не прошёл проверку подлинности",
            Situation.DB_LOGIN_REJECTED),
        sql("28000", "FATAL: role \"app\" does not exist", Situation.DB_LOGIN_REJECTED),
        sql("28000", "ВАЖНО: в pg_hba.conf нет записи для компьютера", Situation.ACCESS_DENIED),
        sql("3D000", "ВАЖНО: база данных \"a\" не существует", Situation.DB_NOT_FOUND),
        sql(
            "53300",
            "ВАЖНО: извините, уже слишком много клиентов",
            Situation.DB_TOO_MANY_CONNECTIONS),
        sql("57P03", "ВАЖНО: система баз данных запускается", Situation.DB_STARTING),
        sql(
            "57P01",
            "ВАЖНО: закрытие подключения по команде администратора",
            Situation.SERVER_UNAVAILABLE),
        sql("08P01", "Ошибка протокола", Situation.NOT_DATABASE),
        sql("08004", "Сервер не поддерживает SSL.", Situation.TLS_NOT_SUPPORTED_BY_SERVER),
        sql(
            "08004",
            "The server requested password-based authentication, but no password was provided",
            Situation.DB_LOGIN_REJECTED),
        sql("42501", "permission denied for table t", Situation.ACCESS_DENIED),
        sql("08003", "Соединение закрыто.", Situation.CONNECTION_CLOSED),
        sql("08001", "Истекло время ожидания подключения.", Situation.CONNECT_TIMEOUT),
        sql("08001", "Неверное значение параметра sslmode: x", Situation.CLIENT_CONFIG),
        sql("99999", "Не удалось разобрать URL jdbc:postgresql://a:b", Situation.INVALID_ADDRESS),
        sql(
            "08004",
            "Тип аутентификации 10 не поддерживается. Убедитесь, что файл pg_hba.conf настроен",
            Situation.VERSION_MISMATCH),
        sql(
            "08006",
            "private key file \"/x.key\" has group or world access",
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new SQLException("x", "08006", new ClassNotFoundException("com.example.Factory")),
            Situation.CLIENT_CONFIG),
        arguments(new ClassNotFoundException("com.mysql.cj.jdbc.Driver"), Situation.CLIENT_CONFIG),
        sql("42P01", "relation \"t\" does not exist", Situation.DB_ERROR),
        sql("23505", "duplicate key", Situation.DB_ERROR),
        sql("57014", "canceling statement due to statement timeout", Situation.READ_TIMEOUT),
        sql("57014", "canceling statement due to user request", Situation.CANCELLED),
        sql(
            "08006",
            "The hostname db could not be verified by hostnameverifier PgjdbcHostnameVerifier.",
            Situation.TLS_HOSTNAME_MISMATCH),
        sql("28000", "Wrong user name or password [28000-252]", Situation.DB_LOGIN_REJECTED),
        sql("08001", "something", Situation.CONNECT_FAILED),
        sql("99999", "something", Situation.DB_ERROR),
        sql(
            "99999",
            "Unable to parse URL jdbc:postgresql://srv:99999/app",
            Situation.INVALID_ADDRESS),
        arguments(
            new SQLException("x", "08001", new ConnectException("Connection refused")),
            Situation.CONNECTION_REFUSED),
        arguments(
            new SQLException("x", "08001", new UnknownHostException("db")),
            Situation.HOST_NOT_FOUND),
        arguments(
            new SQLException("x", "08001", new SocketTimeoutException("Connect timed out")),
            Situation.CONNECT_TIMEOUT),
        arguments(new SQLException("x", "08006", new EOFException()), Situation.CONNECTION_CLOSED),
        arguments(
            new SQLException(
                "Не удалось открыть файл корневого сертификата SSL /x.crt.",
                "08006",
                new FileNotFoundException("/x.crt (No such file or directory)")),
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available, request timed out after 30000ms"
                    + " (total=10, active=10, idle=0, waiting=3)"),
            Situation.DB_TOO_MANY_CONNECTIONS),
        arguments(
            new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available, request timed out after 30000ms",
                "08001",
                new SQLException("x", "28P01")),
            Situation.DB_LOGIN_REJECTED),
        arguments(
            next(new SQLException("batch failed"), new SQLException("x", "53300")),
            Situation.DB_TOO_MANY_CONNECTIONS),
        arguments(
            new SQLException("ORA-01017: invalid username/password; logon denied", "72000", 1017),
            Situation.DB_LOGIN_REJECTED),
        arguments(
            new SQLException("ORA-28000: the account is locked", "99999", 28000),
            Situation.ACCOUNT_LOCKED));
  }

  static Stream<Arguments> directories() {
    return Stream.of(
        ad("52e", Situation.LOGIN_REJECTED),
        ad("525", Situation.LOGIN_REJECTED),
        ad("530", Situation.ACCESS_DENIED),
        ad("531", Situation.ACCESS_DENIED),
        ad("532", Situation.PASSWORD_EXPIRED),
        ad("533", Situation.ACCOUNT_DISABLED),
        ad("701", Situation.ACCOUNT_DISABLED),
        ad("773", Situation.PASSWORD_EXPIRED),
        ad("775", Situation.ACCOUNT_LOCKED),
        arguments(
            new AuthenticationException("[LDAP: error code 49 - Invalid Credentials]"),
            Situation.LOGIN_REJECTED),
        arguments(
            new ServiceUnavailableException("[LDAP: error code 51 - Busy]"), Situation.SERVER_BUSY),
        arguments(
            new ServiceUnavailableException("[LDAP: error code 52 - Unavailable]"),
            Situation.SERVER_UNAVAILABLE),
        arguments(
            new AuthenticationNotSupportedException(
                "[LDAP: error code 8 - 00002028: LdapErr: DSID-0C090202, comment: The server"
                    + " requires binds to turn on integrity checking, data 0, v2580]"),
            Situation.ENCRYPTION_REQUIRED),
        arguments(
            new NamingException(
                "[LDAP: error code 53 - unauthenticated bind (DN with no password) disallowed]"),
            Situation.LOGIN_REJECTED),
        arguments(
            new NamingException("LDAP response read timed out, timeout used: 500 ms."),
            Situation.READ_TIMEOUT),
        arguments(
            rooted(
                new CommunicationException("srv:389"), new ConnectException("Connection refused")),
            Situation.CONNECTION_REFUSED),
        arguments(
            rooted(new CommunicationException("srv:389"), new UnknownHostException("srv")),
            Situation.HOST_NOT_FOUND),
        arguments(
            new NamingException("LDAP connection has been closed"), Situation.CONNECTION_CLOSED),
        arguments(
            new NamingException("[LDAP: error code 53 - an empty password is not allowed.]"),
            Situation.LOGIN_REJECTED),
        arguments(
            rooted(
                new CommunicationException("simple bind failed: srv:636"),
                new SocketException("Connection or outbound has closed")),
            Situation.TLS_FAILED),
        arguments(
            new LoginException("No LoginModules configured for App"), Situation.CLIENT_CONFIG),
        arguments(
            new LoginException("Pre-authentication information was invalid (24)"),
            Situation.LOGIN_REJECTED),
        arguments(new CredentialExpiredException(), Situation.PASSWORD_EXPIRED),
        arguments(new AccountLockedException(), Situation.ACCOUNT_LOCKED),
        arguments(
            new ServiceUnavailableException("srv:389; socket closed"), Situation.CONNECTION_CLOSED),
        arguments(new CommunicationException("srv:389"), Situation.CONNECT_FAILED),
        arguments(
            new NoInitialContextException("Need to specify class name"), Situation.CLIENT_CONFIG));
  }

  static Stream<Arguments> oneC() {
    return Stream.of(
        text(
            "Не удается установить соединение с \"srv\". Проверьте сетевое соединение.",
            Situation.CONNECT_FAILED),
        text(
            "Ошибка при выполнении операции с информационной базой\n"
                + "server_addr=tcp://h:1541 descr=h:61(0x0000003D): Connection refused; \n"
                + "line=1082 file=src/DataExchangeTcpClientImpl.cpp",
            Situation.CONNECTION_REFUSED),
        text(
            "server_addr=tcp://srv:1541 descr=10060(0x0000274C): Попытка установить соединение была"
                + " безуспешной, т.к. от другого компьютера за требуемое время не получен нужный"
                + " отклик",
            Situation.CONNECT_TIMEOUT),
        text(
            "Сервер 1С:Предприятия не обнаружен\n"
                + "Адрес 'tcp://srv:1560' не является адресом кластера серверов 1С:Предприятия",
            Situation.SERVICE_NOT_FOUND),
        text("Ошибка соединения с сервером", Situation.CONNECT_FAILED),
        text(
            "Ошибка соединения с сервером\nПопытка установить соединение была безуспешной",
            Situation.CONNECT_TIMEOUT),
        arguments(
            new Exception(
                "Не удается установить соединение с сервером",
                new SSLHandshakeException("PKIX path building failed: x")),
            Situation.TLS_UNTRUSTED),
        text("Информационная база не обнаружена!", Situation.INFOBASE_NOT_FOUND),
        text("Неопределена информационная база", Situation.CLIENT_CONFIG),
        text("Несоответствие версий клиента и сервера 1С:Предприятия", Situation.VERSION_MISMATCH),
        text(
            "Различаются версии клиента и сервера (8.3.22 - 8.3.24), клиентское приложение: Тонкий"
                + " клиент",
            Situation.VERSION_MISMATCH),
        text(
            "Начало сеанса с информационной базой запрещено.\nОбновление до 14:00",
            Situation.SESSIONS_LOCKED),
        text(
            "Идентификация пользователя не выполнена\nНеправильное имя или пароль пользователя",
            Situation.LOGIN_REJECTED),
        text("Пользователь ИБ не идентифицирован", Situation.LOGIN_REJECTED),
        text(
            "Не найдена лицензия. Не обнаружен ключ защиты программы или полученная программная"
                + " лицензия!",
            Situation.NO_LICENCE),
        text("Не обнаружено свободной лицензии!", Situation.NO_LICENCE),
        text("There are no free licenses!", Situation.NO_LICENCE),
        text("Превышено максимальное количество пользователей (srv)", Situation.NO_LICENCE),
        text(
            "Ключ защиты программы больше не доступен! Работа программы завершена.",
            Situation.NO_LICENCE),
        text(
            "Сервер баз данных не обнаружен\ncould not connect to server: Connection refused",
            Situation.DB_SERVER_NOT_FOUND),
        text("База данных acc не найдена в сервере баз данных", Situation.DB_NOT_FOUND),
        text(
            "Ошибка исключительной блокировки информационной базы.\nАктивные сеансы и соединения:",
            Situation.INFOBASE_IN_USE),
        text(
            "Ошибка блокировки информационной базы для конфигурирования.",
            Situation.INFOBASE_IN_USE),
        text(
            "Не удалось получить монопольный доступ к информационной базе",
            Situation.INFOBASE_IN_USE),
        text("Сеанс отсутствует или удален", Situation.SESSION_EXPIRED),
        text("Сеанс отсутствует или удалён", Situation.SESSION_EXPIRED),
        text("Нарушение прав доступа!", Situation.ACCESS_DENIED),
        text("Access violation!", Situation.ACCESS_DENIED),
        text("Недостаточно прав пользователя на информационную базу", Situation.ACCESS_DENIED),
        text(
            "Для работы с этим расширением конфигурации необходима версия платформы не меньше, чем"
                + " 8.3.24.",
            Situation.VERSION_MISMATCH),
        text("Компьютер отсутствует в сети или недоступен", Situation.CONNECT_FAILED),
        text(
            "Запуск рабочего процесса не возможен из-за конфликта IP портов",
            Situation.SERVER_UNAVAILABLE),
        text(
            "Неверные или отсутствующие параметры соединения с информационной базой",
            Situation.CLIENT_CONFIG),
        text(
            "Ошибка соединения с сервером\n"
                + "Попытка установить соединение была безуспешной, т.к. от другого компьютера за"
                + " требуемое время не получен нужный отклик",
            Situation.CONNECT_TIMEOUT));
  }

  @ParameterizedTest
  @MethodSource({"databases", "directories", "oneC"})
  void tellsTheSituation(Throwable failure, Situation expected) {
    assertThat(Evidence.of(failure, Route.UNKNOWN)).satisfies(is(expected));
    assertThat(Evidence.of(new RuntimeException("login", failure), Route.UNKNOWN))
        .satisfies(is(expected));
  }

  @Test
  void aMissingDriverIsAMatterOfThisProgram() {
    Throwable failure =
        catchThrowable(() -> DriverManager.getConnection("jdbc:nosuchdatabase://srv/app").close());

    assertThat(Evidence.of(failure, Route.UNKNOWN)).satisfies(is(Situation.CLIENT_CONFIG));
  }

  @Test
  void a1CTextIsRecognisedInAnIllegalStateToo() {
    assertThat(
            Evidence.of(
                new IllegalStateException("Информационная база не обнаружена!"), Route.UNKNOWN))
        .satisfies(is(Situation.INFOBASE_NOT_FOUND));
  }

  private static Arguments sql(String state, String message, Situation expected) {
    return arguments(new SQLException(message, state), expected);
  }

  private static Arguments ad(String subCode, Situation expected) {
    return arguments(
        new AuthenticationException(
            "[LDAP: error code 49 - 80090308: LdapErr: DSID-0C09042A, comment:"
                + " AcceptSecurityContext error, data "
                + subCode
                + ", v3839]"),
        expected);
  }

  private static Arguments text(String message, Situation expected) {
    return arguments(new Exception(message), expected);
  }

  private static Throwable next(SQLException first, SQLException next) {
    first.setNextException(next);
    return first;
  }

  private static Throwable rooted(NamingException failure, Throwable root) {
    failure.setRootCause(root);
    return failure;
  }
}
