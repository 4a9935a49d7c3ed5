import { applyChange, type ChangeOutcome } from '../../src/audit/fixes/apply-change';
import type { ResourceChange } from '../../src/audit/fixes/resource-change';
import { pluralise } from '../../src/terminal/pluralise';
import { ApiError } from '../../src/twilio-api/api-error';
import { apiProblem } from '../account/api-problem';
import { print, tell } from '../terminal/output';
import type { AccountApis } from './account-apis';
import { callText } from './fix-text';

const OUTCOMES: Readonly<Record<ChangeOutcome, string>> = {
  made: 'set, and read back',
  already_there: 'nothing to change',
  changed_since: 'left alone: it has changed since it was read',
  not_kept: 'sent, but reads back differently',
};

const ASKED = {
  action: 'change it',
  needs: 'Changing a setting takes more than read access: use the auth token, or a standard key.',
};

/** How a series of changes ended. */
export type ChangesEnd = 'all_there' | 'not_all_there' | 'call_failed';

/**
 * Makes changes one by one, and prints each outcome. The first failed call ends it: changes already
 * made stay, and the rest is reported.
 */
export async function makeChanges(
  changes: readonly ResourceChange[],
  { apiOf, logAccess }: Pick<AccountApis, 'apiOf' | 'logAccess'>,
): Promise<ChangesEnd> {
  const outcomes: ChangeOutcome[] = [];
  for (const change of changes) {
    const { account, keys } = change.resource;
    await logAccess(account, 'Account Configuration Changed', keys.at(-1));
    try {
      const outcome = await applyChange(change, apiOf(account));
      print(`${callText(change)}: ${OUTCOMES[outcome]}\n`);
      outcomes.push(outcome);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const open = changes.length - outcomes.length;
      tell(`${callText(change)}: ${apiProblem(error, ASKED)}\n`);
      tell(`Stopped there: ${open} of ${pluralise(changes.length, 'change')} not made.\n`);
      return 'call_failed';
    }
  }
  const isThere = (outcome: ChangeOutcome) => outcome === 'made' || outcome === 'already_there';
  return outcomes.every(isThere) ? 'all_there' : 'not_all_there';
}
