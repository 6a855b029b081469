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
  const VERSION = '877398ab46b1';
  const PREFIX = 'startup-help-files-';
  const FILES = [
    'offline.html',
    'card.css',
    'style.css',
    'attempts.js',
    'clock.js',
    'details.js',
    'document.js',
    'fields.js',
    'help.js',
    'kept.js',
    'live.js',
    'offline.js',
    'page.js',
    'probe.js',
    'qr.js',
    'retry.js',
    'signature.js',
    'text.js',
    'uqr.js',
    'words.js',
  ];
  const PATIENCE = 20_000;
  const SHORTEST_PATIENCE = 1_000;
  const TYPES = { html: 'text/html', css: 'text/css', js: 'javascript' };

  /**
   * @param settings.folder where the web client's files are, absolute, ending with a slash, on this origin
   * @param settings.application id of the application
   * @param settings.documentUrl whole URL of the help document, absolute
   * @param settings.keys public keys of which one must have signed the document, separated by white space; blank: none
   * @param settings.home where a person goes who cannot go back to where he was
   * @param settings.unreachable status codes of a navigation that mean that the application is not there
   * @param settings.patience how long a page may keep a person waiting before it counts as not there, in milliseconds
   */
  function startupHelp({
    folder,
    application,
    documentUrl,
    keys = '',
    home = self.registration.scope,
    unreachable = [502, 503, 504],
    patience = PATIENCE,
  }) {
    const kept = `${folder}~${VERSION}/`;
    // Whoever finds a way to set these must not be able to put the help page in the place of good pages.
    const codes = unreachable.filter((status) => status >= 400 && status < 600);
    const longest = Number.isFinite(patience) ? Math.max(SHORTEST_PATIENCE, patience) : PATIENCE;

    /** Fetches the help page and its files, all of them or none. For the `install` event. */
    async function precache() {
      const responses = await Promise.all(FILES.map((file) => fetchGood(folder + file)));
      const cache = await caches.open(PREFIX + kept);
      await Promise.all(responses.map((response, i) => cache.put(kept + FILES[i], response)));
    }

    /** Removes what earlier versions kept. For the `activate` event. */
    async function tidy() {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith(`${PREFIX}${folder}~`) && name !== PREFIX + kept);
      await Promise.all(old.map((name) => caches.delete(name)));
    }

    /** Whether `answer` is to be asked: for navigations, and for the files of the help page itself. */
    function concerns({ mode, url }) {
      return mode === 'navigate' || url.startsWith(kept);
    }

    /** The application's answer, or the help page when there is none. For the `fetch` event. */
    async function answer(event) {
      const { request } = event;
      if (request.url.startsWith(kept)) {
        return (await fromCache(request.url)) ?? Response.error();
      }
      try {
        const response = await inTime(request, fromNetwork(event));
        return codes.includes(response.status) ? await gatewayPage(request, response) : response;
      } catch (failure) {
        return helpPage(request, { kind: failure === TOO_LATE ? 'timeout' : 'unreachable' });
      }
    }

    // What has been sent once is not to be given up: nobody would know whether it arrived.
    function inTime(request, response) {
      return request.method === 'GET' ? Promise.race([response, lateAfter(longest)]) : response;
    }

    async function gatewayPage(request, response) {
      const facts = { kind: 'gateway', status: response.status, retryAfter: response.headers.get('Retry-After') };
      return (await hasPage()) ? helpPage(request, facts) : response;
    }

    async function helpPage(request, facts) {
      const page = await fromCache(`${kept}offline.html`);
      if (page === undefined) {
        return Response.error(); // The browser has thrown it away, and shows its own page.
      }
      return new Response(filled(await page.text(), { ...facts, ...known(request) }), {
        status: 503,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy(),
          'Cache-Control': 'no-store',
          'Referrer-Policy': 'no-referrer',
        },
      });
    }

    function known(request) {
      const { method, referrer } = request;
      return { application, documentUrl, keys, home, unreachable: codes, method, referrer, version: VERSION };
    }

    function filled(html, facts) {
      return html
        .replaceAll('"./', `"${kept}`)
        .replace('<head>', () => `<head><meta name="startup-help" content="${escaped(JSON.stringify(facts))}">`);
    }

    function policy() {
      return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; " +
        `connect-src 'self' ${new URL(documentUrl).origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
      );
    }

    async function fromCache(url) {
      try {
        return await (await caches.open(PREFIX + kept)).match(url);
      } catch {
        return undefined; // Storage is denied or broken.
      }
    }

    async function hasPage() {
      return (await fromCache(`${kept}offline.html`)) !== undefined;
    }

    return { precache, tidy, concerns, answer };
  }

  const TOO_LATE = Symbol('too late');

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
    const response = await fetch(url, { cache: 'no-cache' });
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || response.redirected || !type.includes(TYPES[url.split('.').pop()])) {
      throw new TypeError(`Startup Help: ${url} is not there: HTTP ${response.status}, ${type}`);
    }
    // A response of its own, without the address it came from: modules look for their neighbours where they came from.
    return new Response(await response.blob(), { headers: { 'Content-Type': type } });
  }

  function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  }

  return startupHelp;
})();
