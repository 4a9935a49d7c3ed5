import { namedHost } from '../evidence/webhooks/named-host';
import type { FieldReader } from '../fields/field-reader';
import { isUrlParts, type UrlParts } from '../fields/web-url';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { SettingValue } from './setting-value';

/** A setting as shown to people: as the audit keeps it, so of a URL only scheme and host. */
export function shownSetting(
  { fields }: AnyApiEndpoint,
  field: string,
  value: SettingValue,
): string {
  const kept = (fields[field] as FieldReader<unknown>).read(value);
  return isUrlParts(kept) ? shownUrl(kept) : String(kept ?? '…');
}

function shownUrl(url: UrlParts): string {
  if (!url.scheme.startsWith('sip')) return `${url.scheme}://${namedHost(url)}/…`;
  const transport = url.transport === null ? '' : `;transport=${url.transport}`;
  return `${url.scheme}:${namedHost(url)}${transport}`;
}
