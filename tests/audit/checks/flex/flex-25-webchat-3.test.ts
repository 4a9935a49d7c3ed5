import { expect, test } from '@jest/globals';
import { flex25 } from '../../../../src/audit/checks/flex/flex-25-webchat-3';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { flexWebChannels } from '../../../../src/audit/endpoints/flex/flex-web-channels';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const flow = (enabled: boolean) =>
  answers(flexFlows, { sid: sidOf('FO'), channel_type: 'web', enabled });
const chats = (...dates: string[]) =>
  answers(flexWebChannels, ...dates.map((date_created) => ({ date_created })));

test('asks to review an enabled flow, without calling it use', async () => {
  const { verdict, findings } = await audited(flex25, {
    ...flow(true),
    ...chats('2026-10-01T00:00:00Z'),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('FO')]);
});

test('adds the number of chats in the last 30 days', async () => {
  const { verdict, findings } = await audited(flex25, {
    ...flow(true),
    ...chats('2026-11-20T10:00:00Z', '2026-10-24T10:00:00Z', '2026-10-01T00:00:00Z'),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.at(-1)?.message).toBe('chats through Webchat 2 in the last 30 days: 2');
});

test('does not apply when the flow is off', async () => {
  expect((await audited(flex25, flow(false))).verdict).toBe('NOT_APPLICABLE');
});

test('does not apply when the flow is off, however many chats there were', () => {
  const flow = {
    from: flexFlows,
    items: [{ sid: sidOf('FO'), channel_type: 'web', enabled: false }],
  };
  const before = { from: flexWebChannels, items: [{ date_created: '2024-01-01T00:00:00Z' }] };
  expect(judged(flex25, flow, { ...before, truncated: true }).verdict).toBe('NOT_APPLICABLE');
});
