import { expect, test } from '@jest/globals';
import { conv05 } from '../../../../src/audit/checks/conversations/conv-05-no-whatsapp';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const address = (type: string) => answers(addressConfigurations, { sid: sidOf('IG'), type });
const sender = (status: string) => answers(channelSenders, { sid: sidOf('XE'), status });

test.each([
  ['address', address('whatsapp'), sidOf('IG')],
  ['sender', sender('ONLINE'), sidOf('XE')],
])('asks to review a WhatsApp %s', async (_, resources, resource) => {
  const { verdict, findings } = await audited(conv05, resources);
  expect(verdict).toBe('REVIEW');
  expect(findings.map((finding) => finding.resource)).toEqual([resource]);
});

test('fails when WhatsApp is in the scope of PHI', async () => {
  const { verdict } = await audited(conv05, address('whatsapp'), { phiScope: ['WhatsApp'] });
  expect(verdict).toBe('FAIL');
});

test('does not apply to other addresses and senders that are offline', async () => {
  const { verdict } = await audited(conv05, { ...address('sms'), ...sender('OFFLINE') });
  expect(verdict).toBe('NOT_APPLICABLE');
});
