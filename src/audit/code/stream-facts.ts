import type { CodeFact } from './code-fact';
import { hostOf, isInsecureUrl } from './insecure-url';

/** The host to which ConversationRelay sends what callers say, and which answers. */
export function relayFact(url: string, line: number | null): CodeFact {
  return { rule: 'conversation_relay', line, detail: hostOf(url) };
}

/** The facts in a stream's URL: the host, and whether the connection is encrypted. */
export function streamFacts(url: string, line: number | null): readonly CodeFact[] {
  const detail = hostOf(url);
  const stream: CodeFact = { rule: 'stream', line, detail };
  return isInsecureUrl(url) ? [stream, { rule: 'stream_unencrypted', line, detail }] : [stream];
}
