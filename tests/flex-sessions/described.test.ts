import { describe, expect, test } from '@jest/globals';
import { ACTIVITY_FIELDS } from '../../src/flex-sessions/activities';
import { FLEX_FIELDS } from '../../src/flex-sessions/flex-instance';
import { WORKER_FIELDS } from '../../src/flex-sessions/workers';
import { describedField, describedOperation } from '../support/twilio-api/api-description';

const { worker, reservation, event } = WORKER_FIELDS;
const WORKSPACE = '/v1/Workspaces/{WorkspaceSid}';

const READS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['flex-api.twilio.com', '/v1/Configuration', '', FLEX_FIELDS],
  ['taskrouter.twilio.com', `${WORKSPACE}/Activities`, 'activities[].', ACTIVITY_FIELDS],
  ['taskrouter.twilio.com', `${WORKSPACE}/Workers`, 'workers[].', worker],
  ['taskrouter.twilio.com', `${WORKSPACE}/Workers/{Sid}`, '', worker],
  [
    'taskrouter.twilio.com',
    `${WORKSPACE}/Workers/{WorkerSid}/Reservations`,
    'reservations[].',
    reservation,
  ],
  ['taskrouter.twilio.com', `${WORKSPACE}/Events`, 'events[].', event],
];

describe('Twilio describes what is read about Flex sessions', () => {
  test.each(
    READS.flatMap(([host, path, prefix, fields]) =>
      fields.map((field) => [host, path, `${prefix}${field}`] as const),
    ),
  )('%s%s: %s', (host, path, field) => {
    const operation = describedOperation('GET', host, path);
    if (operation === undefined) throw new Error('no such call');
    expect(describedField(operation, field)).not.toBeUndefined();
  });
});
