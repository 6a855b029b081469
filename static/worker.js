/**
 * What a service worker does for Startup Help: when a page of the application cannot be had, it answers with the help page
 * that it fetched on an earlier, good visit. It touches navigations only, asks the network for each of them, and stores
 * none of the application's pages.
 *
 * A plain script without exports, because not every browser runs modules in service workers: it leaves one function,
 * `startupHelp(settings)`. `sw.js` uses it; an application that has a service worker of its own loads it there with
 * `importScripts('/startup-help/worker.js')` and calls the same functions.
 *
 * The help page and its files are kept under `FOLDER/~VERSION/`, addresses that exist nowhere else. So the page has all of
 * its files without any server, the application's own requests are never answered from here, and files of two versions
 * never mix.
 */
'use strict';

self.startupHelp = (() => {
  /** A digest of the files below: the build checks that it changes with them. */
  const VERSION = '280e05dcb657';
  const PREFIX = 'startup-help-files-';
  const REFILL = 'startup-help-refill';
  const FILES = [
    'offline.html',
    'card.css',
    'style.css',
    'attempts.js',
    'calm.js',
    'clock.js',
    'details.js',
    'document.js',
    'explain.js',
    'fields.js',
    'help.js',
    'kept.js',
    'live.js',
    'menu.js',
    'offline.js',
    'page.js',
    'probe.js',
    'qr.js',
    'retry.js',
    'signature.js',
    'text.js',
    'times.js',
    'titles.js',
    'uqr.js',
    'way.js',
    'words.js',
  ];
  const PATIENCE = 20_000;
  const SHORTEST_PATIENCE = 1_000;
  /** Browsers end a worker that has not answered for five minutes. */
  const LONGEST_PATIENCE = 240_000;
  const FILE_WITHIN = 60_000;
  const PAUSE_AFTER_VAIN_REFILL = 60_000;
  const TYPES = { html: 'text/html', css: 'text/css', js: 'javascript' };

  /**
   * @param settings.folder where the web client's files are, absolute, ending with a slash, on this origin
   * @param settings.application id of the application
   * @param settings.name what people call the application; blank: its host stands for it
   * @param settings.documentUrl whole URL of the help document, absolute
   * @param settings.keys public keys of which one must have signed the document, separated by white space; blank: none
   * @param settings.home where a person goes who cannot go back to where he was
   * @param settings.unreachable status codes of a navigation that mean that the application is not there
   * @param settings.patience how long a page may keep a person waiting before it counts as not there, in milliseconds
   * @param settings.probe a cheap address of this origin that answers when the application is there
   */
  function startupHelp({
    folder,
    application,
    name = '',
    documentUrl,
    keys = '',
    home = self.registration.scope,
    unreachable = [502, 503, 504],
    patience = PATIENCE,
    probe = home,
  }) {
    const kept = `${folder}~${VERSION}/`;
    // Other applications of this origin have scopes of their own, and so their own copy.
    const ours = `${PREFIX}${self.registration.scope} `;
    const wait = `${kept}wait?for=`;
    const toWaitFor = new Set();
    let refilling = null;
    let nextRefill = 0;
    // Whoever finds a way to set these must not be able to put the help page in the place of good pages.
    const codes = unreachable.filter((status) => status >= 400 && status < 600);
    const longest = Number.isFinite(patience)
      ? Math.min(LONGEST_PATIENCE, Math.max(SHORTEST_PATIENCE, patience))
      : PATIENCE;
    const isUsable = URL.canParse(documentUrl);
    const cheap = isOwn(probe) ? new URL(probe, home).href : home;

    // The application's pages ask for it (startup-help.js), because not every worker lets all navigations come by here.
    self.addEventListener('message', (event) => {
      if (event.data === REFILL) {
        event.waitUntil(refill());
      }
    });

    /** Fetches the help page and its files, all of them or none. For the `install` event. */
    async function precache() {
      const responses = await Promise.all(FILES.map((file) => fetchGood(folder + file)));
      const cache = await caches.open(ours + kept);
      await Promise.all(responses.map((response, i) => cache.put(kept + FILES[i], response)));
    }

    /**
     * Fetches the files again when some are gone: applications empty all caches at a logout, and workers tidy away what they
     * do not know. Never rejects.
     */
    function refill() {
      refilling ??= (async () => {
        try {
          if (performance.now() >= nextRefill && !(await isWhole())) {
            await precache();
          }
        } catch (failure) {
          nextRefill = performance.now() + PAUSE_AFTER_VAIN_REFILL;
          console.warn('Startup Help:', failure.message);
        } finally {
          refilling = null;
        }
      })();
      return refilling;
    }

    /** Removes what earlier versions kept. For the `activate` event. */
    async function tidy() {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith(ours) && name !== ours + kept);
      await Promise.all(old.map((name) => caches.delete(name)));
    }

    /** Whether `answer` is to be asked: for navigations, and for what the help page itself asks. */
    function concerns({ mode, url }) {
      return mode === 'navigate' || url.startsWith(kept);
    }

    /** The application's answer, or the help page when there is none. For the `fetch` event. */
    async function answer(event) {
      const { request } = event;
      if (request.url.startsWith(kept)) {
        return request.url.startsWith(wait) ? waiting(request) : ((await fromCache(request.url)) ?? Response.error());
      }
      try {
        const response = await inTime(request, fromNetwork(event));
        if (codes.includes(response.status)) {
          return await gatewayPage(request, response);
        }
        afterwards(event, refill());
        return response;
      } catch (failure) {
        return helpPage(request, { kind: failure === TOO_LATE ? 'timeout' : 'unreachable' });
      }
    }

    // What has been sent once is not to be given up: nobody would know whether it arrived.
    function inTime(request, response) {
      if (request.method !== 'GET') {
        return response;
      }
      const patience = toWaitFor.delete(withoutFragment(request.url)) ? LONGEST_PATIENCE : longest;
      return Promise.race([response.then(begun), lateAfter(patience)]);
    }

    // The help page knows that the application answers and that only this address is slow: the next navigation to it may
    // take its time.
    function waiting({ url }) {
      toWaitFor.add(withoutFragment(decodeURIComponent(url.slice(wait.length))));
      return new Response(null, { status: 204 });
    }

    async function gatewayPage(request, response) {
      const { status, headers } = response;
      const times = { retryAfter: headers.get('Retry-After'), date: headers.get('Date'), age: headers.get('Age') };
      return (await isWhole()) ? helpPage(request, { kind: 'gateway', status, ...times }) : response;
    }

    // The application may frame its pages, or be framed by others; it may ask for isolation (require-corp), which holds in
    // its frames too. There is nothing on this page to be gained by a click.
    async function helpPage(request, facts) {
      return new Response(await htmlOf(request, facts), {
        status: 503,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy(),
          'Cross-Origin-Embedder-Policy': 'require-corp',
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Cache-Control': 'no-store',
          'Referrer-Policy': 'no-referrer',
        },
      });
    }

    async function htmlOf(request, facts) {
      const page = (await isWhole()) ? await fromCache(`${kept}offline.html`) : undefined;
      // The browser or the application has thrown the files away.
      return page === undefined ? lastResort(request, name) : filled(await page.text(), { ...facts, ...known(request) });
    }

    function known({ method, referrer }) {
      const settings = { application, name, documentUrl, keys, home, unreachable: codes, probe: cheap, patience: longest };
      return { ...settings, method, referrer, version: VERSION };
    }

    function filled(html, facts) {
      return html
        .replaceAll('"./', `"${kept}`)
        .replace('<head>', () => `<head><meta name="startup-help" content="${escaped(JSON.stringify(facts))}">`);
    }

    function policy() {
      const service = isUsable ? new URL(documentUrl).origin : '';
      return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; " +
        `connect-src 'self' ${service}; base-uri 'none'; form-action 'none'; ` +
        "require-trusted-types-for 'script'; trusted-types 'none'"
      );
    }

    async function fromCache(url) {
      try {
        return await (await caches.open(ours + kept)).match(url);
      } catch {
        return undefined; // Storage is denied or broken.
      }
    }

    /** Whether the page can be shown with all of its files. */
    async function isWhole() {
      try {
        const cache = await caches.open(ours + kept);
        return isUsable && (await cache.keys()).length >= FILES.length;
      } catch {
        return false;
      }
    }

    return { precache, tidy, concerns, answer };
  }

  const TOO_LATE = Symbol('too late');

  function isOwn(address) {
    return URL.canParse(address, self.location) && new URL(address, self.location).origin === self.location.origin;
  }

  function withoutFragment(url) {
    return url.split('#')[0];
  }

  // The event may be over: a worker lives on for some seconds, which is mostly enough.
  function afterwards(event, work) {
    try {
      event.waitUntil(work);
    } catch {
      // See above.
    }
  }

  /** The answer once its first bytes are there: the headers of a page may be followed by silence. */
  async function begun(response) {
    if (response.body !== null && /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '')) {
      const reader = response.clone().body.getReader();
      await reader.read();
      reader.cancel().catch(() => {}); // Done when the page has been read, too.
    }
    return response;
  }

  function lateAfter(patience) {
    return new Promise((_, reject) => {
      setTimeout(() => reject(TOO_LATE), patience);
    });
  }

  // A preload that failed proves nothing: browsers differ in when they begin one and in how it fails.
  async function fromNetwork({ preloadResponse, request }) {
    const preloaded = await Promise.resolve(preloadResponse).catch(() => undefined);
    return preloaded ?? fetch(request);
  }

  /** The file as it is on the server now; a login page or a proxy's page in its place is refused. */
  async function fetchGood(url) {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(FILE_WITHIN) });
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || response.redirected || !type.includes(TYPES[url.split('.').pop()])) {
      throw new TypeError(`Startup Help: ${url} is not there: HTTP ${response.status}, ${type}`);
    }
    // A response of its own, without the address it came from: modules look for their neighbours where they came from.
    return new Response(await response.blob(), { headers: { 'Content-Type': type } });
  }

  /** A page that needs no files; not all who see it are to come back at the same moment. */
  function lastResort({ method, url }, name) {
    const what = escaped(name.trim().slice(0, 80) || new URL(url).hostname);
    const isSent = method !== 'GET';
    const refresh = `<meta http-equiv="refresh" content="${20 + Math.floor(Math.random() * 40)}">`;
    const sent = isSent ? ' What you sent last may not have arrived.' : '';
    const sentRussian = isSent ? ' То, что вы отправляли последним, могло не дойти.' : '';
    return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
${isSent ? '' : refresh}<title>${what}: the server cannot be reached</title></head>
<body><main><h1>${what}: the server cannot be reached</h1><p>Try again in a few minutes.${sent}</p>
<h1 lang="ru">${what}: сервер недоступен</h1><p lang="ru">Повторите попытку через несколько минут.${sentRussian}</p></main></body></html>`;
  }

  function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  }

  return startupHelp;
})();
