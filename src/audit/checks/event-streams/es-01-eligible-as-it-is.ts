import { eventSinks } from '../../endpoints/event-streams/event-sinks';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Event Streams: the number of sinks of each type. ES-02 to ES-05 judge them. */
export const es01: Check = {
  id: 'ES-01',
  reads: [eventSinks],
  judge: (account) => {
    const types = account.items(eventSinks).map(({ sink_type }) => sink_type ?? 'unknown');
    if (types.length === 0) return judgement('NOT_APPLICABLE', note('no sink'));
    const counts = [...new Set(types)].sort().map((type) => {
      const count = types.filter((each) => each === type).length;
      return { resource: null, field: 'sink_type', message: `${count} of type ${type}` };
    });
    return judgement('NOT_TESTABLE', ...counts);
  },
};
