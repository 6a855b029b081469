/** The form for one message: its fields are read into the draft and filled from it, problems stand beside them. */
import { element } from '../page.js';
import { fill } from '../words.js';
import { others, shownText } from './draft.js';
import { dayOf, distance, hasPassed, inHours, instantOf, isAsHere } from './times.js';
import { language, words } from './words.js';

const part = (id) => document.getElementById(id);
const LANGUAGES = { und: words.quick.everyLanguage, en: 'English', ru: 'Русский' };
const NAMES = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });

/**
 * Listens to the form.
 *
 * @param onText called with the text that was typed
 * @param onFields called with other fields, as the draft names them
 * @param onSubmit called when Enter was pressed in a field
 * @param onNew called when a new message is wanted in place of the change of another
 */
export function listen({ onText, onFields, onSubmit, onNew }) {
  part('quick-text').addEventListener('input', (event) => onText(event.target.value));
  part('quick-url').addEventListener('input', (event) => onFields({ url: event.target.value }));
  part('quick-severity').addEventListener('input', (event) => onFields({ severity: event.target.value }));
  part('quick-language').addEventListener('input', (event) => onFields({ tag: event.target.value }));
  // No event tells of a time that is typed in part, so its keys do.
  for (const event of ['input', 'keyup', 'blur']) {
    part('quick-until').addEventListener(event, () => onFields(end()));
  }
  part('quick-place').addEventListener('change', ({ target: { value } }) => onFields({ place: value === 'add' ? value : Number(value) }));
  part('quick-new').addEventListener('click', onNew);
  part('quick').addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
}

/** The end as the field has it. */
export function end() {
  const { value, validity } = part('quick-until');
  return { until: value, isIncomplete: validity.badInput };
}

/** Offers usual ends, once it is known what time it is where the service is. */
export function offerEnds(now, zone, onFields) {
  const steps = [1, 2, 4].map((hours) => [fill(words.quick.hours, { count: hours }), () => inHours(hours, now(), zone)]);
  const buttons = [...steps, [words.quick.open, () => '']].map(([caption, value]) => {
    const button = element('button', { type: 'button', class: 'step' }, caption);
    button.addEventListener('click', () => onFields({ until: value(), isIncomplete: false }));
    return button;
  });
  part('quick-steps').replaceChildren(...buttons);
  for (const id of ['quick-zone', 'lens-zone']) {
    part(id).textContent = isAsHere(now(), zone) ? '' : ` (${zone === 'Z' ? 'UTC' : zone})`;
  }
}

/** Fills the fields. A field that shows the same already is left alone: somebody may be typing in it. */
export function show(draft) {
  const { form } = draft;
  const tags = [...new Set([...Object.keys(LANGUAGES), ...Object.keys(form.texts), form.tag])];
  if (part('quick-language').options.length !== tags.length) {
    part('quick-language').replaceChildren(...tags.map((tag) => element('option', { value: tag }, LANGUAGES[tag] ?? NAMES.of(tag))));
  }
  put('quick-language', form.tag);
  put('quick-text', shownText(draft));
  put('quick-url', form.url);
  put('quick-severity', form.severity);
  if (part('quick-until').validity.badInput && !form.isIncomplete) {
    part('quick-until').value = ''; // What is typed in part has no value that differs.
  }
  put('quick-until', form.until);
}

function put(id, value) {
  if (part(id).value !== value) {
    part(id).value = value;
  }
}

/**
 * Says what the form does and what is wrong in it.
 *
 * @param problems what `verdict` tells
 * @param now the service's time and its zone; null as long as they are not known
 */
export function draw(draft, problems, now, zone) {
  const isChange = draft.form.target !== null;
  part('quick-title').textContent = isChange ? words.quick.changeTitle : words.quick.title;
  part('quick-new').hidden = !isChange;
  drawDay(draft.form, now, zone);
  drawPlace(draft);
  for (const field of ['text', 'until', 'url', 'severity', 'place']) {
    drawProblems(field, problems.filter((problem) => problem.field === field));
  }
}

function drawDay({ until, isIncomplete }, now, zone) {
  if (until === '' || now === null) {
    part('quick-day').textContent = isIncomplete ? '' : words.quick.openEnded;
    return;
  }
  const day = fill(words.quick.day, { day: dayOf(until), zone: zone === 'Z' ? 'UTC' : zone });
  part('quick-day').textContent = hasPassed(until, zone, now) ? day : `${day}, ${distance(instantOf(until, zone) - now)}`;
}

/** What a new message does to those that are there. */
function drawPlace(draft) {
  const there = others(draft);
  part('quick-place').hidden = there.length === 0;
  const key = JSON.stringify(there);
  if (part('quick-place').dataset.others !== key) {
    part('quick-place').dataset.others = key;
    const choices = [['add', there.length === 1 ? words.quick.both : words.quick.all]].concat(
      there.map(({ number, text }) => [String(number), fill(words.quick.replace, { text: excerpt(text) })]),
    );
    part('quick-places').replaceChildren(...choices.map(choice));
  }
  for (const radio of part('quick-places').querySelectorAll('input')) {
    radio.checked = radio.value === String(draft.form.place);
  }
}

function choice([value, caption]) {
  return element('label', { class: 'choice' }, element('input', { type: 'radio', name: 'place', value }), element('span', { dir: 'auto' }, caption));
}

function excerpt(texts) {
  const text = texts[language] ?? texts.und ?? Object.values(texts)[0] ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function drawProblems(field, problems) {
  const place = part(`quick-${field}-problem`);
  const isRefused = problems.some(({ isAdvice }) => !isAdvice);
  place.textContent = problems.map(told).join(' ');
  place.classList.toggle('problem', isRefused);
  part(`quick-${field}`).setAttribute('aria-invalid', String(isRefused));
}

/** A problem in words. */
export function told({ code, message }) {
  return message ?? words.problems[code];
}

/** Where a problem is, in words. */
export function nameOf(field) {
  return { text: words.quick.text, until: words.quick.until, url: words.quick.url, severity: words.quick.severity }[field] ?? '';
}

/** Goes to a field. */
export function focus(field) {
  const found = field === 'place' ? part('quick-places').querySelector('input') : part(`quick-${field}`);
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}
