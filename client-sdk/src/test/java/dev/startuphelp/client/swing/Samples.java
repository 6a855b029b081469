package dev.startuphelp.client.swing;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.Explanation;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.ShownHelp;
import dev.startuphelp.client.ShownHop;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.TechnicalFacts;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.protocol.Severity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Diagnoses as an accounting application would show them. */
public final class Samples {

  static final String LOCK_MESSAGE =
      "Планируется техническое обслуживание базы с 13:00 до 14:00 <b>сегодня</b>";

  public static final Instant NOW = Instant.parse("2026-11-22T10:35:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Moscow"));
  static final Provenance LIVE = new Provenance(Source.LIVE, Duration.ZERO);
  static final Provenance KEPT =
      new Provenance(Source.LAST_KNOWN_GOOD, Duration.ofHours(3).plusMinutes(12));
  static final URI HELP = URI.create("https://help.example.com/accounting");
  static final ShownNotice UPGRADE =
      new ShownNotice(
          "Accounting is down for an upgrade. It will be back at 14:00.",
          Severity.MAINTENANCE,
          null,
          Instant.parse("2026-11-22T11:00:00Z"),
          null,
          true);
  static final ShownNotice UPGRADE_RU =
      new ShownNotice(
          "Бухгалтерия остановлена на время обновления. Работа возобновится в 14:00.",
          Severity.MAINTENANCE,
          Instant.parse("2026-11-22T09:30:00Z"),
          Instant.parse("2026-11-22T11:00:00Z"),
          URI.create("https://help.example.com/обновление"),
          true);

  private Samples() {}

  /** Connection refused, nothing known from the administrator. */
  public static Diagnosis refused() {
    return diagnosis(
        Locale.ENGLISH,
        "The server does not accept the connection",
        "The computer accounting.example.com is there, but nothing answers at its port 8443.",
        List.of(
            "Try again in a few minutes: the program on the server may be restarting.",
            "Check the address and that the port 8443 is right."),
        List.of(
            "Check that the program on the server is running and that no firewall rejects its"
                + " port."),
        ShownHelp.NONE);
  }

  /** Locked sessions, with the message of who locked them. */
  public static Diagnosis locked() {
    Diagnosis d = refused();
    Explanation locked =
        new Explanation(
            Situation.SESSIONS_LOCKED,
            "Logging in is blocked at the moment",
            "An administrator has blocked new sessions, usually for maintenance.",
            List.of("Wait until the maintenance is over and try again."),
            List.of(),
            true,
            null,
            LOCK_MESSAGE);
    return of(d.attempt(), d, locked);
  }

  /** A rejected login, which no repetition helps. */
  static Diagnosis rejected() {
    Diagnosis d = refused();
    Explanation rejected =
        new Explanation(
            Situation.LOGIN_REJECTED,
            "The user name or the password is not right",
            "The server was reached, but it does not accept this user name with this password.",
            List.of("Check the user name, the keyboard layout and Caps Lock."),
            List.of(),
            false);
    return of(d.attempt(), d, rejected);
  }

  /** The same with the notice and the standing help, as the service tells them now. */
  public static Diagnosis upgrade() {
    return withHelp(refused(), List.of(UPGRADE), LIVE);
  }

  /** The same as it was kept on this computer. */
  public static Diagnosis upgradeFromCache() {
    return withHelp(refused(), List.of(UPGRADE), KEPT);
  }

  public static Diagnosis upgradeInRussian() {
    return diagnosis(
        Locale.forLanguageTag("ru"),
        "Сервер не принимает соединение",
        "Компьютер accounting.example.com найден, но на его порту 8443 никто не отвечает.",
        List.of(
            "Попробуйте ещё раз через несколько минут: программа на сервере, возможно,"
                + " перезапускается.",
            "Проверьте адрес и порт 8443."),
        List.of("Проверьте, что программа на сервере запущена и межсетевой экран её не закрывает."),
        new ShownHelp(
            List.of(UPGRADE_RU),
            KEPT,
            "Для расчёта зарплаты до конца обновления используйте резервную базу «Зарплата"
                + " (копия)».",
            HELP,
            List.of(
                new ShownContact(
                    "Дежурный администратор", URI.create("tel:+74951234567"), "Пн–Пт 9–18"),
                new ShownContact("Служба поддержки", URI.create("mailto:help@example.com"), null)),
            KEPT));
  }

  /** A notice in a language that is written from right to left, among English words. */
  static Diagnosis upgradeInArabic() {
    ShownNotice notice =
        new ShownNotice(
            "البرنامج متوقف للتحديث وسيعود الساعة 14:00.",
            Severity.MAINTENANCE,
            null,
            UPGRADE.validUntil(),
            null,
            true);
    return in(Locale.forLanguageTag("ar"), withHelp(refused(), List.of(notice), KEPT));
  }

  /** Every text as long as it may be, one of them without a place to break it. */
  public static Diagnosis longTexts() {
    ShownNotice endless =
        new ShownNotice(
            "M".repeat(4_000), Severity.OUTAGE, null, NOW.plus(Duration.ofDays(5)), HELP, true);
    String help = "Please read all of this before you call us. ".repeat(90).strip();
    return withHelp(refused(), List.of(endless, UPGRADE), help, KEPT);
  }

  /** Texts that would be something else than text, if they could. */
  public static Diagnosis hostile() {
    return saying("<html><h1>Not a heading</h1><img src='http://127.0.0.1:9/x.png'><b>bold</b>");
  }

  /** The same words in every place. */
  public static Diagnosis saying(String words) {
    ShownNotice notice =
        new ShownNotice(
            words, Severity.WARNING, null, null, URI.create("https://example.com/?a"), false);
    Diagnosis d = withHelp(refused(), List.of(notice), words, LIVE);
    return new Diagnosis(
        d.id(),
        d.time(),
        d.attempt(),
        new Explanation(d.situation(), words, words, List.of(words), List.of(words), true),
        new ShownHelp(
            d.notices(),
            LIVE,
            words,
            HELP,
            List.of(
                new ShownContact(words, URI.create("tel:112"), words),
                new ShownContact(words, null, words)),
            LIVE),
        new TechnicalFacts(
            words,
            words + "\n" + words,
            d.technical().classification(),
            List.of(new ShownHop("port", false, null, words))),
        List.of(words + " \uD83D\uDE00 שלום العربية"));
  }

  static Diagnosis withHelp(Diagnosis known, List<ShownNotice> notices, Provenance from) {
    String help =
        "Until then, use the read-only copy: it shows the state of last night. "
            + "Payroll is not affected.";
    return withHelp(known, notices, help, from);
  }

  private static Diagnosis withHelp(
      Diagnosis known, List<ShownNotice> notices, String help, Provenance from) {
    ShownContact administrator =
        new ShownContact("Duty administrator", URI.create("tel:+74951234567"), "Mon–Fri 9–18");
    return diagnosis(
        known.locale(),
        known.explanation(),
        new ShownHelp(notices, from, help, HELP, List.of(administrator), from));
  }

  /** The same for a reader of another language. */
  static Diagnosis in(Locale locale, Diagnosis d) {
    return of(d.attempt().withLocale(locale), d, d.explanation());
  }

  /** The same failure once more. */
  public static Diagnosis another(Diagnosis d) {
    return new Diagnosis(
        "9HXP-3TBW", d.time(), d.attempt(), d.explanation(), d.help(), d.technical(), d.remarks());
  }

  /** The same failure at another server. */
  static Diagnosis atAnotherServer(Diagnosis d) {
    Attempt attempt = Attempt.to(URI.create("https://payroll.example.com/api"));
    return of(attempt.withLocale(d.locale()), d, d.explanation());
  }

  /** The same failure, which trying again cannot help. */
  static Diagnosis hopeless(Diagnosis d) {
    Explanation hopeless =
        new Explanation(
            d.situation(), d.title(), d.whatHappened(), d.remedies(), d.forAdministrator(), false);
    return of(d.attempt(), d, hopeless);
  }

  private static Diagnosis of(Attempt attempt, Diagnosis d, Explanation explanation) {
    return new Diagnosis(
        d.id(), d.time(), attempt, explanation, d.help(), d.technical(), d.remarks());
  }

  private static Diagnosis diagnosis(
      Locale locale,
      String title,
      String whatHappened,
      List<String> remedies,
      List<String> forAdministrator,
      ShownHelp help) {
    Situation situation = Situation.CONNECTION_REFUSED;
    return diagnosis(
        locale,
        new Explanation(situation, title, whatHappened, remedies, forAdministrator, true),
        help);
  }

  private static Diagnosis diagnosis(Locale locale, Explanation explanation, ShownHelp help) {
    return new Diagnosis(
        "7KQ2-M4XD",
        NOW,
        Attempt.to(URI.create("https://accounting.example.com:8443/api")).withLocale(locale),
        explanation,
        help,
        new TechnicalFacts(
            "java.net.ConnectException: Connection refused",
            """
            java.net.ConnectException: Connection refused
              at accounting.example.com/192.0.2.17:8443
            Situation: CONNECTION_REFUSED
            Target: https://accounting.example.com:8443/api
            Proxy: none\
            """,
            new Classification(explanation.situation(), Map.of(), "refused"),
            List.of(
                new ShownHop("network", true, null, "network: connected"),
                new ShownHop("name", true, null, "DNS accounting.example.com: 192.0.2.17"),
                new ShownHop("port", false, explanation.situation(), "TCP 8443: refused"))),
        List.of());
  }

  /** The same of an application that its users call so. */
  public static Diagnosis named(Diagnosis d, String application) {
    Attempt attempt =
        new Attempt(d.attempt().target(), d.attempt().proxy(), d.locale(), application);
    return new Diagnosis(
        d.id(), d.time(), attempt, d.explanation(), d.help(), d.technical(), d.remarks());
  }
}
