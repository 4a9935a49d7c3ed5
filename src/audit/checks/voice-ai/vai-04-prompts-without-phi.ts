import { pluralise } from '../../../terminal/pluralise';
import { customOperators } from '../../endpoints/voice-ai/custom-operators';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Operators' texts hold no PHI. What the detectors miss proves nothing. */
export const vai04: Check = {
  id: 'VAI-04',
  reads: [customOperators],
  judge: (account) => {
    const all = account.items(customOperators);
    if (all.length === 0) return judgement('NOT_APPLICABLE', note('no operator of your own'));
    return whenFound(
      all
        .filter(({ config }) => config !== null && config.length > 0)
        .map(({ sid, config }) => ({
          resource: sid,
          field: 'config',
          message: `found in its texts: ${config?.join(', ')}`,
        })),
      'FAIL',
      judgement(
        'MANUAL',
        note(`nothing found in ${pluralise(all.length, 'operator')}, which proves nothing`),
      ),
    );
  },
};
