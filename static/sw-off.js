/**
 * The kill switch: put it in the place of sw.js. Every browser that comes by replaces the old service worker by this one,
 * which removes what was kept for its application, and itself. What other applications of the same origin keep stays.
 */
'use strict';

const DOCUMENTS = 'startup-help-document';
const settings = new URL(self.location).searchParams;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(removeAll()));

async function removeAll() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`startup-help-files-${self.registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await forgetDocument(settings.get('document'), settings.get('app'));
  await self.registration.unregister();
}

async function forgetDocument(address, application) {
  if (!URL.canParse(address)) {
    return;
  }
  const url = new URL(address);
  if (application) {
    url.searchParams.set('app', application);
  }
  url.searchParams.set('lang', '*');
  const cache = await caches.open(DOCUMENTS);
  await cache.delete(url.href);
  if ((await cache.keys()).length === 0) {
    await caches.delete(DOCUMENTS);
  }
}
