import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentSourceSettings } from '../../endpoints/segment/segment-source-settings';
import { enabledDestinations } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Blocked events that are forwarded are reviewed, and go nowhere without a BAA. */
export const seg26: Check = {
  id: 'SEG-26',
  reads: [segmentSourceSettings, segmentDestinations],
  judge: (workspace) => {
    const quarantines = new Set(
      workspace
        .items(segmentSourceSettings)
        .flatMap((settings) => [
          settings['data.settings.forwardingViolationsTo'],
          settings['data.settings.forwardingBlockedEventsTo'],
        ])
        .filter((id) => id !== null),
    );
    if (quarantines.size === 0) {
      return judgement('NOT_TESTABLE', note('no source forwards what it blocks'));
    }
    const leaks = enabledDestinations(workspace).filter(
      ({ id, sourceId }) =>
        quarantines.has(sourceId ?? '') && !workspace.covered('SEG-22', id ?? ''),
    );
    return whenFound(
      leaks.map(({ id }) => ({
        resource: id,
        field: 'sourceId',
        message: 'gets blocked events, and no BAA is attested (SEG-22)',
      })),
      'FAIL',
      judgement(
        'MANUAL',
        ...[...quarantines].map((id) => ({
          resource: id,
          field: null,
          message: 'holds blocked events: who reviews them, and how often?',
        })),
      ),
    );
  },
};
