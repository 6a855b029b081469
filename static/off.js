/**
 * Removes the service worker of one application and what was kept for it, for the tag with `data-off`. What other
 * applications of the same origin have stays.
 */
import { forgetDismissed } from './dismissed.js';
import { forgetLastKnownGood } from './kept.js';
import { documentUrl } from './live.js';

/**
 * @param settings of the tag; those that are missing are those of the service worker that is found
 * @param script absolute URL of the service worker's script
 */
export async function turnOff(settings, script) {
  const scope = new URL(settings.scope ?? new URL('.', script), document.baseURI).href;
  const isOurs = (registration) =>
    scriptOf(registration).split('?')[0] === script &&
    (settings.app === undefined ? registration.scope === scope : settingsOf(registration).app === settings.app);
  const ours = ((await navigator.serviceWorker?.getRegistrations()) ?? []).filter(isOurs);
  await Promise.all(ours.map((registration) => registration.unregister()));
  await forgetFiles([scope, ...ours.map((registration) => registration.scope)]);
  for (const { app = '', document: address } of [settings, ...ours.map(settingsOf)]) {
    forgetDismissed(app);
    await (address && forgetLastKnownGood(documentUrl(new URL(address, document.baseURI), app)));
  }
}

async function forgetFiles(scopes) {
  const isOurs = (name) => scopes.some((scope) => name.startsWith(`startup-help-files-${scope} `));
  const names = ((await window.caches?.keys()) ?? []).filter(isOurs);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function settingsOf(registration) {
  return Object.fromEntries(new URL(scriptOf(registration)).searchParams);
}

function scriptOf({ active, waiting, installing }) {
  return (active ?? waiting ?? installing).scriptURL;
}
