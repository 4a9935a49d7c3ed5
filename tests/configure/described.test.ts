import { describe, expect, test } from '@jest/globals';
import { STREAM_FIELDS } from '../../src/configure/event-streams/read-streams';
import { DEPLOYMENT_FIELDS } from '../../src/configure/find-deployed-function';
import { WORKSPACE_FIELDS } from '../../src/configure/workspaces';
import { describedField, describedOperation } from '../support/twilio-api/api-description';

const SERVICE = '/v1/Services/{Sid}';
const ENVIRONMENTS = '/v1/Services/{ServiceSid}/Environments';
const BUILD = '/v1/Services/{ServiceSid}/Builds/{Sid}';
const { service, environment, build, functionVersion } = DEPLOYMENT_FIELDS;

const { sink, subscription, subscribedEvent, eventType, schema } = STREAM_FIELDS;
const STREAM_READS: readonly (readonly [string, string, readonly string[]])[] = [
  ['/v1/Sinks', 'sinks[].', sink],
  ['/v1/Subscriptions', 'subscriptions[].', subscription],
  ['/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents', 'types[].', subscribedEvent],
  ['/v1/Types', 'types[].', eventType],
  ['/v1/Schemas/{Id}', '', schema],
];

const READS: readonly (readonly [string, string, string])[] = [
  ...[
    ...service.map((field) => [SERVICE, field] as const),
    ...environment.map((field) => [ENVIRONMENTS, `environments[].${field}`] as const),
    ...build.map((field) => [BUILD, field] as const),
    ...functionVersion.map((field) => [BUILD, `function_versions[].${field}`] as const),
  ].map(([path, field]) => ['serverless.twilio.com', path, field] as const),
  ...WORKSPACE_FIELDS.flatMap((field) => [
    ['taskrouter.twilio.com', '/v1/Workspaces', `workspaces[].${field}`] as const,
    ['taskrouter.twilio.com', '/v1/Workspaces/{Sid}', field] as const,
  ]),
  ...STREAM_READS.flatMap(([path, prefix, fields]) =>
    fields.map((field) => ['events.twilio.com', path, `${prefix}${field}`] as const),
  ),
];

describe('Twilio describes what configure reads', () => {
  test.each(READS)('%s%s: %s', (host, path, field) => {
    const operation = describedOperation('GET', host, path);
    if (operation === undefined) throw new Error('no such call');
    expect(describedField(operation, field)).toBeDefined();
  });
});
