import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentWarehouses } from '../../endpoints/segment/segment-warehouses';
import { enabledDestinations, enabledWarehouses } from '../../evidence/segment/enabled';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Encryption covers only cloud-mode destinations; warehouses and browser code are reported. */
export const seg51: Check = {
  id: 'SEG-51',
  reads: [segmentDestinations, segmentWarehouses],
  judge: (workspace) => {
    const destinations = enabledDestinations(workspace);
    const warehouses = enabledWarehouses(workspace);
    if (destinations.length + warehouses.length === 0) {
      return judgement('NOT_APPLICABLE', note('no destination and no warehouse is enabled'));
    }
    return whenFound(
      [
        ...destinations
          .filter((each) => each['metadata.supportedPlatforms.browser'] === true)
          .map(({ id }) => ({
            resource: id,
            field: 'metadata.supportedPlatforms.browser',
            message: 'may run in device mode, where nothing is encrypted',
          })),
        ...warehouses.map(({ id }) => ({
          resource: id,
          field: 'enabled',
          message: 'a warehouse, where nothing is encrypted',
        })),
      ],
      'WARN',
      judgement('NOT_TESTABLE', note('no destination that runs in a browser was found')),
    );
  },
};
