/** Reads a golden document with the web client and writes the outcome in the terms of its expectation. */
import { activeAt, concernsApplication, concernsSituation, readBytes, standingHelpFor, textFor } from './document.js';

export function read(base64, shown, applications) {
  const { document, problems } = readBytes(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  const isSyntax = problems[0]?.code === 'syntax';
  const outcome = { accepted: document !== null, problems: isSyntax ? [{ code: 'syntax' }] : problems };
  return document === null ? outcome : { ...outcome, ...content(document, shown, applications) };
}

function content(document, shown, applications) {
  return present({
    standingHelp: standingHelp(document.standingHelp),
    standingHelpOf: Object.fromEntries(
      applications.map((application) => [application, standingHelp(standingHelpFor(document, application))]),
    ),
    revision: document.revision,
    publishedAt: time(document.publishedAt),
    shown: shown.map(({ at, application, situation, language }) =>
      activeAt(document, Date.parse(at))
        .filter((notice) => concernsApplication(notice, application) && concernsSituation(notice, [situation]))
        .map((notice) => noticeFor(notice, language)),
    ),
  });
}

function noticeFor({ userMessage, helpText, severity, validFrom, validUntil, helpUrl }, language) {
  return present({
    userMessage: textFor(userMessage, [language]).text,
    helpText: helpText === null ? null : textFor(helpText, [language]).text,
    severity,
    validFrom: time(validFrom),
    validUntil: time(validUntil),
    helpUrl,
  });
}

function standingHelp({ helpText, helpUrl, contacts }) {
  return present({
    helpText: texts(helpText),
    helpUrl,
    contacts: contacts.length === 0 ? null : contacts.map(contact),
  });
}

function contact({ label, url, hours }) {
  return present({ label: texts(label), url, hours: texts(hours) });
}

function texts(map) {
  return map === null ? null : (map.get('und') ?? Object.fromEntries(map));
}

function time(at) {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

function present(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
