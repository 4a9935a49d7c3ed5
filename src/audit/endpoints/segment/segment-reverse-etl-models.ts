import { endpoint } from '../../snapshot/endpoint';
import { boolean } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Reverse ETL models, without their queries. */
export const segmentReverseEtlModels = endpoint({
  id: 'segment-reverse-etl-models',
  host: SEGMENT_HOST,
  path: '/reverse-etl-models',
  list: 'models',
  query: segmentPage,
  fields: {
    id: segmentId,
    sourceId: segmentId,
    enabled: boolean,
  },
});
