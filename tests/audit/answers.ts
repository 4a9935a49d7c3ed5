import type { AnyEndpoint } from '../../src/audit/snapshot/endpoint';
import { describedOperation } from '../support/twilio-api/api-description';
import type { ApiResources } from '../support/twilio-api/api-stand-in';

/** The stand-in's answer for an endpoint: its list, or the resource itself where there is no list. */
export function answers(
  { host, path, list }: AnyEndpoint,
  ...items: readonly object[]
): ApiResources {
  const operation = describedOperation('GET', host, path);
  if (operation === undefined) throw new Error(`no call of Twilio’s API: ${host}${path}`);
  const answer = list === undefined ? { body: items[0] ?? {} } : { key: list, list: items };
  return { [`GET ${operation.host}${operation.path}`]: answer };
}

/** Usage of each category named. */
export function usageRecord(category: string, usage: number): object {
  return { category, usage: String(usage), count: String(usage) };
}
