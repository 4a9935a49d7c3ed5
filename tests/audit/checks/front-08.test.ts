import { expect, it } from '@jest/globals';
import { front08 } from '../../../src/audit/checks/front-08';
import { channelSenders } from '../../../src/audit/endpoints/channel-senders';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

const usage = listed(usageRecords, { category: 'frontline', count: '1', usage: '1' });
const sender = listed(channelSenders, { sid: sidOf('XE'), status: 'ONLINE' });

it('asks to review a WhatsApp sender where Frontline is used', async () => {
  const { verdict, findings } = await audited(front08, { ...usage, ...sender });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('XE')]);
});

it('fails when WhatsApp is in the scope of PHI', async () => {
  const scope = { phiScope: ['WhatsApp'] };
  expect((await audited(front08, { ...usage, ...sender }, scope)).verdict).toBe('FAIL');
});

it.each([
  ['Frontline', sender],
  ['WhatsApp', usage],
])('does not apply without %s', async (_, resources) => {
  expect((await audited(front08, resources)).verdict).toBe('NOT_APPLICABLE');
});
