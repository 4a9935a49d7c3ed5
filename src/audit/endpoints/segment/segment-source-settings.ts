import { boolean, upperCaseWord } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint } from './segment-endpoint';
import { segmentSources } from './segment-sources';

/** How each source treats what its tracking plan does not know. */
export const segmentSourceSettings = segmentEndpoint({
  id: 'segment-source-settings',
  path: '/sources/{sourceId}/settings',
  parent: {
    endpoint: segmentSources,
    parameters: { sourceId: 'id' },
    where: ({ enabled }) => enabled !== false,
  },
  fields: {
    'data.settings.track.allowUnplannedEvents': boolean,
    'data.settings.track.allowUnplannedEventProperties': boolean,
    'data.settings.track.allowEventOnViolations': boolean,
    'data.settings.track.allowPropertiesOnViolations': boolean,
    'data.settings.track.commonEventOnViolations': upperCaseWord,
    'data.settings.identify.allowUnplannedTraits': boolean,
    'data.settings.identify.allowTraitsOnViolations': boolean,
    'data.settings.identify.commonEventOnViolations': upperCaseWord,
    'data.settings.group.allowUnplannedTraits': boolean,
    'data.settings.group.allowTraitsOnViolations': boolean,
    'data.settings.group.commonEventOnViolations': upperCaseWord,
    'data.settings.forwardingViolationsTo': segmentId,
    'data.settings.forwardingBlockedEventsTo': segmentId,
  },
});
