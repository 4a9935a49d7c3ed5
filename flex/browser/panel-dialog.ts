import { element } from './element';
import { text as style } from './panel.css';

/** The panel's dialog and its elements, from top to bottom. */
export interface PanelDialog {
  /** The element that is added to the page and removed. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly text: HTMLElement;
  readonly answers: HTMLElement;
  readonly tasks: HTMLElement;
  /** Invisible; a screen reader immediately announces its content. */
  readonly spoken: HTMLElement;
}

/**
 * An empty dialog in a shadow tree, beyond the reach of styles of Flex or plugins.
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
  // Escape must not close it.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.preventDefault();
  });
  return { host, root, dialog, title, text, answers, tasks, spoken };
}
