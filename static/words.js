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
  confirmed: 'As of {time}',
  localTime: 'Times are those of this computer’s time zone, {zone}.',
  status: {
    title: 'Notices and help',
    loading: 'Asking the help service …',
    nothing: 'Nothing is announced',
    nothingMore: 'The administrators have not reported any trouble.',
    unreachable: 'The help service does not answer at the moment. This page goes on trying and shows what is known.',
    unknown: 'The help service cannot be reached',
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
  confirmed: 'По состоянию на {time}',
  localTime: 'Время указано по часовому поясу этого компьютера: {zone}.',
  status: {
    title: 'Объявления и помощь',
    loading: 'Запрашиваем службу помощи…',
    nothing: 'Объявлений нет',
    nothingMore: 'Администраторы не сообщали о неполадках.',
    unreachable: 'Служба помощи сейчас не отвечает. Страница продолжает попытки и показывает то, что известно.',
    unknown: 'Служба помощи недоступна',
    unknownMore: 'Проверьте подключение к сети. Страница сама повторит попытку.',
  },
};

const LANGUAGES = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
]);

/**
 * The words for a person.
 *
 * @param languages what the person reads, the best first
 * @returns the words, with `language` (the tag of the page), `languages` as given, `time(ms)` and `window(notice)`
 */
export function wordsFor(languages) {
  const language = lookUp([...LANGUAGES.keys()], languages) ?? 'en';
  const words = LANGUAGES.get(language);
  // A person who reads "en-GB" expects its way to write times.
  const locale = languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
  return { ...words, language, languages, ...timeWriters(words, locale) };
}

/** The text with its `{placeholders}` filled in. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function timeWriters(words, locale) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    time: (at) => format.format(at),
    zone: format.resolvedOptions().timeZone,
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
