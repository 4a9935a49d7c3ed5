import { element } from './element';
import { text as style } from './panel.css';

/** The dialog of the panel, and what is in it, from top to bottom. */
export interface PanelDialog {
  /** What the page gets, and loses again. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly text: HTMLElement;
  readonly answers: HTMLElement;
  readonly tasks: HTMLElement;
  /** Not seen; a screen reader says at once what comes into it. */
  readonly spoken: HTMLElement;
}

/**
 * An empty dialog in a shadow tree, where no style of Flex or of a plugin reaches it.
 *
 * Follows the pattern `alertdialog` of the ARIA Authoring Practices, and WCAG 2.2, 2.2.1.
 */
export function panelDialog(): PanelDialog {
  const host = element('div');
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
  return { host, root, dialog, title, text, answers, tasks, spoken };
}
