/**
 * The kill switch: put it in the place of sw.js. Every browser that comes by replaces the old service worker by this one,
 * which removes what was kept and itself.
 */
'use strict';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(removeAll()));

async function removeAll() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('startup-help-')).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
