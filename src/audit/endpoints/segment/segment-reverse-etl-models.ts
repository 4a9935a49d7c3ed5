import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Reverse ETL models, without their queries. */
export const segmentReverseEtlModels = segmentEndpoint({
  id: 'segment-reverse-etl-models',
  path: '/reverse-etl-models',
  list: 'models',
  query: segmentPage,
  fields: {
    id: segmentId,
    sourceId: segmentId,
    enabled: boolean,
  },
});
