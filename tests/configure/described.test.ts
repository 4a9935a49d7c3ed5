import { describe, expect, test } from '@jest/globals';
import { DEPLOYMENT_FIELDS } from '../../src/configure/find-deployment';
import { WORKSPACE_FIELDS } from '../../src/configure/workspaces';
import { describedField, describedOperation } from '../support/twilio-api/api-description';

const READS: readonly (readonly [string, string, string])[] = [
  ...Object.entries(DEPLOYMENT_FIELDS).flatMap(([path, fields]) =>
    fields.map((field) => ['serverless.twilio.com', path, field] as const),
  ),
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
