import { expect, test } from '@jest/globals';
import { rt03 } from '../../../../src/audit/checks/runtime/rt-03-studio-flows';
import { studioFlows } from '../../../../src/audit/endpoints/runtime/studio-flows';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { answers, neverEnabled } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const flow = (...states: object[]) => ({
  ...answers(studioFlows, { sid: sidOf('FW'), status: 'draft' }),
  ...answers(studioRevisions, { sid: sidOf('FW'), definition: { states } }),
});

test('fails for a published flow that writes to WhatsApp', async () => {
  const { verdict, findings } = await audited(
    rt03,
    flow({
      name: 'to_patient',
      type: 'send-message',
      properties: { channel_address: 'whatsapp:+15550100', body: 'private' },
    }),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('FW'),
      field: 'definition',
      message: 'send-message: an address of WhatsApp',
    },
  ]);
});

test('does not pass when nothing is found', async () => {
  const { verdict } = await audited(rt03, flow({ type: 'say-play', properties: { say: 'Hello' } }));
  expect(verdict).toBe('NOT_TESTABLE');
});

const withoutRevision = (status: string) => ({
  ...answers(studioFlows, { sid: sidOf('FW'), status }),
  ...neverEnabled(studioRevisions),
});

test('does not apply when no flow was ever published', async () => {
  expect((await audited(rt03, withoutRevision('draft'))).verdict).toBe('NOT_APPLICABLE');
});

test('stays open when a flow is published but its revision is not found', async () => {
  expect((await audited(rt03, withoutRevision('published'))).verdict).toBe('NOT_TESTABLE');
});
