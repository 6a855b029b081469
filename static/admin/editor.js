/** The editor of the whole file: Ace, with the service's own findings instead of a checker in the browser. */
import { element, redraw } from '../page.js';
import { fill } from '../words.js';
import { words } from './words.js';

const { ace } = window;
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

ace.config.set('useStrictCSP', true);

export class Editor {
  #ace;
  #problems;
  #marks = [];
  #isQuiet = false;

  /**
   * @param place the element for the editor
   * @param problems the element for the list of problems
   * @param onInput called when the person has changed the text
   */
  constructor(place, problems, { isReadOnly, format, onInput }) {
    this.#problems = problems;
    this.#ace = ace.edit(place, {
      useWorker: false, // First of all: with a mode comes its checker, which is not wanted here.
      mode: `ace/mode/${format}`,
      theme: theme(),
      tabSize: 2,
      useSoftTabs: true,
      wrap: true,
      showPrintMargin: false,
      fontSize: 15,
      minLines: 12,
      maxLines: 34,
      readOnly: isReadOnly,
      enableKeyboardAccessibility: true,
      fixedWidthGutter: true,
    });
    this.#ace.textInput.getElement().setAttribute('aria-label', words.file.editor);
    this.#ace.setOption('textInputAriaLabel', words.file.editor);
    this.#ace.session.on('change', () => {
      if (!this.#isQuiet) {
        onInput(this.#ace.getValue());
      }
    });
    DARK.addEventListener('change', () => this.#ace.setTheme(theme()));
  }

  /** Shows another text; the cursor stays where it was. */
  show(text) {
    if (text === this.#ace.getValue()) {
      return;
    }
    const cursor = this.#ace.getCursorPosition();
    this.#isQuiet = true;
    this.#ace.session.doc.setValue(text);
    this.#isQuiet = false;
    this.#ace.moveCursorToPosition(cursor);
    this.#ace.clearSelection();
  }

  /** Underlines what the service finds, and lists it. */
  mark(problems) {
    this.#marks.forEach((mark) => this.#ace.session.removeMarker(mark));
    this.#marks = problems.map((problem) => this.#underline(problem));
    this.#ace.session.setAnnotations(
      problems.map(({ line, column, message, level }) => ({ row: line - 1, column: column - 1, text: message, type: level })),
    );
    redraw(this.#problems, ...this.#list(problems));
    this.#problems.querySelectorAll('button').forEach((button, number) => {
      button.onclick = () => this.#goTo(problems[number]);
    });
  }

  #underline({ line, column, level }) {
    const Range = ace.require('ace/range').Range;
    const row = Math.min(line - 1, this.#ace.session.getLength() - 1);
    const text = this.#ace.session.getLine(row);
    const from = Math.min(column - 1, Math.max(0, text.length - 1));
    const length = /^("([^"\\]|\\.)*"|[\w.+:-]+|.)/.exec(text.slice(from))?.[0].length ?? 1;
    return this.#ace.session.addMarker(new Range(row, from, row, from + length), `mark-${level}`, 'text', true);
  }

  #list(problems) {
    if (problems.length === 0) {
      return [element('p', { class: 'quiet' }, words.file.good)];
    }
    return [
      element(
        'ul',
        { class: 'problems' },
        ...problems.map(({ line, column, level, message }) =>
          element(
            'li',
            { class: level },
            element('strong', {}, words.file.level[level]),
            ' ',
            element('button', { type: 'button', class: 'link' }, fill(words.file.place, { line, column })),
            ' ',
            element('span', {}, message),
          ),
        ),
      ),
    ];
  }

  #goTo({ line, column }) {
    this.#ace.gotoLine(line, column - 1, false);
    this.#ace.focus();
  }
}

function theme() {
  return DARK.matches ? 'ace/theme/github_dark' : 'ace/theme/github_light_default';
}
