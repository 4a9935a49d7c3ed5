import { type Check, judgement, note, whenFound } from '../check';
import { counted } from '../counted';
import { assistants } from '../endpoints/assistants';
import { serverlessBuilds } from '../endpoints/serverless-builds';
import { studioFlows } from '../endpoints/studio-flows';
import { studioRevisions } from '../endpoints/studio-revisions';
import { usageRecords } from '../endpoints/usage-records';
import { presenceOf } from '../usage/presence-of';
import { usageOf } from '../usage/used-categories';
import { codeOfProduct } from './static/code-of-product';
import { DEPLOYED, POINTED_TO } from './static/seen-code';

/** AI Assistants are not used. */
export const gen03: Check = {
  id: 'GEN-03',
  reads: [assistants, usageRecords, studioFlows, serverlessBuilds, ...DEPLOYED],
  optIn: POINTED_TO,
  judge: (account) => {
    const count = account.items(assistants).length;
    const present =
      count > 0 ? [{ resource: null, field: null, message: counted(count, 'assistant') }] : [];
    const used = usageOf(account, 'AI Assistants');
    const flows = account
      .items(studioRevisions)
      .filter(({ definition }) => definition?.hits.some(({ hit }) => hit === 'assistant_widget'))
      .map(({ sid }) => ({
        resource: sid,
        field: 'definition',
        message: 'the flow hands over to an assistant',
      }));
    return whenFound(
      [...present, ...used, ...flows, ...codeOfProduct(account, 'AI Assistants')],
      presenceOf(account, 'AI Assistants'),
      judgement('NOT_APPLICABLE', note('no sign of AI Assistants')),
    );
  },
};
