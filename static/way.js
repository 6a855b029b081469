/**
 * The way from this computer to the server, as a picture shows it: `works`, `fails`, `not-known` or `looking` for each place
 * on it. The rules of client-sdk's Way; a browser knows of no proxy. No DOM, no clock.
 */

/**
 * What the situations that a kind stands for have in common; a browser does not tell them further apart. Where some of them
 * say one thing of a place and some another, nothing is known of it.
 */
const WAYS = {
  offline: { computer: 'fails', network: 'not-known', server: 'not-known' },
  unreachable: { computer: 'not-known', network: 'not-known', server: 'not-known' },
  timeout: { computer: 'not-known', network: 'not-known', server: 'not-known' },
  gateway: { computer: 'works', network: 'works', server: 'fails' },
  slow: { computer: 'works', network: 'works', server: 'fails' },
  held: { computer: 'works', network: 'works', server: 'works' },
};

/**
 * The way.
 *
 * @param kind of the failure, as `Probe` tells it, or `held`
 * @param hasReached whether this page had an answer of another server, the help service: then this computer works.
 *     It tells nothing of the rest of the way, for the application may be behind a VPN
 * @param isTrying whether it is being looked at: what is known stays, so that nothing flickers
 * @returns `{computer, network, server}`
 */
export function wayOf({ kind, hasReached = false, isTrying = false }) {
  const known = WAYS[kind];
  const seen = hasReached && known.computer === 'not-known' ? { ...known, computer: 'works' } : known;
  const drawn = (state) => (isTrying && state === 'not-known' ? 'looking' : state);
  return { computer: drawn(seen.computer), network: drawn(seen.network), server: drawn(seen.server) };
}
