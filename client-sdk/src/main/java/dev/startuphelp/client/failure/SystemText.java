package dev.startuphelp.client.failure;

/**
 * What operating systems say about a failed call, in lower case: Linux and macOS, Windows (the
 * JDK's own list and the system's), and the same in the languages that they are most often
 * translated into. Without accents, as texts are compared. A class or a code is better evidence
 * where there is one.
 */
final class SystemText {

  static final String[] REFUSED = {
    "connection refused",
    "actively refused",
    "в соединении отказано",
    "отверг запрос на подключение",
    "verbindungsaufbau abgelehnt",
    "zielcomputer die verbindung verweigerte",
    "connexion refusee",
    "由于目标计算机积极拒绝",
    "拒绝连接",
    "conexion rehusada",
    "denego expresamente dicha conexion",
    "conexao recusada",
    "recusou ativamente",
    "connessione rifiutata",
    "rifiuto persistente del computer",
    "接続を拒否されました",
    "によって拒否されたため",
    "polaczenie odrzucone",
    "komputer docelowy aktywnie go odmawia",
    "l'a expressement refusee",
    "연결이 거부",
    "연결을 거부했으므로",
    "baglanti reddedildi"
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
    "expiration du delai d'attente",
    "连接超时",
    "连接方在一段时间后没有正确答复",
    "tiempo de conexion agotado",
    "expiro el tiempo de conexion",
    "no respondio adecuadamente tras un periodo",
    "tempo esgotado para conexao",
    "nao respondeu corretamente apos um periodo",
    "connessione scaduta",
    "接続がタイムアウトしました",
    "一定の時間を過ぎても正しく応答しなかった",
    "przekroczono czas oczekiwania na polaczenie",
    "연결 시간이 초과"
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
    "aucun chemin d'acces pour atteindre",
    "网络不可达",
    "没有到主机的路由",
    "无法连接的网络",
    "la red es inaccesible",
    "no existe ninguna ruta hasta",
    "a rede esta fora de alcance",
    "rede inacessivel",
    "rete non raggiungibile",
    "nessun instradamento per",
    "ネットワークに到達できません",
    "ホストへの経路がありません",
    "siec jest niedostepna"
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
    "relais brise",
    "远程主机强迫关闭了一个现有的连接",
    "主机中的软件中止了一个已建立的连接",
    "连接被对方重",
    "连接已重置",
    "interrupcion de una conexion existente por el host remoto",
    "conexion reinicializada",
    "tuberia rota",
    "cancelamento de uma conexao existente pelo host remoto",
    "conexao fechada pela outra ponta",
    "conexao anulada pelo software",
    "interrotta forzatamente",
    "connessione interrotta dal corrispondente",
    "強制的に切断されました",
    "ソフトウェアによって中止されました",
    "接続が相手からリセット",
    "zamkniete przez zdalnego hosta",
    "polaczenie zerwane przez druga strone",
    "원격 호스트에 의해 강제로",
    "fermee par l'hote distant",
    "hote local a abandonne"
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
    "trop de fichiers ouverts",
    "打开的文件过多",
    "demasiados archivos abiertos",
    "demasiados ficheros abiertos",
    "muitos arquivos abertos",
    "troppi file aperti"
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
    "debordement du quota",
    "磁盘空间不足",
    "设备上没有空间",
    "no queda espacio en el dispositivo",
    "nao ha espaco disponivel no dispositivo",
    "spazio esaurito sul dispositivo",
    "ディスクに十分な空き領域",
    "brak miejsca na urzadzeniu"
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
    "echec temporaire dans la resolution du nom",
    "域名解析暂时失败",
    "fallo temporal en la resolucion del nombre",
    "falha temporaria na resolucao de nome",
    "名前解決に一時的に失敗"
  };

  private SystemText() {}
}
