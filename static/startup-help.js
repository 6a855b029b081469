/**
 * The one script that an application's pages include:
 *
 *   <script defer src="/startup-help/startup-help.js"
 *           data-app="accounting" data-document="https://help.example.com/v1/help"></script>
 *
 * When the page has loaded and the browser is idle, it registers the service worker and keeps the help document for the
 * moment when nothing can be reached. It draws nothing and changes nothing in the page.
 */
(() => {
  const tag = document.currentScript ?? document.querySelector('script[src*="/startup-help.js"]');
  const { app = '', name, document: documentUrl = '', keys, worker = '../sw.js', scope, unreachable, patience, probe } = tag.dataset;
  const folder = new URL('.', tag.src).href;
  const QUARTER_OF_AN_HOUR = 15 * 60_000;
  const ASKED_AT = `startup-help-asked ${app} ${documentUrl}`;

  if (document.readyState === 'complete') {
    whenIdle(start);
  } else {
    window.addEventListener('load', () => whenIdle(start), { once: true });
  }

  async function start() {
    try {
      if ('off' in tag.dataset) {
        const { turnOff } = await import(`${folder}off.js`);
        whereAllowed('localStorage', (storage) => storage.removeItem(ASKED_AT));
        await turnOff(tag.dataset, new URL(worker, folder).href);
        return;
      }
      if (documentUrl === '') {
        throw new TypeError('the script tag needs data-document, the URL of the help document.');
      }
      forgetAttempts();
      askForRefill();
      await Promise.all([keepHelp(), registerWorker(), bringElement()]);
    } catch (failure) {
      warn(failure);
    }
  }

  // It must never disturb the application; the developer sees it in the console.
  function warn(failure) {
    console.warn('Startup Help:', failure.message);
  }

  // The person has the application again: the next failure begins with short pauses.
  function forgetAttempts() {
    whereAllowed('sessionStorage', (storage) => storage.removeItem(`startup-help-attempts ${location.href.split('#')[0]}`));
  }

  // The application may have emptied all caches.
  function askForRefill() {
    whereAllowed('navigator', ({ serviceWorker }) => serviceWorker?.controller?.postMessage('startup-help-refill'));
  }

  // Where storage and workers are denied or full, everything works without.
  function whereAllowed(name, action) {
    try {
      return action(window[name]);
    } catch {
      return null;
    }
  }

  async function registerWorker() {
    if (worker === 'none' || !('serviceWorker' in navigator)) {
      return; // The application has its own, or the page came by plain http.
    }
    try {
      await navigator.serviceWorker.register(trusted(workerUrl()), { updateViaCache: 'none', ...(scope && { scope }) });
    } catch (failure) {
      console.warn(
        `Startup Help: the service worker ${workerUrl()} was refused. Copy sw.js to the top of the application, beside`,
        `the folder startup-help, or serve it with "Service-Worker-Allowed: ${scope ?? '/'}".`,
        failure.message,
      );
    }
  }

  // The application may demand Trusted Types: docs/web.md says what its policy needs.
  function trusted(url) {
    try {
      return trustedTypes.createPolicy('startup-help', { createScriptURL: () => url }).createScriptURL('');
    } catch {
      return url; // The browser has none, or the application's policy does not know ours.
    }
  }

  function workerUrl() {
    const url = new URL(worker, folder);
    const probeUrl = probe && new URL(probe, document.baseURI).href;
    const settings = { app, name, document: absolute(documentUrl), keys, unreachable, patience, probe: probeUrl };
    for (const [name, value] of Object.entries(settings)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    return url.href;
  }

  // Most pages are opened when everything was asked a moment ago: then nothing more than this script is loaded.
  async function keepHelp() {
    const asked = whereAllowed('localStorage', (storage) => storage.getItem(ASKED_AT));
    const age = Date.now() - ((await isGone()) ? 0 : Number(asked));
    setTimeout(() => watchHelp().catch(warn), age >= 0 ? Math.max(0, QUARTER_OF_AN_HOUR - age) : 0);
  }

  /** Whether somebody has removed the document that kept.js keeps; where nothing can be kept, it was never there. */
  async function isGone() {
    try {
      const url = new URL(absolute(documentUrl));
      if (app !== '') {
        url.searchParams.set('app', app);
      }
      url.searchParams.set('lang', '*');
      return 'caches' in window && (await caches.match(url, { cacheName: 'startup-help-document' })) === undefined;
    } catch {
      return false;
    }
  }

  async function watchHelp() {
    const [{ HelpWatch }, { isApplicationId }] = await Promise.all([
      import(`${folder}help.js`),
      import(`${folder}fields.js`), // Which help.js loads, too.
    ]);
    if (app !== '' && !isApplicationId(app)) {
      warn(new TypeError(`data-app="${app}" is no id of an application: 1 to 64 of A-Z a-z 0-9 . _ -, the first of them no dot.`));
    }
    const watch = new HelpWatch({
      documentUrl: absolute(documentUrl),
      application: app,
      keys,
      least: QUARTER_OF_AN_HOUR,
      onChange() {
        if (watch.hasAsked && watch.failure === null) {
          whereAllowed('localStorage', (storage) => storage.setItem(ASKED_AT, Date.now()));
        }
      },
    });
    document.addEventListener('visibilitychange', () => (document.hidden ? watch.pause() : watch.resume()));
    await watch.start();
  }

  async function bringElement() {
    if ('notice' in tag.dataset || document.querySelector('startup-help-notice') !== null) {
      await import(`${folder}notice.js`);
    }
  }

  function absolute(address) {
    return new URL(address, document.baseURI).href;
  }

  function whenIdle(task) {
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(task, { timeout: 3_000 }); // A page that is never idle has users, too.
    } else {
      setTimeout(task);
    }
  }
})();
