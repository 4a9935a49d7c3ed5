import { alerts } from '../../endpoints/account/alerts';
import { usageRecords } from '../../endpoints/account/usage-records';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import { verifyServices } from '../../endpoints/verify/verify-services';
import { isVerifyInUse } from '../../evidence/is-verify-in-use';
import { whenRaised } from '../../evidence/when-raised';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** "Verification delivery attempt blocked" (Twilio docs, error 60410), which Fraud Guard does. */
const BLOCKED = 60410;

/** Fraud Guard is off. It is on by default, and no API shows it, but what it blocks proves it. */
export const verify05: Check = {
  id: 'VERIFY-05',
  reads: [alerts, verifyServices, verifyAttempts.all, usageRecords],
  judge: (account) => {
    const blocked = account.items(alerts).filter(({ error_code }) => error_code === BLOCKED);
    const services = [...new Set(blocked.map(({ service_sid }) => service_sid))];
    return whenFound(
      services.map((service) => {
        const raised = blocked.filter(({ service_sid }) => service_sid === service);
        const message = `alert ${BLOCKED} ${whenRaised(raised)}: Fraud Guard is on`;
        return { resource: service, field: 'error_code', message };
      }),
      'FAIL',
      isVerifyInUse(account)
        ? judgement('MANUAL', note('on by default, and no API shows it; the row needs a statement'))
        : judgement('NOT_APPLICABLE', note('Verify is not in use')),
    );
  },
};
