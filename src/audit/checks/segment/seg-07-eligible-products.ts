import { pluralise } from '../../../terminal/pluralise';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { SEGMENT_FUNCTIONS } from '../../endpoints/segment/segment-functions';
import { segmentReverseEtlModels } from '../../endpoints/segment/segment-reverse-etl-models';
import { segmentSources } from '../../endpoints/segment/segment-sources';
import { segmentSpaces } from '../../endpoints/segment/segment-spaces';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** An inventory: a person has to compare the products in use with the agreement. */
export const seg07: Check = {
  id: 'SEG-07',
  reads: [
    segmentSources,
    segmentDestinations,
    ...SEGMENT_FUNCTIONS,
    segmentReverseEtlModels,
    segmentSpaces,
  ],
  judge: (workspace) => {
    const functions = SEGMENT_FUNCTIONS.flatMap((each) => workspace.items(each));
    const counts = [
      pluralise(workspace.items(segmentSources).length, 'source'),
      pluralise(workspace.items(segmentDestinations).length, 'destination'),
      pluralise(functions.length, 'function'),
      pluralise(workspace.items(segmentReverseEtlModels).length, 'Reverse ETL model'),
      workspace.truncated(segmentSpaces)
        ? 'spaces that Segment does not list'
        : pluralise(workspace.items(segmentSpaces).length, 'space'),
    ];
    return judgement('MANUAL', note(`in use: ${counts.join(', ')}`));
  },
};
