import type { SessionView } from '../session/session-view';
import { coverPage, uncoverPage } from './cover-page';
import { text as style } from './panel.css';
import { type PanelButton, type PanelContent, panelContent } from './panel-content';
import { type PanelText, panelText } from './panel-text';
import type { TaskControl } from './task-controls';

/** Where a screen reader is told again how much time is left. */
const SPOKEN_AT: readonly number[] = [30, 10];

/** The warning, and the cover, over the page. */
export interface Panel {
  show(view: SessionView, controls: readonly TaskControl[]): void;
}

/**
 * A modal dialog in the browser's top layer: the browser makes the rest of the page inert, for
 * keyboard, pointer and screen readers, and keeps the focus. It lies in a shadow tree, where no
 * style of Flex or of a plugin reaches it.
 *
 * Follows the pattern `alertdialog` of the ARIA Authoring Practices, and WCAG 2.2, 2.2.1.
 */
export function createPanel(strings: object, onPress: (button: PanelButton) => void): Panel {
  const host = document.createElement('div');
  host.setAttribute('data-hipaa-guard-session', '');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const dialog = element('dialog', { role: 'alertdialog' });
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'text');
  const title = element('h1', { id: 'title', tabIndex: -1, autofocus: true });
  const text = element('div', { id: 'text' });
  const answers = element('div', { className: 'buttons' });
  const tasks = element('section');
  const spoken = element('div', { className: 'spoken', role: 'status' });
  dialog.append(title, text, answers, tasks, spoken);
  root.append(dialog);
  // Escape is no answer.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.preventDefault();
  });

  const say = (name: PanelText, seconds = 0) =>
    panelText(strings, name).replaceAll('{{seconds}}', String(seconds));
  let above: readonly Element[] = [];
  let shown = '';

  const open = () => {
    if (!host.isConnected) document.body.append(host);
    // What came into the top layer later lies above.
    const others = [...document.querySelectorAll(':modal, :popover-open')];
    if (others.some((each) => !above.includes(each))) dialog.close();
    above = others;
    if (!dialog.open) dialog.showModal();
  };
  const close = () => {
    uncoverPage();
    dialog.close();
    host.remove();
    shown = '';
  };
  const fill = (content: PanelContent, controls: readonly TaskControl[]) => {
    dialog.classList.toggle('cover', content.isCover);
    title.textContent = say(content.title);
    answers.replaceChildren(
      ...content.buttons.map(({ press, label }, index) =>
        button(press, say(label), index === 0 ? 'first' : '', () => onPress(press)),
      ),
    );
    const heading = element('h2', { textContent: say('controls') });
    const buttons = element('div', { className: 'buttons' });
    buttons.append(
      ...controls.map(({ key, label, number, press }) => {
        const name = [say(label), number].join(' ').trim();
        return button(key, name, label === 'hangUp' ? 'ends' : '', press);
      }),
    );
    tasks.replaceChildren(...(controls.length > 0 ? [heading, buttons] : []));
  };
  /** The focus stays on its button, such as one whose label has changed, or goes to the title. */
  const refocus = (id: string | undefined) => {
    (root.getElementById(id ?? '') ?? title).focus();
  };

  return {
    show(view, controls) {
      const content = panelContent(view, controls.length > 0);
      if (content === undefined) {
        if (shown !== '') close();
        return;
      }
      const seconds = view.kind === 'warning' ? view.secondsLeft : 0;
      const next = JSON.stringify([content, controls]);
      if (next !== shown) {
        const isSame = shown !== '' && title.textContent === say(content.title);
        const focused = isSame ? root.activeElement?.id : undefined;
        fill(content, controls);
        open();
        refocus(focused);
        spoken.textContent = '';
        shown = next;
      }
      open();
      if (content.isCover) coverPage(say('coverTitle'));
      else uncoverPage();
      text.replaceChildren(
        ...content.texts.map((name) => element('p', { textContent: say(name, seconds) })),
      );
      if (SPOKEN_AT.includes(seconds)) spoken.textContent = say('warningSpoken', seconds);
    },
  };
}

function button(
  id: string,
  label: string,
  className: string,
  press: () => void,
): HTMLButtonElement {
  const made = element('button', { id, type: 'button', textContent: label, className });
  made.addEventListener('click', press);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
