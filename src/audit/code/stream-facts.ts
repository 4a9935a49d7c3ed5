import type { CodeFact } from './code-fact';
import { hostOf, isInsecureUrl } from './insecure-url';

/** What a stream's URL shows: the host, and whether the connection is encrypted. */
export function streamFacts(url: string, line: number | null): readonly CodeFact[] {
  const detail = hostOf(url);
  const stream: CodeFact = { rule: 'stream', line, detail };
  return isInsecureUrl(url) ? [stream, { rule: 'stream_unencrypted', line, detail }] : [stream];
}
