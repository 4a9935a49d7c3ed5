import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/finding';
import { usageByName } from './usage';

/** Usage categories of call recordings, made or stored. */
const RECORDINGS =
  /^(?:recordings|recordings-encrypted|recordingstorage|calls-recordings|trunking-recordings)$/;

/** Usage that shows that calls were recorded, or recordings of calls stored. */
export function recordingUsage(account: AccountView): readonly Finding[] {
  return usageByName(account, RECORDINGS);
}
