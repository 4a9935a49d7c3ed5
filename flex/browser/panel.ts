import type { SessionView } from '../session/session-view';
import { coverPage, uncoverPage } from './cover-page';
import { button, element } from './element';
import { type PanelButton, type PanelContent, panelContent } from './panel-content';
import { panelDialog } from './panel-dialog';
import { type PanelText, panelText } from './panel-text';
import type { TaskControl } from './task-controls';

/** At these seconds left, a screen reader announces the time again. */
const SPOKEN_AT: readonly number[] = [30, 10];

/**
 * The warning and the cover: a modal dialog in the browser's top layer. The browser makes the rest
 * of the page inert for keyboard, pointer and screen readers, and keeps the focus inside.
 */
export class Panel {
  readonly #strings: object;
  readonly #onPress: (pressed: PanelButton) => void;
  readonly #parts = panelDialog();
  /** The other elements of the top layer when the dialog was last opened. */
  #others: readonly Element[] = [];
  /** The current content and controls as JSON; empty without a panel. */
  #shown = '';

  /** @param strings Flex's strings, in which a plugin may have replaced texts of the panel. */
  constructor(strings: object, onPress: (pressed: PanelButton) => void) {
    this.#strings = strings;
    this.#onPress = onPress;
  }

  /** Shows a view, or removes the panel when there is nothing to show. */
  show(view: SessionView, controls: readonly TaskControl[]): void {
    const content = panelContent(view, controls.length > 0);
    if (content === undefined) {
      if (this.#shown !== '') this.#close();
      return;
    }
    const next = JSON.stringify([content, controls]);
    if (next === this.#shown) this.#open();
    else this.#change(content, controls);
    this.#shown = next;
    if (content.isCover) coverPage(this.#say('coverTitle'));
    else uncoverPage();
    this.#count(content.texts, view.kind === 'warning' ? view.secondsLeft : 0);
  }

  /** Keeps the focus on its button, even if the label changes, or moves it to a new title. */
  #change(content: PanelContent, controls: readonly TaskControl[]): void {
    const { root, dialog, title, answers, tasks, spoken } = this.#parts;
    const heading = this.#say(content.title);
    const isSame = this.#shown !== '' && title.textContent === heading;
    const focused = isSame ? root.activeElement?.id : undefined;
    dialog.classList.toggle('cover', content.isCover);
    title.textContent = heading;
    answers.replaceChildren(
      ...content.buttons.map(({ press, label }, index) =>
        button(press, this.#say(label), index === 0 ? 'first' : '', () => this.#onPress(press)),
      ),
    );
    tasks.replaceChildren(...(controls.length > 0 ? this.#partsOfTasks(controls) : []));
    spoken.textContent = '';
    this.#open();
    (root.getElementById(focused ?? '') ?? title).focus();
  }

  #partsOfTasks(controls: readonly TaskControl[]): readonly HTMLElement[] {
    const buttons = element('div', { className: 'buttons' });
    buttons.append(
      ...controls.map(({ key, label, number, press }) => {
        const name = [this.#say(label), number].join(' ').trim();
        return button(key, name, label === 'hangUp' ? 'ends' : '', press);
      }),
    );
    return [element('h2', { textContent: this.#say('controls') }), buttons];
  }

  /** Writes the texts with the seconds that are left. */
  #count(texts: readonly PanelText[], seconds: number): void {
    const { text, spoken } = this.#parts;
    text.replaceChildren(
      ...texts.map((name) => element('p', { textContent: this.#say(name, seconds) })),
    );
    if (SPOKEN_AT.includes(seconds)) spoken.textContent = this.#say('warningSpoken', seconds);
  }

  /** Puts the dialog on top of everything else. */
  #open(): void {
    const { host, dialog } = this.#parts;
    if (!host.isConnected) document.body.append(host);
    // Elements that entered the top layer later are above it.
    const others = [...document.querySelectorAll(':modal, :popover-open')];
    if (others.some((each) => !this.#others.includes(each))) dialog.close();
    this.#others = others;
    if (!dialog.open) dialog.showModal();
  }

  #close(): void {
    const { host, dialog } = this.#parts;
    uncoverPage();
    dialog.close();
    host.remove();
    this.#shown = '';
  }

  #say(name: PanelText, seconds = 0): string {
    return panelText(this.#strings, name).replaceAll('{{seconds}}', String(seconds));
  }
}
