import type { MediaOwner } from './media-url';

/** The media that may be requested: the account's own, and what its policy adds. */
export function mediaOwner(
  { mediaAccounts, mediaHosts }: Pick<MediaOwner, 'mediaAccounts' | 'mediaHosts'>,
  { accountSid, deployed }: Pick<MediaOwner, 'accountSid' | 'deployed'>,
): MediaOwner {
  return { accountSid, mediaAccounts, mediaHosts, deployed };
}
