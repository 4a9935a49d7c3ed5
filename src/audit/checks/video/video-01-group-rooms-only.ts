import { pluralise } from '../../../terminal/pluralise';
import { usageRecords } from '../../endpoints/account/usage-records';
import { completedVideoRooms } from '../../endpoints/video/completed-video-rooms';
import { videoRooms } from '../../endpoints/video/video-rooms';
import { verdictOnPresence } from '../../evidence/ineligible-use';
import { ineligibleUsage, usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** Video calls take place in Group Rooms. */
export const video01: Check = {
  id: 'VIDEO-01',
  reads: [videoRooms, completedVideoRooms, usageRecords],
  judge: (account) => {
    const rooms = [...account.items(videoRooms), ...account.items(completedVideoRooms)];
    const peerToPeer = verdictOnPresence(account, 'Peer-to-peer Video');
    const findings: GradedFinding[] = [
      ...roomsOf('go', peerToPeer, 'not covered by the BAA'),
      ...roomsOf('peer-to-peer', peerToPeer, 'not covered by the BAA'),
      ...ineligibleUsage(account, 'Peer-to-peer Video').map((each) => ({
        ...each,
        verdict: peerToPeer,
      })),
      ...roomsOf('group-small', 'WARN', 'the guide names Group Rooms only'),
    ];
    const used = usageOf(account, 'Video').length > 0;
    if (findings.length === 0 && rooms.length === 0 && !used) {
      return judgement('NOT_APPLICABLE', note('Video was not used'));
    }
    return worstOf(
      findings,
      judgement(
        'NOT_TESTABLE',
        note(`${pluralise(rooms.length, 'room')} seen; older ones are not listed`),
      ),
    );

    function roomsOf(
      type: string,
      verdict: GradedFinding['verdict'],
      reason: string,
    ): GradedFinding[] {
      const count = rooms.filter((room) => room.type === type).length;
      const message = `${pluralise(count, 'room')} of type ${type}: ${reason}`;
      return count === 0 ? [] : [{ verdict, resource: null, field: 'type', message }];
    }
  },
};
