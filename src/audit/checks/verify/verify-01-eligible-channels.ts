import { usageRecords } from '../../endpoints/account/usage-records';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import { verifyServices } from '../../endpoints/verify/verify-services';
import { CODE_OF_PRODUCT, verifyInCode } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { isVerifyInUse } from '../../evidence/is-verify-in-use';
import { usageByName } from '../../evidence/usage/usage';
import { attemptFindings } from '../../evidence/verify-attempt-count';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Verify sends by SMS, voice and push. Attempts are counted, but their addresses are not read. */
export const verify01: Check = {
  id: 'VERIFY-01',
  reads: [
    verifyAttempts.all,
    verifyAttempts.whatsapp,
    verifyAttempts.rcs,
    verifyAttempts.email,
    verifyServices,
    usageRecords,
    ...CODE_OF_PRODUCT,
  ],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const services = account.items(verifyServices);
    const forWhatsapp = services.filter(
      (service) =>
        service['whatsapp.msg_service_sid'] !== null || service['whatsapp.from'] === true,
    );
    return judgeIneligibleUse(
      account,
      {
        WhatsApp: [
          ...attemptFindings(account, verifyAttempts.whatsapp, 'WhatsApp'),
          ...forWhatsapp.map(({ sid }) => ({
            resource: sid,
            field: 'whatsapp',
            message: 'the service is set up for WhatsApp',
          })),
          ...usageByName(account, /^verify-whatsapp/),
          ...verifyInCode(account, 'WhatsApp'),
        ],
        RCS: [
          ...attemptFindings(account, verifyAttempts.rcs, 'RCS'),
          ...verifyInCode(account, 'RCS'),
        ],
        SendGrid: [
          ...attemptFindings(account, verifyAttempts.email, 'e-mail'),
          ...verifyInCode(account, 'SendGrid'),
        ],
        'Verify by TOTP': [
          ...usageByName(account, /^verify-totp$/),
          ...verifyInCode(account, 'Verify by TOTP'),
        ],
        'Verify by silent network authentication': [
          ...usageByName(account, /^verify-(?:sna|silent-network-auth)$/),
          ...verifyInCode(account, 'Verify by silent network authentication'),
        ],
      },
      isVerifyInUse(account)
        ? judgement('NOT_TESTABLE', note('nothing found, which proves nothing'))
        : judgement('NOT_APPLICABLE', note('Verify is not in use')),
    );
  },
};
