/**
 * Which notices a person has hidden: by all that they say, so that a notice that changes in anything is shown again.
 * Where storage is denied they are hidden until the page is left.
 */
const KEY = 'startup-help-dismissed';
const MOST = 20;

let inMemory = [];

export function isDismissed(notice) {
  return load().includes(identity(notice));
}

export function dismiss(notice) {
  save([...new Set([identity(notice), ...load()])].slice(0, MOST));
}

function identity(notice) {
  return JSON.stringify(notice, (_, value) => (value instanceof Map ? [...value] : value));
}

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? [...kept, ...inMemory] : inMemory;
  } catch {
    return inMemory;
  }
}

function save(identities) {
  inMemory = identities;
  try {
    localStorage.setItem(KEY, JSON.stringify(identities));
  } catch {
    // Then they come again with the next page.
  }
}
