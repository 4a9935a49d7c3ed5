import { isLoopbackHost } from '../settings/loopback-host';
import type { BaseUrls } from './base-urls';
import type { CandidateShape } from './examination';
import type { Reading } from './readings';

/** What the URLs that were tried looked like, without any of their values. */
export function candidateShape(
  { origin, urls }: BaseUrls,
  { query, form }: Reading,
  keys: number,
): CandidateShape {
  const [first] = urls;
  // Stryker disable next-line ConditionalExpression: equivalent, `undefined` cannot be parsed.
  const url = first !== undefined && URL.canParse(first) ? new URL(first) : undefined;
  return {
    origin,
    scheme: url?.protocol === 'https:' ? 'https' : url?.protocol === 'http:' ? 'http' : 'other',
    host: hostKind(url?.host ?? ''),
    port: (url?.port ?? '') !== '',
    path_segments: url?.pathname.split('/').filter((segment) => segment !== '').length ?? 0,
    query_parameters: query.length,
    form_parameters: Object.keys(form).length,
    keys,
  };
}

function hostKind(host: string): CandidateShape['host'] {
  if (host === '') return 'none';
  if (isLoopbackHost(host)) return 'loopback';
  return host.endsWith('.twil.io') ? 'twil.io' : 'other';
}
