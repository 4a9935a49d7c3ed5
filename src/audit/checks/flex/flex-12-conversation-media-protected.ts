import { pluralise } from '../../../terminal/pluralise';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';
import { conversationMediaResults } from '../../probes/conversation-media';

/** The targets of `conversations.media` in tasks are not open to everybody. */
export const flex12: Check = {
  id: 'FLEX-12',
  reads: [conversationMediaResults],
  judge: (account) => {
    const media = account.items(conversationMediaResults);
    const open = media.filter(({ verdict }) => verdict === 'public');
    const foreign = media.filter(({ verdict }) => verdict === 'refused');
    return whenFound(
      open.map(({ sid, status }) => ({
        resource: sid,
        field: 'conversations.media',
        message: `served without credentials (${status})`,
      })),
      'FAIL',
      whenFound(
        foreign.map(({ host }) => ({
          resource: null,
          field: 'conversations.media',
          message: `on ${host ?? 'a host'}, which the policy does not name as your own`,
        })),
        'REVIEW',
        judgement('NOT_TESTABLE', note(noneOpen(media.length))),
      ),
    );
  },
};

function noneOpen(count: number): string {
  return count === 0
    ? 'none of the newest tasks names media'
    : `${pluralise(count, 'URL')} of media requested, none of them open`;
}
