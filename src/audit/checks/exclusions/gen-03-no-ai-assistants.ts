import { pluralise } from '../../../terminal/pluralise';
import { usageRecords } from '../../endpoints/account/usage-records';
import { serverlessBuilds } from '../../endpoints/runtime/serverless-builds';
import { studioFlows } from '../../endpoints/runtime/studio-flows';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { assistants } from '../../endpoints/voice-ai/assistants';
import { codeOfProduct } from '../../evidence/code-of-product';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { DEPLOYED_CODE, USER_FOLDERS } from '../../evidence/seen-code';
import { ineligibleUsage } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/** AI Assistants are not used. */
export const gen03: Check = {
  id: 'GEN-03',
  reads: [assistants, usageRecords, studioFlows, serverlessBuilds, ...DEPLOYED_CODE],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const count = account.items(assistants).length;
    const present =
      count > 0 ? [{ resource: null, field: null, message: pluralise(count, 'assistant') }] : [];
    const used = ineligibleUsage(account, 'AI Assistants');
    const flows = account
      .items(studioRevisions)
      .filter(({ definition }) => definition?.hits.some(({ hit }) => hit === 'assistant_widget'))
      .map(({ sid }) => ({
        resource: sid,
        field: 'definition',
        message: 'the flow hands over to an assistant',
      }));
    return judgeIneligibleUse(
      account,
      {
        'AI Assistants': [
          ...present,
          ...used,
          ...flows,
          ...codeOfProduct(account, 'AI Assistants'),
        ],
      },
      judgement('NOT_APPLICABLE', note('no sign of AI Assistants')),
    );
  },
};
