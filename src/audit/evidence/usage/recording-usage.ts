import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/finding';
import { usageByName } from './usage';

/** Of recordings of calls, made or stored. */
const RECORDINGS =
  /^(?:recordings|recordings-encrypted|recordingstorage|calls-recordings|trunking-recordings)$/;

/** What shows that calls were recorded, or that recordings of them were stored. */
export function recordingUsage(account: AccountView): readonly Finding[] {
  return usageByName(account, RECORDINGS);
}
