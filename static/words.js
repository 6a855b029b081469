/** The page's own words in English and Russian, and how it writes times. */
import { lookUp } from './document.js';

const ENGLISH_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const ENGLISH = {
  fromAdministrator: 'Message from the administrator',
  severity: { outage: 'Outage', warning: 'Warning', maintenance: 'Maintenance', info: 'Information' },
  upcoming: 'Coming up',
  announced: {
    maintenance: { ended: 'Maintenance {until}', open: 'Maintenance' },
    outage: { ended: 'Outage, {back}', open: 'Outage' },
  },
  until: {
    today: 'until {time}',
    tomorrow: 'until tomorrow {time}',
    weekday: 'until {weekday} {time}',
    date: 'until {day} {month} {time}',
    year: 'until {day} {month} {year} {time}',
  },
  back: {
    today: 'expected back at {time}',
    tomorrow: 'expected back tomorrow {time}',
    weekday: 'expected back {weekday} {time}',
    date: 'expected back {day} {month} {time}',
    year: 'expected back {day} {month} {year} {time}',
  },
  from: {
    today: 'from {time}',
    tomorrow: 'from tomorrow {time}',
    weekday: 'from {weekday} {time}',
    date: 'from {day} {month} {time}',
    year: 'from {day} {month} {year} {time}',
  },
  weekday: { until: ENGLISH_WEEKDAYS, back: ENGLISH_WEEKDAYS, from: ENGLISH_WEEKDAYS },
  month: 'January February March April May June July August September October November December'.split(' '),
  soon: 'in less than a minute',
  endUnknown: 'When it ends is not known yet.',
  more: 'More about this',
  help: 'Help',
  openHelp: 'Open the help page',
  linkMenu: 'More for this link',
  copyAddress: 'Copy the address',
  copied: 'Copied.',
  copyByHand: 'The text is marked: copy it with Ctrl+C.',
  contacts: 'Who can help',
  newTab: 'opens in a new tab',
  dismiss: 'Hide',
  confirmed: 'This is as of {age}.',
  localTime: 'Times are those of this computer’s time zone, {zone}.',
  scan: 'Scan this to open it on a telephone.',
  clockAhead: 'The clock of this computer is {span} ahead of the server’s. Check date, time and time zone.',
  clockBehind: 'The clock of this computer is {span} behind the server’s. Check date, time and time zone.',
  refused: 'The answer of the help service is not shown: {reason}. Only what was known before is shown. Tell the administrator.',
  refusals: {
    unsigned: 'it is not signed',
    'signature-malformed': 'its signature cannot be read',
    'key-unknown': 'it is signed with a key that this page does not trust',
    altered: 'it is not what was signed',
    'other-application': 'it was made for another application',
    undated: 'it does not say when it was published',
    older: 'it is older than what is known already',
    'not-yet': 'it is dated in the future',
    unverifiable: 'this browser cannot check signatures',
  },
  way: {
    title: 'The way to the application',
    computer: { name: 'This computer', fails: 'not connected' },
    network: { name: 'Network', fails: 'interrupted' },
    server: { name: 'Server', fails: 'no answer' },
    works: 'works',
    'not-known': 'not known',
    looking: 'checking …',
  },
  offline: {
    offline: {
      title: 'No network connection',
      happened: 'This computer is not connected to a network, so {host} cannot be opened.',
      checks: [
        'Check the network cable or the Wi-Fi, and that flight mode is off.',
        'If you work through a VPN, check that it is connected.',
      ],
    },
    unreachable: {
      title: 'The server cannot be reached',
      happened: 'The browser got no connection to {host}.',
      checks: [
        'Try whether other sites open. If they do not, it is the network connection of this computer.',
        'If the application needs a VPN, check that it is connected.',
        'If your colleagues cannot open it either, it is the server: tell the administrator.',
      ],
    },
    timeout: {
      title: 'The server does not answer',
      happened: '{host} has not answered for a long time. It may be overloaded, or something is in the way.',
      checks: [
        'Try whether other sites open. If they do not, it is the network connection of this computer.',
        'If your colleagues have to wait too, it is the server: tell the administrator.',
      ],
    },
    gateway: {
      title: 'The application is not available',
      happened: '{host} answers, but the application behind it does not (HTTP {status}). Nothing is wrong with this computer.',
      checks: ['Wait a few minutes: the application may be restarting.', 'If it takes longer, tell the administrator.'],
    },
    slow: {
      title: 'This page takes too long',
      happened: '{host} answers, but this page does not come. It may need more time than the server gives it.',
      checks: [
        'Open the start page of the application and go on from there.',
        'If this page is a report or a search, ask for less at once.',
        'If it happens again, tell the administrator.',
      ],
    },
    held: { title: 'The application is back', happened: '{host} answers again.', checks: [] },
    sent: 'What you sent last may not have arrived. Look whether it is there before you send it again.',
    checksTitle: 'What you can check',
    next: 'Next attempt {time}. The application opens by itself as soon as it is back.',
    nextHeld: 'Next attempt {time}. This page stays until you have read it.',
    nextNone: 'This page does not try again by itself.',
    trying: 'Trying …',
    back: 'The application is back. Opening it …',
    tryNow: 'Try now',
    open: 'Open the application',
    home: 'Open the start page',
    attempts: 'Attempts so far: {count}',
    helpServiceSilent: 'The help service does not answer at the moment.',
    details: 'Show details',
    copy: 'Copy all',
  },
  status: {
    title: 'Notices and help',
    loading: 'Asking the help service …',
    nothing: 'Nothing is announced',
    nothingMore: 'The administrators have not reported any trouble.',
    unreachable: 'The help service does not answer at the moment. This page goes on trying and shows what is known.',
    unknown: 'The help service cannot be reached',
    untrusted: 'What the help service says cannot be trusted',
    unknownMore: 'Check the network connection. This page goes on trying by itself.',
  },
};

