/**
 * How many attempts have failed, remembered while the page is loaded again and again: otherwise an application that answers
 * the probe but not the person would be asked without a pause. Forgotten when storage is denied, and after some minutes.
 */
const KEY = 'startup-help-attempts';
const FORGOTTEN_AFTER = 4 * 60_000;

export function attemptsBefore() {
  try {
    const { attempts, at } = JSON.parse(sessionStorage.getItem(KEY));
    return Number.isInteger(attempts) && Math.abs(Date.now() - at) < FORGOTTEN_AFTER ? attempts : 0;
  } catch {
    return 0;
  }
}

export function rememberAttempts(attempts) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ attempts, at: Date.now() }));
  } catch {
    // Then every view of the page begins anew.
  }
}
