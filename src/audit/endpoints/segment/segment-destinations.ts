import { endpoint } from '../../snapshot/endpoint';
import { boolean, word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Destinations, without their settings. */
export const segmentDestinations = endpoint({
  id: 'segment-destinations',
  host: SEGMENT_HOST,
  path: '/destinations',
  list: 'destinations',
  query: segmentPage,
  fields: {
    id: segmentId,
    enabled: boolean,
    sourceId: segmentId,
    'metadata.slug': word,
    'metadata.supportedPlatforms.browser': boolean,
  },
});
