import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentWarehouses } from '../../endpoints/segment/segment-warehouses';
import { enabledDestinations, enabledWarehouses } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Every destination and warehouse has a BAA, or gets no PHI: a person states which. */
export const seg22: Check = {
  id: 'SEG-22',
  reads: [segmentDestinations, segmentWarehouses],
  judge: (workspace) =>
    whenFound(
      [
        ...enabledDestinations(workspace).map(({ id }) => ({
          resource: id,
          field: 'enabled',
          message: 'a destination: it needs a BAA, or a statement that it gets no PHI',
        })),
        ...enabledWarehouses(workspace).map(({ id }) => ({
          resource: id,
          field: 'enabled',
          message: 'a warehouse: it needs a BAA, or a statement that it gets no PHI',
        })),
      ],
      'MANUAL',
      judgement('NOT_APPLICABLE', note('no destination and no warehouse is enabled')),
    ),
};
