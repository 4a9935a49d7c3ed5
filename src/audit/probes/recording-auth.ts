import { recordings } from '../endpoints/voice/recordings';
import { itemsOf } from '../snapshot/snapshot';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { probe, probeResults } from './probe';

export const recordingAuthResults = probeResults('recording-auth', MEDIA_VERDICT, [recordings]);

/**
 * The newest and the oldest recording that is known. The setting covers all recordings of an account
 * (Twilio Help Center 15827821586843), so two are more than enough.
 */
export const recordingAuth = probe({
  results: recordingAuthResults,
  purpose: 'ask for call recordings without credentials',
  steps: async (context) => {
    const sids = itemsOf(context.account, recordings)
      .filter(({ status, media_url }) => status === 'completed' && isAtTwilio(media_url?.host))
      .map(({ sid }) => sid)
      .filter((sid) => sid !== null);
    const sample = new Set([...sids.slice(0, 1), ...sids.slice(-1)]);
    const account = `https://api.twilio.com/2010-04-01/Accounts/${context.api.accountSid}`;
    return [...sample].map((sid) => mediaStep(`${account}/Recordings/${sid}.wav`, context));
  },
});

/** Recordings on storage of the customer's own are not under the setting. */
function isAtTwilio(host: string | undefined): boolean {
  return host === undefined || host === 'api.twilio.com';
}
