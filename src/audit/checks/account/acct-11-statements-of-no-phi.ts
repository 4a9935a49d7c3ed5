import { INELIGIBLE_PRODUCTS } from '../../catalog/ineligible-product';
import { INELIGIBLE_USES, type IneligibleUse } from '../../catalog/phi-scope';
import { usageRecords } from '../../endpoints/account/usage-records';
import { assistants } from '../../endpoints/voice-ai/assistants';
import {
  CHANNEL_SIGNS,
  messengerSigns,
  RCS_SIGNS,
  rcsSigns,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { codeOfProduct } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { AccountView, Check } from '../../model/check';
import type { GradedFinding } from '../../model/finding';
import { whenFound } from '../../model/judgement';
import { worstVerdict } from '../../model/verdict';

/** For each ineligible product in use, somebody states that no PHI goes there. */
export const acct11: Check = {
  id: 'ACCT-11',
  reads: [...new Set([usageRecords, assistants, ...RCS_SIGNS, ...CHANNEL_SIGNS])],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const findings = INELIGIBLE_USES.filter((use) => isInUse(account, use)).map(
      (use): GradedFinding => ({
        // The others fail in the rows that find them.
        verdict: use === 'RCS' && account.inPhiScope(use) ? 'FAIL' : 'MANUAL',
        resource: use,
        field: null,
        message: `${use} is in use: it needs a statement that no PHI goes there`,
      }),
    );
    return whenFound(
      findings,
      worstVerdict(findings.map(({ verdict }) => verdict)),
      withoutChannelSigns(account, 'a product that is not eligible'),
    );
  },
};

function isInUse(account: AccountView, use: IneligibleUse): boolean {
  switch (use) {
    case 'WhatsApp':
      return whatsappSigns(account).length > 0;
    case 'Messenger':
      return messengerSigns(account).length > 0;
    case 'RCS':
      return rcsSigns(account).length > 0 || hasTrace(account, use);
    case 'AI Assistants':
      return account.items(assistants).length > 0 || hasTrace(account, use);
    default:
      return hasTrace(account, use);
  }
}

function hasTrace(account: AccountView, use: IneligibleUse): boolean {
  const usage = INELIGIBLE_PRODUCTS.find((product) => product === use);
  return (
    codeOfProduct(account, use).length > 0 ||
    (usage !== undefined && ineligibleUsage(account, usage).length > 0)
  );
}
