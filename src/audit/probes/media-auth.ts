import { CHECK_BUDGET_MS, checkMedia } from '../../recordings/check-media';
import { parseMediaUrl } from '../../recordings/media-url';
import { number, sid, word } from '../fields/basic-readers';
import type { Item } from '../fields/field-reader';
import { hostName } from '../fields/host-name';
import type { ProbeContext, ProbeStep } from './probe';

/** What is kept of a requested media URL: the checker's verdict, but not the URL. */
export const MEDIA_VERDICT = { sid, host: hostName, verdict: word, status: number, reason: word };

type MediaContext = Pick<ProbeContext, 'owner' | 'agent'>;

/** Requests a media URL as a stranger would, with this project's own check. */
export function mediaStep(url: string, context: MediaContext): ProbeStep<typeof MEDIA_VERDICT> {
  const { host } = new URL(url);
  // A second request is made if the answer may have other reasons than missing credentials.
  return { host, requests: 2, run: () => verdictOn(url, host, context) };
}

async function verdictOn(
  url: string,
  host: string,
  { owner, agent }: MediaContext,
): Promise<Item<typeof MEDIA_VERDICT>> {
  const media = parseMediaUrl(url, owner);
  if (media === undefined) {
    return { sid: null, host, verdict: 'refused', status: null, reason: 'url_not_allowed' };
  }
  // The check takes for granted that video media always need credentials; here it is proved.
  const asked = { ...media, alwaysAuthenticated: false };
  const deadline = performance.now() + CHECK_BUDGET_MS;
  const { verdict, status, reason } = await checkMedia(asked, { deadline, agent });
  return { sid: media.sid, host, verdict, status, reason };
}
