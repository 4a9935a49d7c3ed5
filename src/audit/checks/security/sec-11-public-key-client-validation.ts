import { pluralise } from '../../../terminal/pluralise';
import { publicKeys } from '../../endpoints/account/public-keys';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * Public Key Client Validation is used. A key is no proof, since it may be for encrypting
 * recordings; without one there is no validation.
 */
export const sec11: Check = {
  id: 'SEC-11',
  reads: [publicKeys],
  judge: (account) => {
    const keys = account.items(publicKeys);
    if (keys.length === 0) return judgement('WARN', note('no public key: it is not used'));
    const [oldest] = keys.flatMap(({ date_created }) => date_created ?? []).sort();
    const since = oldest === undefined ? '' : `, the oldest of ${oldest.slice(0, 10)}`;
    return judgement(
      'MANUAL',
      note(`${pluralise(keys.length, 'public key')}${since}; the purpose is not shown`),
    );
  },
};
