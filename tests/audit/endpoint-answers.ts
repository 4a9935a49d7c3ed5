import type { AnyEndpoint } from '../../src/audit/snapshot/endpoint';
import type { ApiRequest, ApiResources } from '../support/twilio-api/api-stand-in';

const key = ({ host, path }: AnyEndpoint) => `GET ${host}${path}`;

/** What Twilio lists for an endpoint, below whichever parent. */
export function listed(endpoint: AnyEndpoint, ...list: readonly object[]): ApiResources {
  return { [key(endpoint)]: { key: endpoint.list ?? '', list } };
}

/** What Twilio lists below the parent with this SID; nothing below the others. */
export function listedBelow(
  endpoint: AnyEndpoint,
  parent: string,
  ...list: readonly object[]
): ApiResources {
  const answer = ({ pathParameters }: ApiRequest) => ({
    key: endpoint.list ?? '',
    list: pathParameters.includes(parent) ? list : [],
  });
  return { [key(endpoint)]: answer };
}

/** What Twilio answers for an endpoint of a single resource. */
export function answered(endpoint: AnyEndpoint, body: object): ApiResources {
  return { [key(endpoint)]: { body } };
}

/** Flex was never enabled: every resource of its is missing. */
export function neverEnabled(...endpoints: readonly AnyEndpoint[]): ApiResources {
  const missing = { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
  return Object.fromEntries(endpoints.map((endpoint) => [key(endpoint), missing]));
}
