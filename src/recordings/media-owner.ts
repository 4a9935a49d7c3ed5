import type { MediaOwner } from './media-url';

/** Whose media may be asked for: the account's own, and what its policy adds. */
export function mediaOwner(
  accountSid: string | undefined,
  { mediaAccounts, mediaHosts }: Pick<MediaOwner, 'mediaAccounts' | 'mediaHosts'>,
  deployed: boolean,
): MediaOwner {
  return { accountSid, mediaAccounts, mediaHosts, deployed };
}
