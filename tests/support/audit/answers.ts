import type { AnyApiEndpoint } from '../../../src/audit/snapshot/endpoint';
import { describedOperation } from '../twilio-api/api-description';
import type { ApiRequest, ApiResources } from '../twilio-api/api-stand-in';

/**
 * The stand-in's answer for an endpoint: these resources, below any parent, or the one resource if
 * Twilio has no list.
 */
export function answers(endpoint: AnyApiEndpoint, ...items: readonly object[]): ApiResources {
  const { list } = endpoint;
  const answer = list === undefined ? { body: items[0] ?? {} } : { key: list, list: items };
  return { [callOf(endpoint)]: answer };
}

/** These resources below the parent with this SID; nothing below the others. */
export function answersBelow(
  endpoint: AnyApiEndpoint,
  parent: string,
  ...items: readonly object[]
): ApiResources {
  const answer = ({ pathParameters }: ApiRequest) => ({
    key: endpoint.list ?? '',
    list: pathParameters.includes(parent) ? items : [],
  });
  return { [callOf(endpoint)]: answer };
}

/** The product was never enabled: all its resources are missing. */
export function neverEnabled(...endpoints: readonly AnyApiEndpoint[]): ApiResources {
  const missing = { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
  return Object.fromEntries(endpoints.map((endpoint) => [callOf(endpoint), missing]));
}

/** Usage of a category, in the form of the usage records. */
export function usageRecord(category: string, usage: number): object {
  return { category, usage: String(usage), count: String(usage) };
}

function callOf({ host, path }: AnyApiEndpoint): string {
  const operation = describedOperation('GET', host, path);
  if (operation === undefined) throw new Error(`no call of Twilio’s API: ${host}${path}`);
  return `GET ${operation.host}${operation.path}`;
}
