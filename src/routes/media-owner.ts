import type { Policy } from '../filter/policy/policy';
import type { MediaOwner } from '../recordings/media-url';

/** Whose media may be asked for: the account's own, and what its policy adds. */
export function mediaOwner(
  accountSid: string | undefined,
  { mediaAccounts, mediaHosts }: Policy,
  deployed: boolean,
): MediaOwner {
  return { accountSid, mediaAccounts, mediaHosts, deployed };
}