const RUSSIAN_UNTIL = 'понедельника вторника среды четверга пятницы субботы воскресенья'.split(' ');
const RUSSIAN_ON = 'в понедельник,во вторник,в среду,в четверг,в пятницу,в субботу,в воскресенье'.split(',');

const RUSSIAN = {
  fromAdministrator: 'Сообщение администратора',
  severity: { outage: 'Сбой', warning: 'Предупреждение', maintenance: 'Технические работы', info: 'К сведению' },
  upcoming: 'Скоро',
  announced: {
    maintenance: { ended: 'Технические работы {until}', open: 'Технические работы' },
    outage: { ended: 'Сбой, {back}', open: 'Сбой' },
  },
  until: {
    today: 'до {time}',
    tomorrow: 'до завтра, {time}',
    weekday: 'до {weekday}, {time}',
    date: 'до {day} {month}, {time}',
    year: 'до {day} {month} {year} года, {time}',
  },
  back: {
    today: 'заработает к {time}',
    tomorrow: 'заработает завтра к {time}',
    weekday: 'заработает {weekday} к {time}',
    date: 'заработает {day} {month} к {time}',
    year: 'заработает {day} {month} {year} года к {time}',
  },
  from: {
    today: 'с {time}',
    tomorrow: 'завтра с {time}',
    weekday: '{weekday} с {time}',
    date: '{day} {month} с {time}',
    year: '{day} {month} {year} года с {time}',
  },
  weekday: { until: RUSSIAN_UNTIL, back: RUSSIAN_ON, from: RUSSIAN_ON },
  month: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  soon: 'меньше чем через минуту',
  endUnknown: 'Когда закончится, пока неизвестно.',
  more: 'Подробнее об этом',
  help: 'Помощь',
  openHelp: 'Открыть страницу справки',
  linkMenu: 'Что ещё можно сделать со ссылкой',
  copyAddress: 'Скопировать адрес',
  copied: 'Скопировано.',
  copyByHand: 'Текст выделен: скопируйте его клавишами Ctrl+C.',
  contacts: 'К кому обратиться',
  newTab: 'откроется в новой вкладке',
  dismiss: 'Скрыть',
  confirmed: 'Эти сведения получены {age}.',
  localTime: 'Время указано по часовому поясу этого компьютера: {zone}.',
  scan: 'Наведите камеру телефона, чтобы открыть ссылку на нём.',
  clockAhead: 'Часы этого компьютера спешат относительно сервера: {span}. Проверьте дату, время и часовой пояс.',
  clockBehind: 'Часы этого компьютера отстают от сервера: {span}. Проверьте дату, время и часовой пояс.',
  refused: 'Ответ службы справки не показан: {reason}. Показывается только то, что было известно раньше. Сообщите администратору.',
  refusals: {
    unsigned: 'он не подписан',
    'signature-malformed': 'его подпись не читается',
    'key-unknown': 'он подписан ключом, которого эта страница не знает',
    altered: 'это не то, что было подписано',
    'other-application': 'он предназначен другой программе',
    undated: 'в нём не указано, когда он опубликован',
    older: 'он старше того, что уже известно',
    'not-yet': 'он датирован будущим временем',
    unverifiable: 'этот браузер не умеет проверять подписи',
  },
  way: {
    title: 'Путь к программе',
    computer: { name: 'Компьютер', fails: 'не подключён' },
    network: { name: 'Сеть', fails: 'прервана' },
    server: { name: 'Сервер', fails: 'не отвечает' },
    works: 'работает',
    'not-known': 'неизвестно',
    looking: 'проверяем…',
  },
  offline: {
    offline: {
      title: 'Нет подключения к сети',
      happened: 'Этот компьютер не подключён к сети, поэтому {host} открыть нельзя.',
      checks: [
        'Проверьте сетевой кабель или Wi-Fi и выключен ли режим «В самолёте».',
        'Если вы работаете через VPN, проверьте, подключён ли он.',
      ],
    },
    unreachable: {
      title: 'Сервер недоступен',
      happened: 'Браузеру не удалось соединиться с {host}.',
      checks: [
        'Проверьте, открываются ли другие сайты. Если нет, дело в подключении этого компьютера к сети.',
        'Если для работы нужен VPN, проверьте, подключён ли он.',
        'Если программа не открывается и у коллег, дело в сервере: сообщите администратору.',
      ],
    },
    timeout: {
      title: 'Сервер не отвечает',
      happened: '{host} долго не отвечает. Возможно, сервер перегружен или что-то мешает связи.',
      checks: [
        'Проверьте, открываются ли другие сайты. Если нет, дело в подключении этого компьютера к сети.',
        'Если ждать приходится и коллегам, дело в сервере: сообщите администратору.',
      ],
    },
    gateway: {
      title: 'Программа недоступна',
      happened: '{host} отвечает, но сама программа — нет (HTTP {status}). С этим компьютером всё в порядке.',
      checks: ['Подождите несколько минут: возможно, программа перезапускается.', 'Если ждать приходится дольше, сообщите администратору.'],
    },
    slow: {
      title: 'Эта страница открывается слишком долго',
      happened: '{host} отвечает, но эту страницу получить не удаётся. Возможно, ей нужно больше времени, чем отводит сервер.',
      checks: [
        'Откройте начальную страницу программы и продолжите с неё.',
        'Если это отчёт или поиск, запросите меньше данных за один раз.',
        'Если это повторяется, сообщите администратору.',
      ],
    },
    held: { title: 'Программа снова работает', happened: '{host} снова отвечает.', checks: [] },
    sent: 'То, что вы отправляли последним, могло не дойти. Прежде чем отправлять снова, проверьте, не сохранилось ли оно.',
    checksTitle: 'Что можно проверить',
    next: 'Следующая попытка {time}. Программа откроется сама, как только снова заработает.',
    nextHeld: 'Следующая попытка {time}. Эта страница останется открытой, пока вы её не прочитаете.',
    nextNone: 'Сама эта страница больше не повторяет попыток.',
    trying: 'Пробуем…',
    back: 'Программа снова работает. Открываем…',
    tryNow: 'Попробовать сейчас',
    open: 'Открыть программу',
    home: 'Открыть начальную страницу',
    attempts: 'Попыток сделано: {count}',
    helpServiceSilent: 'Служба справки сейчас не отвечает.',
    details: 'Показать подробности',
    copy: 'Скопировать всё',
  },
  status: {
    title: 'Объявления и помощь',
    loading: 'Запрашиваем службу справки…',
    nothing: 'Объявлений нет',
    nothingMore: 'Администраторы не сообщали о неполадках.',
    unreachable: 'Служба справки сейчас не отвечает. Страница продолжает попытки и показывает то, что известно.',
    unknown: 'Служба справки недоступна',
    untrusted: 'Ответу службы справки нельзя доверять',
    unknownMore: 'Проверьте подключение к сети. Страница сама повторит попытку.',
  },
};

