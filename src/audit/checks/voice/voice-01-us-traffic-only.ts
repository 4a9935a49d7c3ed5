import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { DIALING_PERMISSIONS, dialingPermissions } from '../../endpoints/voice/dialing-permissions';
import { voiceSettings } from '../../endpoints/voice/voice-settings';
import { withEligibilityGuards } from '../../evidence/flows/with-eligibility-guards';
import type { AccountView, Check } from '../../model/check';
import { note } from '../../model/finding';
import { type Judgement, judgement, worstOf } from '../../model/judgement';

const ONLY_US = 'only the US may be called; incoming calls may differ';
const UNSAID = 'Twilio does not say for every country whether it may be called';

/**
 * Calls go only to the US. A permission shows that another country may be called, not that it is;
 * it is a violation if an attestation puts `Voice to CA`, with the country's code, into the scope.
 * Only a subaccount inherits: for an account without an owner its own permissions count, whatever
 * its setting says.
 */
export const voice01: Check = {
  id: 'VOICE-01',
  reads: [dialingPermissions, voiceSettings, studioRevisions],
  judge: (account) => withEligibilityGuards(account, 'call', byPermissions(account)),
};

function byPermissions(account: AccountView): Judgement {
  const [settings] = account.items(voiceSettings);
  if (account.ownerSid !== null && settings?.dialing_permissions_inheritance === true) {
    return judgement(
      'NOT_TESTABLE',
      note('dialing permissions are inherited: those of the parent account apply'),
    );
  }
  const others = account.items(dialingPermissions).filter(({ iso_code }) => iso_code !== 'US');
  const isSaid = others.every((country) =>
    DIALING_PERMISSIONS.every((permission) => country[permission] !== null),
  );
  const open = others.flatMap((country) => {
    const field = DIALING_PERMISSIONS.find((permission) => country[permission] === true);
    return field === undefined ? [] : [{ resource: country.iso_code, field }];
  });
  return worstOf(
    open.map(({ resource, field }) => ({
      verdict: account.inPhiScope(`Voice to ${resource}`) ? 'FAIL' : 'WARN',
      resource,
      field,
      message: 'may be called from this account',
    })),
    judgement('NOT_TESTABLE', ...(open.length > 0 ? [] : [note(isSaid ? ONLY_US : UNSAID)])),
  );
}
