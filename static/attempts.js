/**
 * How many attempts have failed for this address, remembered while the page is loaded again and again: otherwise an application
 * that answers the probe but not the person would be asked without a pause. Forgotten when storage is denied, and after
 * some minutes: longer than a browser waits for a page.
 */
const FORGOTTEN_AFTER = 10 * 60_000;

// A tab has frames and several applications, and all of them share its storage.
const key = `startup-help-attempts ${location.href.split('#')[0]}`;

/** `{attempts, hasReturned}`: how many, and whether this page let the person go back to the address, and here we are again. */
export function attemptsBefore() {
  try {
    const { attempts, hasReturned, at } = JSON.parse(sessionStorage.getItem(key));
    const isFresh = Number.isInteger(attempts) && Math.abs(Date.now() - at) < FORGOTTEN_AFTER;
    return isFresh ? { attempts, hasReturned } : { attempts: 0, hasReturned: false };
  } catch {
    return { attempts: 0, hasReturned: false };
  }
}

export function rememberAttempts(attempts, hasReturned = false) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ attempts, hasReturned, at: Date.now() }));
  } catch {
    // Then every view of the page begins anew.
  }
}
