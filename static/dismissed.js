/**
 * Which notices a person has hidden in an application: by all that they say, so that a notice that changes in anything is
 * shown again. Where storage is denied they are hidden until the page is left.
 */
const KEY = 'startup-help-dismissed';
const MOST = 20;

let inMemory = [];

export function isDismissed(notice, application) {
  return load(application).includes(identity(notice));
}

export function dismiss(notice, application) {
  save([...new Set([identity(notice), ...load(application)])].slice(0, MOST), application);
}

export function forgetDismissed(application) {
  try {
    localStorage.removeItem(keyOf(application));
  } catch {
    // Then nothing was kept.
  }
}

// Two applications may share an origin.
function keyOf(application) {
  return `${KEY} ${application}`;
}

function identity(notice) {
  return JSON.stringify(notice, (_, value) => (value instanceof Map ? [...value] : value));
}

function load(application) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(application)) ?? '[]');
    return Array.isArray(kept) ? [...kept, ...inMemory] : inMemory;
  } catch {
    return inMemory;
  }
}

function save(identities, application) {
  inMemory = identities;
  try {
    localStorage.setItem(keyOf(application), JSON.stringify(identities));
  } catch {
    // Then they come again with the next page.
  }
}
