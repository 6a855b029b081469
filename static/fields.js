/**
 * Reads the fields of one object of a document, as help-protocol's FieldReader does for documents from the network: what
 * cannot be read is reported and counts as absent.
 */
import { clean, isBlank, isTooLong, safeLink, strip } from './text.js';

/** From the least to the most. */
export const SEVERITIES = ['info', 'maintenance', 'warning', 'outage'];

/** The tag of a text whose language is not told (BCP 47, section 4.1). */
export const UNDETERMINED = 'und';

const MOST_PROBLEMS = 100;
const MOST_LANGUAGES = 50;
const MOST_NAMES = 200;
const LANGUAGE_TAG = /^(?=.{1,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const APPLICATION_ID = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/;
const NAME = /^[A-Za-z0-9._:-]{1,64}$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;
const LARGEST_OFFSET = 18 * 60;

/** A time that was given, but cannot be read. */
export const BAD_TIME = Symbol('bad time');

export class Fields {
  #fields;
  #problems;

  /**
   * @param fields the parsed object
   * @param pointer where it is, a JSON pointer (RFC 6901)
   * @param problems the list to which what is wrong is added: `{code, pointer}`
   */
  constructor(fields, pointer, problems) {
    this.#fields = fields;
    this.pointer = pointer;
    this.#problems = problems;
  }

  has(field) {
    return (this.#fields[field] ?? null) !== null;
  }

  problem(code, pointer) {
    if (this.#problems.length < MOST_PROBLEMS) {
      this.#problems.push({ code, pointer });
    }
  }

  /** The text as a map of language tags to strings, or null. */
  text(field) {
    const value = this.#fields[field] ?? null;
    if (value === null) {
      return null;
    }
    if (typeof value === 'string') {
      const text = this.#clean(value, this.#pointerTo(field));
      return text === '' ? null : new Map([[UNDETERMINED, text]]);
    }
    return isObject(value) ? this.#texts(value, this.#pointerTo(field)) : this.#refuse('wrong-type', field);
  }

  #texts(languages, pointer) {
    const texts = new Map();
    for (const [tag, text] of Object.entries(languages)) {
      const place = `${pointer}/${escape(tag)}`;
      if (!isLanguageTag(tag)) {
        this.problem('language-tag-malformed', place);
      } else if (typeof text !== 'string') {
        this.problem('wrong-type', place);
      } else if (texts.size === MOST_LANGUAGES) {
        this.problem('too-many', place);
        break;
      } else if (this.#clean(text, place) !== '') {
        texts.set(tag, clean(text));
      }
    }
    return texts.size === 0 ? null : texts;
  }

  #clean(text, pointer) {
    if (isTooLong(text)) {
      this.problem('text-too-long', pointer);
    }
    return clean(text);
  }

  link(field) {
    const value = this.#fields[field] ?? null;
    if (value === null || (typeof value === 'string' && isBlank(value))) {
      return null;
    }
    if (typeof value !== 'string') {
      return this.#refuse('wrong-type', field);
    }
    return safeLink(value) ?? this.#refuse('link-refused', field);
  }

  /** A severity that nobody knows counts as the most severe: readers meet newer documents than themselves. */
  severity(field) {
    const value = this.#fields[field];
    return SEVERITIES.includes(value) ? value : 'outage';
  }

  name(field, isGood = isName) {
    const value = this.#fields[field] ?? null;
    return value === null || isGood(value) ? value : this.#refuse('name-malformed', field);
  }

  /** The names in a list; null when they cannot be read. */
  names(field, isGood = isName) {
    const value = this.#fields[field] ?? [];
    if (!Array.isArray(value)) {
      return this.#refuse('wrong-type', field);
    }
    if (value.length > MOST_NAMES) {
      return this.#refuse('too-many', field);
    }
    const malformed = value.findIndex((name) => !isGood(name));
    if (malformed < 0) {
      return value;
    }
    this.problem('name-malformed', `${this.#pointerTo(field)}/${malformed}`);
    return null;
  }

  /** The objects in a list, at most so many; what is no object is reported and left out. */
  objects(field, most) {
    const value = this.#fields[field] ?? [];
    if (!Array.isArray(value)) {
      this.#refuse('wrong-type', field);
      return [];
    }
    const objects = value.slice(0, most).flatMap((element, i) => this.#object(element, `${this.#pointerTo(field)}/${i}`));
    if (value.length > most) {
      this.#refuse('too-many', field);
    }
    return objects;
  }

  /** The objects in an object as pairs of an application's id and the object; what is no object is left out. */
  objectsByApplication(field, most) {
    const value = this.#fields[field] ?? {};
    if (!isObject(value)) {
      this.#refuse('wrong-type', field);
      return [];
    }
    const objects = [];
    for (const [name, element] of Object.entries(value)) {
      const pointer = `${this.#pointerTo(field)}/${escape(name)}`;
      if (objects.length === most) {
        this.#refuse('too-many', field);
        break;
      } else if (!isApplicationId(name)) {
        this.problem('name-malformed', pointer);
      } else {
        objects.push(...this.#object(element, pointer).map((object) => [name, object]));
      }
    }
    return objects;
  }

  #object(element, pointer) {
    if (isObject(element)) {
      return [new Fields(element, pointer, this.#problems)];
    }
    this.problem('wrong-type', pointer);
    return [];
  }

  /** Milliseconds since 1970; null when not given; `BAD_TIME` when it cannot be read. */
  time(field) {
    const value = this.#fields[field] ?? null;
    if (value === null || (typeof value === 'string' && isBlank(value))) {
      return null;
    }
    if (typeof value !== 'string') {
      return this.#refuse('wrong-type', field, BAD_TIME);
    }
    const parts = DATE_TIME.exec(strip(value));
    const wall = parts === null ? NaN : wallTime(parts);
    const offset = parts?.[8] === undefined ? 0 : offsetMinutes(parts[8]);
    if (Number.isNaN(wall) || Number.isNaN(offset)) {
      return this.#refuse('time-malformed', field, BAD_TIME);
    }
    // Nobody can know which zone was meant.
    return parts[8] === undefined ? this.#refuse('time-without-offset', field, BAD_TIME) : wall - offset * 60_000;
  }

  #refuse(code, field, result = null) {
    this.problem(code, this.#pointerTo(field));
    return result;
  }

  #pointerTo(field) {
    return `${this.pointer}/${escape(field)}`;
  }
}

/** Whether a parsed value is a JSON object. */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an application can have that id; help-protocol's ApplicationId. */
export function isApplicationId(value) {
  return typeof value === 'string' && APPLICATION_ID.test(value);
}

/** Whether that is a language tag; help-protocol's LanguageTag. */
export function isLanguageTag(value) {
  return typeof value === 'string' && LANGUAGE_TAG.test(value);
}

function isName(value) {
  return typeof value === 'string' && NAME.test(value);
}

function escape(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The wall time as if it were in UTC; NaN when there is no such day or hour. */
function wallTime([, year, month, day, hour, minute, second = '0', fraction = '0']) {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second) + Number(fraction);
  return exists && inDay ? date.getTime() + seconds * 1_000 : NaN;
}

function offsetMinutes(offset) {
  if (offset === 'Z') {
    return 0;
  }
  const minutes = Number(offset.slice(4));
  const total = Number(offset.slice(1, 3)) * 60 + minutes;
  return minutes < 60 && total <= LARGEST_OFFSET ? (offset[0] === '-' ? -total : total) : NaN;
}
