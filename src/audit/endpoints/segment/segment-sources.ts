import { endpoint } from '../../snapshot/endpoint';
import { boolean, word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Sources, without their write keys and settings. */
export const segmentSources = endpoint({
  id: 'segment-sources',
  host: SEGMENT_HOST,
  path: '/sources',
  list: 'sources',
  query: segmentPage,
  fields: {
    id: segmentId,
    enabled: boolean,
    'metadata.slug': word,
  },
});
