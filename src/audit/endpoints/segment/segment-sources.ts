import { boolean, word } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { sourceKind } from '../../fields/source-kind';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Sources, without their write keys and settings. */
export const segmentSources = segmentEndpoint({
  id: 'segment-sources',
  path: '/sources',
  list: 'sources',
  query: segmentPage,
  fields: {
    id: segmentId,
    enabled: boolean,
    'metadata.slug': word,
    'metadata.categories': sourceKind,
    'metadata.isCloudEventSource': boolean,
  },
});
