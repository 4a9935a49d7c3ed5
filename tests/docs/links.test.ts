import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';

const PAGES = [
  ...['.', 'bench', 'flex', 'docs', 'docs/audit', 'docs/decisions', '.twilioserverless'],
  ...['kafka', 'nats', 'receivers/postgresql', 'spark', 'tables'].map((name) => `examples/${name}`),
]
  .flatMap((folder) => readdirSync(join(PROJECT_ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));

describe.each(PAGES)('%s', (page) => {
  test('links only to files and headings that exist', () => {
    const broken = linksOf(page).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  test('names only files of the source that exist', () => {
    const missing = sourcesIn(page).filter((path) => !existsSync(join(PROJECT_ROOT, path)));
    expect(missing).toEqual([]);
  });
});

/** The files that a page names by their path from the root; `NAME` in one is a placeholder. */
function sourcesIn(page: string): readonly string[] {
  return [...textOf(page).matchAll(/`((?:bin|lambda|src|tests)\/[\w./-]+\.(?:mjs|ts))`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[A-Z]{4}/.test(path));
}

/** The targets of a page's links within the project. */
function linksOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(PROJECT_ROOT, target))) return false;
  return heading === undefined || anchorsOf(target).includes(heading);
}

/** The anchors that GitHub makes from headings. */
function anchorsOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** A page without its code blocks. */
function textOf(page: string): string {
  return readFileSync(join(PROJECT_ROOT, page), 'utf8').replace(/^```.*?^```/gms, '');
}
