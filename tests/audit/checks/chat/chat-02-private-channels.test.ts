import { expect, test } from '@jest/globals';
import { chat02 } from '../../../../src/audit/checks/chat/chat-02-private-channels';
import { chatServices } from '../../../../src/audit/endpoints/chat/chat-services';
import { publicChatChannels } from '../../../../src/audit/endpoints/chat/public-chat-channels';
import { answers, answersBelow } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const services = answers(chatServices, { sid: sidOf('IS', 1) }, { sid: sidOf('IS', 2) });
const channel = (seed: number, type = 'public') => ({
  sid: sidOf('CH', seed),
  type,
  friendly_name: 'Room of Jane Roe',
});

test('passes when no service has a public channel', async () => {
  expect(await audited(chat02, services)).toEqual({ verdict: 'PASS', findings: [] });
});

test('fails for each service that has some, and counts them', async () => {
  const channels = answersBelow(publicChatChannels, sidOf('IS', 2), channel(1), channel(2));
  const { verdict, findings } = await audited(chat02, { ...services, ...channels });
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IS', 2), field: 'type', message: 'public channels: 2' },
  ]);
});

test('does not count private channels', async () => {
  const channels = answers(publicChatChannels, channel(1, 'private'));
  expect((await audited(chat02, { ...services, ...channels })).verdict).toBe('PASS');
});

test('stops counting at a thousand', async () => {
  const many = Array.from({ length: 1001 }, (_, index) => channel(index));
  const channels = answersBelow(publicChatChannels, sidOf('IS', 1), ...many);
  const { findings } = await audited(chat02, { ...services, ...channels });
  expect(findings[0]?.message).toBe('public channels: at least 1000');
});

test('does not apply without services', async () => {
  expect((await audited(chat02, {})).verdict).toBe('NOT_APPLICABLE');
});
