import { chatServices } from '../../endpoints/chat/chat-services';
import { publicChatChannels } from '../../endpoints/chat/public-chat-channels';
import type { Check } from '../../model/check';
import { judgement, whenFound } from '../../model/judgement';

/** No service has a public channel. Channels are counted, and their names not read. */
export const chat02: Check = {
  id: 'CHAT-02',
  reads: [chatServices, publicChatChannels],
  judge: (account) => {
    const services = account.items(chatServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE');
    const channels = account.items(publicChatChannels).filter(({ type }) => type === 'public');
    const least = account.truncated(publicChatChannels) ? 'at least ' : '';
    return whenFound(
      services.flatMap(({ sid }) => {
        const count = channels.filter(({ parents }) => parents.at(-1) === sid).length;
        if (count === 0) return [];
        return [{ resource: sid, field: 'type', message: `public channels: ${least}${count}` }];
      }),
      'FAIL',
      judgement('PASS'),
    );
  },
};
