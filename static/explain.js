/**
 * Whether an announcement explains a failure, so that it leads and the diagnosis stands back: the rules of client-sdk's
 * Explaining. No DOM, no clock; the golden cases of help-protocol bind both.
 */

/** Where the reason of a failure lies, as far as a browser can tell. */
const SIDES = { offline: 'computer', unreachable: 'network', timeout: 'server', gateway: 'server', slow: 'server' };

const INTERRUPTIONS = ['maintenance', 'outage'];
const ELSEWHERE = ['network', 'server', 'unknown'];

/**
 * Decides about one active notice that is meant for this application.
 *
 * @param side where the reason lies: `computer`, `network`, `server`, `account`, `program` or `unknown`
 * @param situation name of the situation
 * @param onThisComputer whether it is certain that it lies on this computer, which no notice explains
 * @param severity of the notice; only `maintenance` and `outage` explain a failure
 * @param situations names of those that the notice is meant for; empty: all
 */
export function explains({ side, situation, onThisComputer, severity, situations }) {
  if (onThisComputer || !INTERRUPTIONS.includes(severity)) {
    return false;
  }
  return situations.includes(situation) || (situations.length === 0 && ELSEWHERE.includes(side));
}

/**
 * What explains the failure that the help page stands for, and what is said besides.
 *
 * @param kind of the failure, as `Probe` tells it; `held`: the application is back, there is nothing to explain
 * @param possible names of the situations that it may be
 * @param active the active notices that are meant for this application, the weightiest first
 * @returns `{explaining, rest}`: a notice or null, and the other notices in their order
 */
export function explain(kind, possible, active) {
  const isExplaining = ({ severity, situations }) =>
    kind in SIDES &&
    possible.some((situation) =>
      explains({ side: SIDES[kind], situation, onThisComputer: kind === 'offline', severity, situations }),
    );
  const explaining = active.find(isExplaining) ?? null;
  return { explaining, rest: active.filter((notice) => notice !== explaining) };
}
