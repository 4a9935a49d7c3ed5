import type { CodeFact } from './code-fact';
import { hostOf, isInsecureUrl } from './insecure-url';

/** Where ConversationRelay sends what callers say, and takes answers from. */
export function relayFact(url: string, line: number | null): CodeFact {
  return { rule: 'conversation_relay', line, detail: hostOf(url) };
}

/** What a stream's URL shows: the host, and whether the connection is encrypted. */
export function streamFacts(url: string, line: number | null): readonly CodeFact[] {
  const detail = hostOf(url);
  const stream: CodeFact = { rule: 'stream', line, detail };
  return isInsecureUrl(url) ? [stream, { rule: 'stream_unencrypted', line, detail }] : [stream];
}
