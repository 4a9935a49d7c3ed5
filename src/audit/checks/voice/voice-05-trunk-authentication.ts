import { trunks } from '../../endpoints/voice/trunks';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Elastic SIP trunks that take calls from you authenticate them. */
export const voice05: Check = {
  id: 'VOICE-05',
  reads: [trunks],
  judge: (account) => {
    const terminating = account.items(trunks).filter(({ domain_name }) => domain_name === true);
    if (terminating.length === 0) {
      return judgement('NOT_APPLICABLE', note('no trunk takes calls (termination)'));
    }
    return whenFound(
      terminating
        .filter(({ auth_type, auth_type_set }) => !auth_type?.length && !auth_type_set?.length)
        .map(({ sid }) => ({
          resource: sid,
          field: 'auth_type',
          message: 'termination without authentication',
        })),
      'FAIL',
      judgement('PASS'),
    );
  },
};
