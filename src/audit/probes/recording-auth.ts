import { listPages } from '../../twilio-api/list-pages';
import { recordings } from '../endpoints/voice/recordings';
import { type Item, readItem } from '../fields/field-reader';
import { daysBefore } from '../snapshot/days-before';
import { itemsOf } from '../snapshot/snapshot';
import { accountUrl } from './account-url';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { type ProbeContext, probe, probeResults } from './probe';

export const recordingAuthResults = probeResults('recording-auth', MEDIA_VERDICT, [recordings]);

/** The days that the reading covers. */
const DAYS = 30;
/** Enough to find one that is complete and at Twilio. */
const PAGE_SIZE = 50;

/**
 * The newest and the oldest recording of the last 30 days, and an earlier one. The setting covers
 * all recordings of an account (Twilio Help Center 15827821586843), so these are more than enough.
 */
export const recordingAuth = probe({
  results: recordingAuthResults,
  purpose: 'request call recordings without credentials',
  samples: true,
  steps: async (context) => {
    const recent = sidsOf(itemsOf(context.account, recordings));
    const older = await olderThan(DAYS, context);
    const sample = new Set([...recent.slice(0, 1), ...recent.slice(-1), ...older.slice(0, 1)]);
    return [...sample].map((sid) =>
      mediaStep(`${accountUrl(context.api)}/Recordings/${sid}.wav`, context),
    );
  },
});

async function olderThan(days: number, { api }: ProbeContext): Promise<readonly string[]> {
  const url = new URL(`${accountUrl(api)}/Recordings.json`);
  url.searchParams.set('PageSize', String(PAGE_SIZE));
  url.searchParams.set('DateCreated<', daysBefore(new Date(), days));
  for await (const page of listPages(api, url, 'recordings')) {
    return sidsOf(page.map((raw) => readItem(recordings.fields, raw)));
  }
  return [];
}

/** The completed ones at Twilio: the setting does not cover the customer's own storage. */
function sidsOf(all: readonly Item<typeof recordings.fields>[]): readonly string[] {
  return all
    .filter(({ status, media_url: at }) => status === 'completed' && isAtTwilio(at?.host))
    .map(({ sid }) => sid)
    .filter((sid) => sid !== null);
}

function isAtTwilio(host: string | undefined): boolean {
  return host === undefined || host === 'api.twilio.com';
}
