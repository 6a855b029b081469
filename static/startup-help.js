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
  const { app = '', document: documentUrl = '', keys, worker = '../sw.js', scope, unreachable, patience } = tag.dataset;
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
        await turnOff();
        return;
      }
      if (documentUrl === '') {
        throw new TypeError('the script tag needs data-document, the URL of the help document.');
      }
      forgetAttempts();
      keepHelp();
      await Promise.all([registerWorker(), bringElement()]);
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
    withStorage('sessionStorage', (storage) => storage.removeItem('startup-help-attempts'));
  }

  // Where storage is denied or full, everything works without.
  function withStorage(name, action) {
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
      await navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none', ...(scope && { scope }) });
    } catch (failure) {
      console.warn(
        `Startup Help: the service worker ${workerUrl()} was refused. Copy sw.js to the top of the application, beside`,
        `the folder startup-help, or serve it with "Service-Worker-Allowed: ${scope ?? '/'}".`,
        failure.message,
      );
    }
  }

  function workerUrl() {
    const url = new URL(worker, folder);
    const settings = { app, document: absoluteDocument(), keys, unreachable, patience };
    for (const [name, value] of Object.entries(settings)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    return url.href;
  }

  // Most pages are opened when everything was asked a moment ago: then nothing more than this script is loaded.
  function keepHelp() {
    const age = Date.now() - Number(withStorage('localStorage', (storage) => storage.getItem(ASKED_AT)));
    setTimeout(() => watchHelp().catch(warn), age >= 0 ? Math.max(0, QUARTER_OF_AN_HOUR - age) : 0);
  }

  async function watchHelp() {
    const { HelpWatch } = await import(`${folder}help.js`);
    const watch = new HelpWatch({
      documentUrl: absoluteDocument(),
      application: app,
      keys,
      least: QUARTER_OF_AN_HOUR,
      onChange() {
        if (watch.hasAsked && watch.failure === null) {
          withStorage('localStorage', (storage) => storage.setItem(ASKED_AT, Date.now()));
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

  async function turnOff() {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const ours = registrations.filter(({ active, waiting, installing }) =>
      [active, waiting, installing].some((each) => each?.scriptURL.split('?')[0] === workerUrl().split('?')[0]),
    );
    await Promise.all(ours.map((registration) => registration.unregister()));
    const names = (await window.caches?.keys()) ?? [];
    await Promise.all(names.filter((name) => name.startsWith('startup-help-')).map((name) => caches.delete(name)));
  }

  function absoluteDocument() {
    return new URL(documentUrl, document.baseURI).href;
  }

  function whenIdle(task) {
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(task, { timeout: 3_000 }); // A page that is never idle has users, too.
    } else {
      setTimeout(task);
    }
  }
})();
