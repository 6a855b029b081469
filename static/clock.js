/**
 * What time it is, as far as anybody can tell: the rules of client-sdk's Confirmation. All times are milliseconds; wall
 * times count from 1970, ticks from whenever this page was opened.
 *
 * A confirmation is `{serverTime, wall, ticks}`: what the server's clock and this computer's clocks showed when a source
 * last confirmed what it says. `serverTime` is null when it told none, `ticks` is null when that was in another page. In
 * the page that saw it, the time since then is measured in ticks, whatever happens to the wall clock. Afterwards only the
 * wall clock is left, and the offset that it had may be obsolete: then there are two opinions, with and without that
 * offset, and neither may be earlier than the confirmation itself. The same holds when wall clock and ticks disagree: the
 * clock was set, or the computer slept.
 */

/** From this difference on, two clocks disagree. */
const TOLERANCE = 5 * 60_000;

/** A `Date` has whole seconds, and many servers renew it by a timer once a second. */
const COARSE = 2_000;

/** One look at both clocks of this computer. */
export function lookAtClocks() {
  return { wall: Date.now(), ticks: performance.now() };
}

/**
 * The server's time when its answer arrives. The answer was on the way for an unknown part of the time that asking
 * took, and its time was up to two seconds old. Within that span, what was known before or this computer's clock tells
 * the time, the later of them; where neither lies in it, the answer counts as having been on the way all the time.
 *
 * @param made the server's time when it made its answer (`Date` plus `Age`); null: it told none
 * @param asked the moment of the question, and `moment` that of the answer
 * @param before what it had confirmed before; null: nothing
 */
export function timeOfArrival(made, asked, moment, before) {
  if (made === null) {
    return null;
  }
  const latest = made + Math.max(moment.wall - asked.wall, elapsed(asked, moment));
  const hasTicked = before !== null && before.ticks !== null;
  const ticked = hasTicked ? confirmedAt(before) + elapsed(before, moment) : moment.wall;
  const possible = [moment.wall, ticked].filter((time) => time >= made && time < latest + COARSE);
  return possible.length > 0 ? Math.max(...possible) : latest;
}

/** When it was confirmed, by the server's clock where there is one. */
export function confirmedAt({ serverTime, wall }) {
  return serverTime ?? wall;
}

/** `{estimate, latest}`: the best estimate, and the latest time that a clock tells; what ends before may have ended. */
export function timeAt(confirmation, moment) {
  const confirmed = confirmedAt(confirmation);
  if (isContinuous(confirmation, moment)) {
    const now = confirmed + elapsed(confirmation, moment);
    return { estimate: now, latest: now };
  }
  const estimate = Math.max(confirmed, moment.wall + confirmed - confirmation.wall);
  return { estimate, latest: Math.max(estimate, moment.wall) };
}

/** How far this computer's clock is ahead of the server's, negative when behind; 0 when they agree or nobody knows. */
export function clockAheadAt(confirmation, moment) {
  if (confirmation.serverTime === null) {
    return 0;
  }
  const ahead = moment.wall - timeAt(confirmation, moment).estimate;
  // Later the clock may have been corrected; only one that is behind the past is certainly wrong.
  const certain = isContinuous(confirmation, moment) || moment.wall < confirmation.serverTime;
  return certain && Math.abs(ahead) > TOLERANCE ? ahead : 0;
}

function isContinuous(confirmation, moment) {
  return (
    confirmation.ticks !== null &&
    Math.abs(moment.wall - confirmation.wall - elapsed(confirmation, moment)) <= TOLERANCE
  );
}

function elapsed(confirmation, moment) {
  return Math.max(0, moment.ticks - confirmation.ticks);
}
