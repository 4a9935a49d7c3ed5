import { segmentReverseEtlModels } from '../../endpoints/segment/segment-reverse-etl-models';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Reverse ETL: a person has to review which columns a query reads. */
export const seg27: Check = {
  id: 'SEG-27',
  reads: [segmentReverseEtlModels],
  judge: (workspace) => {
    const models = workspace.items(segmentReverseEtlModels);
    if (models.length === 0) return judgement('NOT_APPLICABLE', note('no Reverse ETL model'));
    const findings = models.map(({ id }) => ({
      resource: id,
      field: null,
      message: 'its query has to be reviewed',
    }));
    return judgement('MANUAL', ...findings);
  },
};
