import { describe, expect, test } from '@jest/globals';
import { DEPLOYMENT_FIELDS } from '../../src/configure/find-deployment';
import { WORKSPACE_FIELDS } from '../../src/configure/workspaces';
import { describedField, describedOperation } from '../support/twilio-api/api-description';

const SERVICE = '/v1/Services/{Sid}';
const ENVIRONMENTS = '/v1/Services/{ServiceSid}/Environments';
const BUILD = '/v1/Services/{ServiceSid}/Builds/{Sid}';
const { service, environment, build, functionVersion } = DEPLOYMENT_FIELDS;

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
];

describe('what configure reads is described by Twilio', () => {
  test.each(READS)('%s%s: %s', (host, path, field) => {
    const operation = describedOperation('GET', host, path);
    if (operation === undefined) throw new Error('no such call');
    expect(describedField(operation, field)).toBeDefined();
  });
});