const UNITS = [
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
];

const LANGUAGES = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
]);

/**
 * The words for a person.
 *
 * @param languages what the person reads, the best first
 * @param timeZone in which times are written; undefined: that of this computer
 * @returns the words, with `language` (the tag of the page), `languages` as given, `zone`, and how long it is: `ago(age)`,
 *     `ahead(wait)`, `span(length)`, all in milliseconds
 */
export function wordsFor(languages, timeZone) {
  const language = lookUp([...LANGUAGES.keys()], languages) ?? 'en';
  const words = LANGUAGES.get(language);
  // A person who reads "en-GB" expects its way to write times.
  const locale = languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
  return { ...words, language, languages, ...timeWriters(locale, timeZone) };
}

/** The text with its `{placeholders}` filled in. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function timeWriters(locale, timeZone) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    zone: new Intl.DateTimeFormat(locale, { timeZone }).resolvedOptions().timeZone,
    ago: (age) => relative.format(...rounded(-age, 'minute')),
    ahead: (wait, smallest = 'second') => relative.format(...rounded(wait, smallest)),
    span: (length) => span(Math.abs(length), locale),
  };
}

function span(length, locale) {
  const [amount, unit] = rounded(length, 'second');
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/**
 * A length of time in the largest unit of which it has at least two, or in the smallest that is wanted; what rounds up to
 * two of a unit has them.
 */
function rounded(milliseconds, smallest) {
  const units = UNITS.slice(UNITS.findIndex(([unit]) => unit === smallest));
  const hasTwo = ([, size], finer) => Math.round(Math.abs(milliseconds) / finer) * finer >= 2 * size;
  const [unit, size] = units.findLast((each, i) => hasTwo(each, units[Math.max(0, i - 1)][1])) ?? units[0];
  return [Math.round(milliseconds / size) + 0, unit];
}
