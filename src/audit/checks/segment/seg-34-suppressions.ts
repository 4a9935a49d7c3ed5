import { segmentRegulations } from '../../endpoints/segment/segment-regulations';
import { segmentSuppressions } from '../../endpoints/segment/segment-suppressions';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Source: Segment's SDK for TypeScript, the statuses of a regulation. */
const NOT_IN_FULL: readonly (string | null)[] = [
  'FAILED',
  'INVALID',
  'NOT_SUPPORTED',
  'PARTIAL_SUCCESS',
];

/** Whoever objects is suppressed, and requested deletions are carried out. */
export const seg34: Check = {
  id: 'SEG-34',
  reads: [segmentRegulations, segmentSuppressions],
  judge: (workspace) => {
    const failed = workspace
      .items(segmentRegulations)
      .filter(({ status }) => NOT_IN_FULL.includes(status));
    const some = workspace.items(segmentSuppressions).length > 0;
    return whenFound(
      failed.map(({ id }) => ({
        resource: id,
        field: 'status',
        message: 'a deletion or suppression was not carried out in full',
      })),
      'WARN',
      judgement('MANUAL', note(some ? 'suppressions are in use' : 'nobody is suppressed')),
    );
  },
};
