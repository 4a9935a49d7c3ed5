import { expect, test } from '@jest/globals';
import { flex23 } from '../../../../src/audit/checks/flex/flex-23-no-whatsapp-or-messenger';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { answers, neverEnabled } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const flow = (channel_type: string, enabled: boolean) =>
  answers(flexFlows, { sid: sidOf('FO'), channel_type, enabled });
const address = (type: string) => answers(addressConfigurations, { sid: sidOf('IG'), type });
const sender = answers(channelSenders, { sid: sidOf('XE'), status: 'ONLINE' });

test.each([
  ['a Flex Flow of WhatsApp', flow('whatsapp', true), sidOf('FO'), 'WhatsApp'],
  ['a Flex Flow of Messenger', flow('facebook', true), sidOf('FO'), 'Messenger'],
  ['a WhatsApp address', address('whatsapp'), sidOf('IG'), 'WhatsApp'],
  ['a Messenger address', address('messenger'), sidOf('IG'), 'Messenger'],
  ['a WhatsApp sender', sender, sidOf('XE'), 'WhatsApp'],
])('asks to review %s, and fails in the scope of PHI', async (_, resources, resource, use) => {
  const { verdict, findings } = await audited(flex23, resources);
  expect(verdict).toBe('REVIEW');
  expect(findings.map((finding) => finding.resource)).toEqual([resource]);
  expect((await audited(flex23, resources, { phiScope: [use] })).verdict).toBe('FAIL');
});

test('does not apply to a flow that is off, nor to other channels', async () => {
  const resources = { ...flow('whatsapp', false), ...address('sms') };
  expect((await audited(flex23, resources)).verdict).toBe('NOT_APPLICABLE');
});

test('looks at addresses and senders even when Flex was never enabled', async () => {
  const resources = { ...neverEnabled(flexFlows), ...sender };
  expect((await audited(flex23, resources)).verdict).toBe('REVIEW');
});
