import { boolean, word } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Destinations, without their settings. */
export const segmentDestinations = segmentEndpoint({
  id: 'segment-destinations',
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
