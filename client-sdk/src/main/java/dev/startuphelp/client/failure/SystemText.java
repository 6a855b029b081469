package dev.startuphelp.client.failure;

/**
 * What operating systems say about a failed call, in lower case: Linux and macOS, Windows (the
 * JDK's own list and the system's), and the same in Russian, German and French, because they
 * translate these texts. Without accents, as texts are compared. A class or a code is better
 * evidence where there is one.
 */
final class SystemText {

  static final String[] REFUSED = {
    "connection refused",
    "actively refused",
    "в соединении отказано",
    "отверг запрос на подключение",
    "verbindungsaufbau abgelehnt",
    "zielcomputer die verbindung verweigerte",
    "connexion refusee"
  };

  static final String[] CONNECT_TIMED_OUT = {
    "connection timed out",
    "connect timed out",
    "operation timed out",
    "timeout expired trying to connect",
    "did not properly respond after a period of time",
    "время ожидания соединения истекло",
    "превышено время ожидания",
    "за требуемое время не получен нужный отклик",
    "попытка установить соединение была безуспешной",
    "wartezeit fur die verbindung ist abgelaufen",
    "expiration du delai d'attente"
  };

  static final String[] UNREACHABLE = {
    "network is unreachable",
    "network unreachable",
    "unreachable network",
    "no route to host",
    "host unreachable",
    "host is unreachable",
    "unreachable host",
    "host is down",
    "protocol family unavailable",
    "protocol family not supported",
    "address family not supported",
    "сеть недоступна",
    "нет маршрута до узла",
    "нет маршрута к узлу",
    "для недоступной сети",
    "для недоступного хоста",
    "узел выключен",
    "семейство адресов не поддерживается",
    "машина не в сети",
    "netzwerk ist nicht erreichbar",
    "keine route zum zielrechner",
    "le reseau n'est pas accessible",
    "aucun chemin d'acces pour atteindre"
  };

  static final String[] NETWORK_DOWN = {
    "network is down",
    "dead network",
    "сеть не работает",
    "сеть выключена",
    "при отключенной сети",
    "netzwerk ist nicht aktiv",
    "le reseau ne fonctionne pas"
  };

  static final String[] RESET = {
    "connection reset",
    "connection was reset",
    "reset by peer",
    "broken pipe",
    "forcibly closed",
    "connection abort",
    "connection was aborted",
    "established connection was aborted",
    "соединение разорвано другой стороной",
    "соединение сброшено другой стороной",
    "обрыв канала",
    "разорвал существующее подключение",
    "разорвала установленное подключение",
    "программа вызвала разрыв соединения",
    "network dropped connection on reset",
    "сетевое соединение было разорвано",
    "vom kommunikationspartner zuruckgesetzt",
    "abbruch der verbindung",
    "vom remotehost geschlossen",
    "connexion re-initialisee",
    "relais brise"
  };

  static final String[] FORBIDDEN = {
    "permission denied",
    "operation not permitted",
    "forbidden by its access permissions",
    "отказано в доступе",
    "операция не позволена",
    "методом, запрещенным правами доступа",
    "keine berechtigung",
    "operation ist nicht erlaubt",
    "permission non accordee",
    "operation non permise"
  };

  static final String[] ADDRESS_NOT_AVAILABLE = {
    "cannot assign requested address",
    "can't assign requested address",
    "requested address is not valid in its context",
    "lacked sufficient buffer space",
    "no buffer space available",
    "невозможно назначить запрошенный адрес",
    "требуемый адрес для своего контекста неверен",
    "недостаточно буферного пространства",
    "adresse kann nicht zugewiesen werden",
    "ne peut attribuer l'adresse demandee"
  };

  static final String[] ADDRESS_IN_USE = {
    "address already in use",
    "only one usage of each socket address",
    "адрес уже используется",
    "одно использование адреса сокета",
    "adresse wird bereits verwendet",
    "adresse deja utilisee"
  };

  static final String[] TOO_MANY_FILES = {
    "too many open files",
    "слишком много открытых файлов",
    "zu viele offene dateien",
    "trop de fichiers ouverts"
  };

  static final String[] DISK_FULL = {
    "no space left on device",
    "not enough space on the disk",
    "disk quota exceeded",
    "disk is full",
    "не осталось свободного места",
    "недостаточно места на диске",
    "превышена дисковая квота",
    "kein speicherplatz mehr verfugbar",
    "plattenplatz (quota) ist uberschritten",
    "aucun espace disponible sur le peripherique",
    "debordement du quota"
  };

  static final String[] NAME_SERVICE = {
    "temporary failure in name resolution",
    "non-recoverable failure in name resolution",
    "non-recoverable error in name resolution",
    "temporary error during hostname resolution",
    "non-recoverable error occurred during a database lookup",
    "try again",
    "servfail",
    "временный сбой в разрешении имен",
    "неисправимая ошибка в разрешении имен",
    "временная ошибка, возникающая во время разрешения имени",
    "temporarer fehler bei der namensauflosung",
    "echec temporaire dans la resolution du nom"
  };

  private SystemText() {}
}
