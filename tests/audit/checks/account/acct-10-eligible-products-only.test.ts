import { expect, test } from '@jest/globals';
import { acct10 } from '../../../../src/audit/checks/account/acct-10-eligible-products-only';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { memoryStores } from '../../../../src/audit/endpoints/conversations/memory-stores';
import { orchestratorConfigurations } from '../../../../src/audit/endpoints/conversations/orchestrator-configurations';
import { intelligenceConfigurations } from '../../../../src/audit/endpoints/voice-ai/intelligence-configurations';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';

test('does not apply when all usage is of eligible services', async () => {
  const usage = answers(usageRecords, usageRecord('sms-outbound', 5), usageRecord('totalprice', 9));
  expect((await audited(acct10, usage)).verdict).toBe('NOT_APPLICABLE');
});

test.each([
  ['channels-whatsapp', 'used, and WhatsApp is not eligible'],
  ['video-recordings', 'used, and Video is not in the table of eligible services'],
  ['rcs-messages', 'used, and not known to belong to an eligible service'],
])('asks for a review of %s', async (category, message) => {
  const { verdict, findings } = await audited(
    acct10,
    answers(usageRecords, usageRecord('calls', 1), usageRecord(category, 2)),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([{ resource: category, field: 'category', message }]);
});

test('ignores what was never used', async () => {
  const usage = answers(usageRecords, usageRecord('channels-whatsapp', 0));
  expect((await audited(acct10, usage)).verdict).toBe('NOT_APPLICABLE');
});

test('counts a category in unusual letters as unknown, and does not repeat it', async () => {
  const { verdict, findings } = await audited(
    acct10,
    answers(usageRecords, usageRecord('a name +15550100', 1)),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings[0]?.resource).toBeNull();
});

test('is an error, not MANUAL, when usage cannot be read', async () => {
  const fault = { status: 403, body: {} };
  expect((await audited(acct10, {}, { fault })).verdict).toBe('ERROR');
});

test.each([
  [
    'Conversation Orchestrator',
    orchestratorConfigurations,
    [{ memoryExtractionEnabled: false }],
    [],
  ],
  ['Conversational Intelligence v3', intelligenceConfigurations, [{ rules: [] }], []],
  ['Conversation Memory', memoryStores, [{ stores: ['mem_store_1'] }], [{ stores: [] }]],
])('asks about %s when something of it is set up', (product, from, some, none) => {
  const { verdict, findings } = judged(acct10, { from, items: some });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([product]);
  expect(judged(acct10, { from, items: none }).verdict).toBe('NOT_APPLICABLE');
});
