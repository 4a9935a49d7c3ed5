import { chatServices } from '../../endpoints/chat/chat-services';
import { publicChatChannels } from '../../endpoints/chat/public-chat-channels';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** No service has a public channel. Channels are counted, but their names are not read. */
export const chat02: Check = {
  id: 'CHAT-02',
  reads: [chatServices, publicChatChannels],
  judge: (account) => {
    if (account.items(chatServices).length === 0) {
      return judgement('NOT_APPLICABLE', note('no Chat service'));
    }
    // The request was for public channels only, so one without a type is public.
    const channels = account.items(publicChatChannels).filter(({ type }) => type !== 'private');
    const services = new Set(channels.map(({ parents }) => parents.at(-1) ?? null));
    const least = account.truncated(publicChatChannels) ? 'at least ' : '';
    return whenFound(
      [...services].map((resource) => {
        const count = channels.filter(({ parents }) => parents.at(-1) === resource).length;
        return { resource, field: 'type', message: `public channels: ${least}${count}` };
      }),
      'FAIL',
      judgement('PASS'),
    );
  },
};
