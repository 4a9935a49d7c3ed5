import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/project-root';
import type { Behaviour } from '../support/servers/https-server';

/** A row of the table “Answers” in docs/recordings.md. */
export interface DocumentedAnswer {
  readonly who: string;
  /** The answer to the first request, and to every later one if that differs. */
  readonly answers: readonly [Behaviour, Behaviour];
  /** How many requests the check makes. */
  readonly requests: 1 | 2;
  readonly verdict: 'protected' | 'public' | 'unknown';
  readonly reason: string | null;
  /** Which answer the verdict is about: the first, or the second. */
  readonly statuses: readonly [number, number];
  readonly isTwilio: boolean;
  readonly isOwn: boolean;
}

/** The rows of the table, in order. */
export function answersOfDocs(): readonly DocumentedAnswer[] {
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'recordings.md'), 'utf8');
  const [, section = ''] = /^### Answers\n(.*?)^### /ms.exec(page) ?? [];
  const rows = section.split('\n').filter((line) => /^\| (?:Twilio|your host)/.test(line));
  return rows.map((row) => {
    const [who = '', first = '', second = '', verdict = '', reason = ''] = row
      .slice(2, -2)
      .split(' | ');
    const one = readAnswer(first);
    const other = second === 'same' || second === '–' ? one : readAnswer(second);
    return {
      who: `${who}: ${first}, ${second}`,
      answers: [one.behaviour, other.behaviour],
      statuses: [one.status, other.status],
      requests: second === '–' ? 1 : 2,
      verdict: code(verdict) as DocumentedAnswer['verdict'],
      reason: reason === '–' ? null : code(reason),
      isTwilio: who.startsWith('Twilio'),
      isOwn: who.includes('your host'),
    };
  });
}

/** An answer in the table's notation: its status, its headers, and its body. */
function readAnswer(cell: string): { readonly status: number; readonly behaviour: Behaviour } {
  const [status, ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
  const isHeader = (text: string) => /^[a-z-]+: /.test(text);
  const headers = others.filter(isHeader).map((text) => text.split(/: (.*)/s).slice(0, 2));
  const body = others.filter((text) => !isHeader(text)).join('');
  return {
    status: Number(status),
    behaviour: (_, response) => void response.writeHead(Number(status), headers.flat()).end(body),
  };
}

function code(cell: string): string {
  return cell.replaceAll('`', '');
}
