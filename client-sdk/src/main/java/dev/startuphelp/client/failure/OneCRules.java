package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;

import java.util.Optional;

/**
 * Rules about what 1C:Enterprise says at login. The texts are told by fragments, because they
 * change between versions; they are so peculiar that any exception or reply that contains one will
 * do.
 */
final class OneCRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          text(
              "1c-sessions-locked",
              Situation.SESSIONS_LOCKED,
              "начало сеанса с информационной базой запрещено"),
          text(
              "1c-login",
              Situation.LOGIN_REJECTED,
              "идентификация пользователя не выполнена",
              "неправильное имя или пароль пользователя",
              "пользователь иб не идентифицирован",
              "ошибка аутентификации информационной базы",
              "user identification failed",
              "incorrect user name or password of the infobase"),
          text(
              "1c-licence",
              Situation.NO_LICENCE,
              "не найдена лицензия",
              "не обнаружен ключ защиты программы",
              "не обнаружено свободной лицензии",
              "there are no free licenses",
              "license not found",
              "no free license",
              "software protection key",
              "превышено максимальное количество пользователей",
              "ключ защиты программы больше не доступен"),
          text(
              "1c-version",
              Situation.VERSION_MISMATCH,
              "несоответствие версий клиента и сервера",
              "различаются версии клиента и сервера",
              "client and server versions",
              "необходима версия платформы не меньше"),
          text(
              "1c-database-server",
              Situation.DB_SERVER_NOT_FOUND,
              "сервер баз данных не обнаружен"),
          text("1c-database", Situation.DB_NOT_FOUND, "не найдена в сервере баз данных"),
          text(
              "1c-exclusive",
              Situation.INFOBASE_IN_USE,
              "ошибка исключительной блокировки информационной базы",
              "ошибка блокировки информационной базы для конфигурирования",
              "не удалось получить монопольный доступ к информационной базе"),
          text("1c-session-removed", Situation.SESSION_EXPIRED, "сеанс отсутствует или удален"),
          text(
              "1c-rights",
              Situation.ACCESS_DENIED,
              "нарушение прав доступа",
              "access violation!",
              "недостаточно прав пользователя на информационную базу"),
          // The port of a worker process: a server, but not the one to ask.
          text(
              "1c-not-a-cluster",
              Situation.SERVICE_NOT_FOUND,
              "не является адресом кластера серверов"),
          text("1c-infobase", Situation.INFOBASE_NOT_FOUND, "информационная база не обнаружена"),
          text(
              "1c-connection-string",
              Situation.CLIENT_CONFIG,
              "неопределена информационная база",
              "не определена информационная база",
              "отсутствующие параметры соединения с информационной базой"),
          text("1c-port-conflict", Situation.SERVER_UNAVAILABLE, "из-за конфликта ip портов"));

  /**
   * Less peculiar ones, which applications say too: asked after everything that is more exact,
   * except in a reply, where there is nothing else to ask.
   */
  static final SignTable WIDE =
      SignTable.of(
          text(
              "1c-connect",
              Situation.CONNECT_FAILED,
              "сервер 1с:предприятия не обнаружен",
              "не удается установить соединение с",
              "ошибка соединения с сервером",
              "компьютер отсутствует в сети или недоступен"));

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> certain = SIGNS.judgeTexts(evidence);
    return certain.isPresent() || evidence.reply().isEmpty() ? certain : WIDE.judgeTexts(evidence);
  }
}
