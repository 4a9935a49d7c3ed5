import { pluralise } from '../../../terminal/pluralise';
import { syncServices } from '../../endpoints/runtime/sync-services';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Sync: the number of services, and those that anybody with a token may read. */
export const rt08: Check = {
  id: 'RT-08',
  reads: [syncServices],
  judge: (account) => {
    const services = account.items(syncServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Sync service'));
    return whenFound(
      services
        .filter(({ acl_enabled }) => acl_enabled === false)
        .map(({ sid }) => ({
          resource: sid,
          field: 'acl_enabled',
          message: 'no access control list: hardening, which no source document asks for',
        })),
      'WARN',
      judgement(
        'NOT_TESTABLE',
        note(`${pluralise(services.length, 'Sync service')}; nothing to test`),
      ),
    );
  },
};
