/** The page's own words in English and Russian, and how it writes times. */
import { lookUp } from './document.js';

const ENGLISH = {
  fromAdministrator: 'Message from the administrator',
  severity: { outage: 'Outage', warning: 'Warning', maintenance: 'Maintenance', info: 'Information' },
  upcoming: 'Coming up',
  until: 'Until {time}',
  since: 'Since {time}. When it ends is not known yet.',
  starts: 'From {time}. When it ends is not known yet.',
  endUnknown: 'When it ends is not known yet.',
  more: 'More about this',
  help: 'Help',
  needHelp: 'Need help?',
  contacts: 'Who can help',
  newTab: 'opens in a new tab',
  dismiss: 'Hide this message',
  confirmed: 'As of {time} ({age})',
  localTime: 'Times are those of this computer’s time zone, {zone}.',
  scan: 'Scan this to open the help on a telephone.',
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
    details: 'Details',
    copy: 'Copy the details',
    copied: 'The details are copied.',
    copyByHand: 'The details are marked: copy them with Ctrl+C.',
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

const RUSSIAN = {
  fromAdministrator: 'Сообщение администратора',
  severity: { outage: 'Сбой', warning: 'Предупреждение', maintenance: 'Плановые работы', info: 'К сведению' },
  upcoming: 'Скоро',
  until: 'До {time}',
  since: 'С {time}. Когда закончится, пока неизвестно.',
  starts: 'С {time}. Когда закончится, пока неизвестно.',
  endUnknown: 'Когда закончится, пока неизвестно.',
  more: 'Подробнее об этом',
  help: 'Помощь',
  needHelp: 'Нужна помощь?',
  contacts: 'К кому обратиться',
  newTab: 'откроется в новой вкладке',
  dismiss: 'Скрыть сообщение',
  confirmed: 'По состоянию на {time} ({age})',
  localTime: 'Время указано по часовому поясу этого компьютера: {zone}.',
  scan: 'Наведите камеру телефона, чтобы открыть справку на нём.',
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
    details: 'Подробности',
    copy: 'Скопировать подробности',
    copied: 'Подробности скопированы.',
    copyByHand: 'Подробности выделены: скопируйте их клавишами Ctrl+C.',
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
 * @returns the words, with `language` (the tag of the page), `languages` as given, `time(ms)` and `window(notice)`
 */
export function wordsFor(languages, timeZone) {
  const language = lookUp([...LANGUAGES.keys()], languages) ?? 'en';
  const words = LANGUAGES.get(language);
  // A person who reads "en-GB" expects its way to write times.
  const locale = languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
  return { ...words, language, languages, ...timeWriters(words, locale, timeZone) };
}

/** The text with its `{placeholders}` filled in. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function timeWriters(words, locale, timeZone) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    time: (at) => format.format(at),
    zone: format.resolvedOptions().timeZone,
    ago: (age) => relative.format(...rounded(-age, 'minute')),
    ahead: (wait) => relative.format(...rounded(wait, 'second')),
    span: (length) => span(Math.abs(length), locale),
    window: (notice, now) => windowOf(notice, now, words, format),
  };
}

function windowOf({ validFrom, validUntil }, now, words, format) {
  if (validFrom !== null && validUntil !== null) {
    return format.formatRange(validFrom, validUntil);
  }
  if (validUntil !== null) {
    return fill(words.until, { time: format.format(validUntil) });
  }
  if (validFrom !== null) {
    return fill(now < validFrom ? words.starts : words.since, { time: format.format(validFrom) });
  }
  return words.endUnknown;
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
