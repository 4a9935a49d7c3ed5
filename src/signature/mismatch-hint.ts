import { isLoopbackHost } from '../settings/is-loopback-host';
import type { BaseUrls } from './base-urls';
import type { MismatchHint } from './examination';
import type { Interpretation } from './interpretations';

/** The form of the URLs that were tried, without any of their values. */
export function mismatchHint(
  { origin, urls }: BaseUrls,
  { query, form }: Interpretation,
  keys: number,
): MismatchHint {
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
    form_parameters: form.length,
    keys,
  };
}

function hostKind(host: string): MismatchHint['host'] {
  if (host === '') return 'none';
  if (isLoopbackHost(host)) return 'loopback';
  return host.endsWith('.twil.io') ? 'twil.io' : 'other';
}
