/** The web client as the judge of the failure contract asks it: one page, one question, and what is shown then. */
import { lookAtClocks } from './clock.js';
import { textFor } from './document.js';
import { HelpWatch, shownAt } from './help.js';

const APPLICATION = 'conformance';
const PATIENCE = 300;
const CACHE = 'startup-help-document';

/** What the page shows; a service that hangs is not waited for. */
export async function ask(documentUrl, hangs) {
  const watch = new HelpWatch({ documentUrl, application: APPLICATION });
  const answered = watch.start();
  await (hangs ? Promise.race([answered, new Promise((done) => setTimeout(done, PATIENCE))]) : answered);
  watch.stop();
  return { ...shown(watch.known), source: watch.hasAsked && watch.failure === null ? 'live' : 'last-known-good' };
}

/** Changes the text of everything that is kept. */
export async function damage(change) {
  const cache = await caches.open(CACHE);
  for (const key of await cache.keys()) {
    const text = await (await cache.match(key)).text();
    await cache.put(key, new Response(change(text)));
  }
}

function shown(known) {
  if (known === null) {
    return { notices: [], helpText: null };
  }
  const { active, standingHelp } = shownAt(known, lookAtClocks(), APPLICATION, null);
  return {
    notices: active.map(({ userMessage }) => textFor(userMessage, ['en']).text),
    helpText: standingHelp.helpText === null ? null : textFor(standingHelp.helpText, ['en']).text,
  };
}
