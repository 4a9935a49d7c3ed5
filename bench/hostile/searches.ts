import {
  AttestationsError,
  parseAttestations,
} from '../../src/audit/attestations/parse-attestations';
import { scanCode } from '../../src/audit/code/scan-code';
import { scanFlow } from '../../src/audit/code/scan-flow';

/** A text of about this many characters, and the code that reads it. */
export interface Search {
  readonly name: string;
  readonly text: (length: number) => string;
  readonly read: (text: string) => unknown;
}

const repeat = (piece: string) => (length: number) => piece.repeat(length / piece.length);
const numbered = (piece: string) => (length: number) =>
  Array.from({ length: length / (piece.length + 6) }, (_, nth) =>
    piece.replace('#', String(nth)),
  ).join('');
const flow = (body: string) => scanFlow({ states: [{ name: 'a', properties: { body } }] });

export const SEARCHES: readonly Search[] = [
  { name: 'flow: `{{` that nothing closes', text: repeat('{{'), read: flow },
  { name: 'flow: widgets that call a URL', text: repeat('http://example.com/'), read: widgets },
  { name: 'code: lines that log', text: repeat('console.log(event.From);\n'), read: scanned },
  { name: 'code: values within values', text: tangled, read: scanned },
  { name: 'attestations: keys', text: numbered('k#: 1\n'), read: refused },
];

function widgets(text: string): unknown {
  const urls = text.match(/http:\/\/example\.com\//g) ?? [];
  return scanFlow({ states: urls.map((url) => ({ name: 'a', properties: { url } })) });
}

function scanned(text: string): unknown {
  return scanCode(text);
}

function tangled(length: number): string {
  return `${'attributes.a='.repeat(1_000)}[${'event.Foo,'.repeat((length - 13_000) / 10)}]`;
}

function refused(text: string): unknown {
  try {
    return parseAttestations(text);
  } catch (error) {
    if (error instanceof AttestationsError) return error.message;
    throw error;
  }
}
