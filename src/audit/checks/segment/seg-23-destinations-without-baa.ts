import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentWarehouses } from '../../endpoints/segment/segment-warehouses';
import { destinationJudgement } from '../../evidence/segment/destination-judgement';
import { enabledWarehouses } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { worstOf } from '../../model/judgement';

/** Targets without a BAA get no PHI: a destination is off or filtered, a warehouse is off. */
export const seg23: Check = {
  id: 'SEG-23',
  reads: [segmentDestinations, segmentDestinationFilters, segmentWarehouses],
  judge: (workspace) =>
    worstOf(
      enabledWarehouses(workspace)
        .filter(({ id }) => !workspace.covered('SEG-22', id ?? ''))
        .map(({ id }) => ({
          verdict: 'FAIL',
          resource: id,
          field: 'enabled',
          message: 'a warehouse, which no filter reaches, and no BAA is attested (SEG-22)',
        })),
      destinationJudgement(workspace, {
        statement: 'SEG-22',
        message: 'no BAA is attested (SEG-22), and no filter holds anything back',
        open: 'the API does not show whether the filters name every field',
      }),
    ),
};
