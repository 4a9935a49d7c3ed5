import { text as style } from './page-cover.css';

const COVERED = 'data-hipaa-guard-covered';
const sheet = new CSSStyleSheet();
let titleBefore: string | undefined;

/**
 * Hides everything on the page except the panel, also in print, and the title, which plugins may
 * set to the caller's name.
 */
export function coverPage(title: string): void {
  if (titleBefore === undefined) {
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.setAttribute(COVERED, '');
    titleBefore = document.title;
  }
  if (document.title === title) return;
  titleBefore = document.title;
  document.title = title;
}

/** Shows again what {@link coverPage} hides. */
export function uncoverPage(): void {
  if (titleBefore === undefined) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.documentElement.removeAttribute(COVERED);
  document.title = titleBefore;
  titleBefore = undefined;
}
