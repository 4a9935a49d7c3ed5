import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sms01 } from '../../../../src/audit/checks/messaging/sms-01-us-traffic-only';
import { voice01 } from '../../../../src/audit/checks/voice/voice-01-us-traffic-only';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { dialingPermissions } from '../../../../src/audit/endpoints/voice/dialing-permissions';
import { judged } from '../../../support/audit/judged';
import { PROJECT_ROOT } from '../../../support/project-root';
import { sidOf } from '../../../support/sids';

const PATH = join(PROJECT_ROOT, 'examples/studio/eligibility-flow.json');
const EXAMPLE = readFileSync(PATH, 'utf8');
/** If the request fails, it goes on to an agent. */
const OPEN = EXAMPLE.replace(
  /("event": "failed",\s*"next": )"not_eligible"/,
  (_, before) => `${before}"to_flex"`,
);
/** Only calls start it. */
const CALLS = OPEN.replace(
  /"event": "incomingMessage",\s*"next": "it_is_a_message"/,
  '"event": "x"',
);

const flow = (definition: string) => ({
  from: studioRevisions,
  items: [{ sid: sidOf('FW'), definition: JSON.parse(definition) as object }],
});

describe.each([
  ['VOICE-01', voice01, 'call'],
  ['SMS-01', sms01, 'message'],
])('%s', (_, check, contact) => {
  test('notes a flow that hands over only eligible people', () => {
    const { verdict, findings } = judged(check, flow(EXAMPLE));
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings).toContainEqual({
      resource: sidOf('FW'),
      field: 'definition',
      message: `hands a ${contact} over only where its number is eligible`,
    });
  });

  test('asks to review a flow that goes on when the request fails', () => {
    const { verdict, findings } = judged(check, flow(OPEN));
    expect(verdict).toBe('REVIEW');
    expect(findings[0]?.message).toContain(`hands a ${contact} over without the answer true`);
  });

  test('says nothing about a flow that does not ask', () => {
    const { findings } = judged(check, flow(OPEN.replace('/eligibility/check', '/other')));
    expect(findings.map(({ resource }) => resource)).toEqual([null]);
  });
});

test('a flow for calls says nothing about messages', () => {
  expect(judged(voice01, flow(CALLS)).verdict).toBe('REVIEW');
  expect(judged(sms01, flow(CALLS)).verdict).toBe('NOT_TESTABLE');
});

test('a guard does not hide a country that may be called', () => {
  const canada = {
    from: dialingPermissions,
    items: [{ iso_code: 'CA', low_risk_numbers_enabled: true }],
  };
  expect(judged(voice01, canada, flow(EXAMPLE)).verdict).toBe('WARN');
});
