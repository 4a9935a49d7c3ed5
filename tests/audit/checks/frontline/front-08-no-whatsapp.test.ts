import { expect, test } from '@jest/globals';
import { front08 } from '../../../../src/audit/checks/frontline/front-08-no-whatsapp';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const usage = answers(usageRecords, { category: 'frontline', count: '1', usage: '1' });
const sender = answers(channelSenders, { sid: sidOf('XE'), status: 'ONLINE' });

test('asks to review a WhatsApp sender when Frontline is used', async () => {
  const { verdict, findings } = await audited(front08, { ...usage, ...sender });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('XE')]);
});

test('fails when WhatsApp is in the scope of PHI', async () => {
  const scope = { phiScope: ['WhatsApp'] };
  expect((await audited(front08, { ...usage, ...sender }, scope)).verdict).toBe('FAIL');
});

test.each([
  ['Frontline', sender],
  ['WhatsApp', usage],
])('does not apply without %s', async (_, resources) => {
  expect((await audited(front08, resources)).verdict).toBe('NOT_APPLICABLE');
});
