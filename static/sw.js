/**
 * The service worker for an application that has none. Browsers accept one only from the application's own origin, and only
 * for addresses below the folder it lies in: so copy this file to the top of the application, beside the folder
 * `startup-help`.
 *
 * The settings come with the address under which `startup-help.js` registers it. The folder of its code does not: whoever
 * finds a way to register it must not be able to choose what it runs.
 */
'use strict';

const isInFolder = self.location.pathname.endsWith('/startup-help/sw.js');
const folder = new URL(isInFolder ? './' : './startup-help/', self.location).href;
const settings = new URL(self.location).searchParams;

importScripts(trusted(`${folder}worker.js`));

const help = self.startupHelp({
  folder,
  application: settings.get('app'),
  name: settings.get('name') ?? '',
  documentUrl: settings.get('document'),
  keys: settings.get('keys') ?? '',
  ...(settings.has('unreachable') && { unreachable: settings.get('unreachable').split(',').map(Number) }),
  ...(settings.has('probe') && { probe: settings.get('probe') }),
  ...(settings.has('patience') && { patience: Number(settings.get('patience')) * 1_000 }),
});

self.addEventListener('install', (event) => {
  self.skipWaiting(); // It keeps nothing that an open page could depend on.
  event.waitUntil(help.precache());
});

// With navigation preload Firefox (153) shows its own error page for a refused connection, whatever is answered here. An
// earlier worker of the application may have left it on.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([help.tidy(), self.registration.navigationPreload?.disable(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  if (help.concerns(event.request)) {
    event.respondWith(help.answer(event));
  }
});

// The site may demand Trusted Types of its scripts, and its headers may stand at this file, too.
function trusted(url) {
  try {
    return self.trustedTypes.createPolicy('startup-help', { createScriptURL: () => url }).createScriptURL('');
  } catch {
    return url; // The browser has none, or the site's policy does not know ours.
  }
}
