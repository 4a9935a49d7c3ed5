import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Warehouses, without their settings. */
export const segmentWarehouses = segmentEndpoint({
  id: 'segment-warehouses',
  path: '/warehouses',
  list: 'warehouses',
  query: segmentPage,
  fields: {
    id: segmentId,
    enabled: boolean,
  },
});
