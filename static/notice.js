/**
 * `<startup-help-notice>`: the active notices, for a page of an application whose server is up, such as its login page.
 *
 *   <startup-help-notice></startup-help-notice>
 *
 * What it shows follows the tag of startup-help.js; the attributes `app`, `document` and `keys` say otherwise. It takes no room
 * while there is nothing to say, is announced politely to screen readers, and a person can hide a notice until it changes.
 * Notices that are meant for certain failures are not shown: the server is up.
 */
import { lookAtClocks } from './clock.js';
import { dismiss, isDismissed } from './dismissed.js';
import { HelpWatch, shownAt, untilNextChange } from './help.js';
import { element, noticeCard, redraw } from './page.js';
import { wordsFor } from './words.js';

class StartupHelpNotice extends HTMLElement {
  #words = wordsFor(navigator.languages);
  #region = element('div', { role: 'status' });
  #look = element('link', { rel: 'stylesheet', href: new URL('card.css', import.meta.url).href });
  #application = '';
  #watch = null;
  #timer;
  #onVisibility = () => (document.hidden ? this.#watch?.pause() : this.#watch?.resume());

  constructor() {
    super();
    // Bare text without its look would be a surprise on somebody else's page.
    this.#region.hidden = true;
    this.#look.addEventListener('load', () => (this.#region.hidden = false));
    this.#look.addEventListener('error', () => (this.#region.hidden = false));
    this.attachShadow({ mode: 'open' }).append(this.#look, this.#region);
  }

  connectedCallback() {
    const { app = '', document: documentUrl, keys } = { ...settingsOfScript(), ...settingsOf(this) };
    if (documentUrl === undefined) {
      console.warn('Startup Help: <startup-help-notice> needs the attribute "document": the URL of the help document.');
      return;
    }
    this.#application = app;
    this.#watch = new HelpWatch({
      documentUrl: new URL(documentUrl, document.baseURI).href,
      application: app,
      keys,
      onChange: () => this.#draw(),
    });
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#watch.start();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
    this.#watch?.stop();
    this.#watch = null;
  }

  #draw() {
    clearTimeout(this.#timer);
    if (this.#watch?.known == null) {
      return;
    }
    const shown = shownAt(this.#watch.known, lookAtClocks(), this.#application, []);
    const notices = shown.active.filter((notice) => !isDismissed(notice, this.#application));
    redraw(this.#region, ...notices.map((notice) => this.#card(notice, shown.now)));
    this.#timer = setTimeout(() => this.#draw(), untilNextChange(shown));
  }

  #card(notice, now) {
    const card = noticeCard(notice, now, this.#words);
    const button = element('button', { type: 'button', class: 'button second' }, this.#words.dismiss);
    button.addEventListener('click', () => {
      dismiss(notice, this.#application);
      this.#draw();
    });
    card.append(button);
    return card;
  }
}

function settingsOfScript() {
  return document.querySelector('script[data-app][src*="/startup-help.js"]')?.dataset;
}

function settingsOf(tag) {
  const given = ['app', 'document', 'keys'].filter((name) => tag.hasAttribute(name));
  return Object.fromEntries(given.map((name) => [name, tag.getAttribute(name)]));
}

if (customElements.get('startup-help-notice') === undefined) {
  customElements.define('startup-help-notice', StartupHelpNotice);
}
