import type { AccountView } from '../../model/check';
import type { GradedFinding } from '../../model/finding';
import { unsaid } from '../unsaid';
import { unencryptedSip } from './unencrypted-sip';

/** A SIP domain or a trunk, as read. */
interface Carrier {
  readonly sid: string | null;
  readonly secure: boolean | null;
}

/** The domains or trunks whose `secure` is not on, or is missing. */
export function notSecure(
  account: AccountView,
  row: 'VOICE-06' | 'VOICE-08',
  carriers: readonly Carrier[],
  message: string,
): readonly GradedFinding[] {
  return carriers
    .filter(({ secure }) => secure !== true)
    .map(({ sid, secure }) =>
      secure === null
        ? unsaid(sid, 'secure')
        : unencryptedSip(account, row, { resource: sid, field: 'secure', message }),
    );
}
