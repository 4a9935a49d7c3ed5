import { ApiError } from '../../twilio-api/api-error';
import { listPages } from '../../twilio-api/list-pages';
import { number, sid } from '../fields/basic-readers';
import type { Item } from '../fields/field-reader';
import { hostName } from '../fields/host-name';
import { daysBefore } from '../snapshot/days-before';
import { accountUrl } from './account-url';
import { ask } from './ask';
import { MEDIA_VERDICT, mediaStep } from './media-auth';
import { type ProbeContext, type ProbeStep, probe, probeResults } from './probe';

const FIELDS = {
  ...MEDIA_VERDICT,
  /** How many months ago, of 30 days each. */
  month: number,
  /** The host to which Twilio redirects requests with credentials. */
  storage_host: hostName,
};

export const messageMediaAuthResults = probeResults('message-media-auth', FIELDS, []);

/** Twilio keeps media for thirteen months (Twilio Help Center, "Media retention"). */
const MONTHS = 14;
const DAYS = 30;
const PAGE_SIZE = 1_000;
/** The maximum of pages to search per month. */
const PAGES = 5;
/** Statuses that say nothing about the media: a limit, or a failure of Twilio's. */
const NO_ANSWER = new Set([429, 500, 502, 503, 504]);

/**
 * Media of every age: those of the newest and the oldest message of each month that has any. The
 * setting covers only media that came after it was made (Twilio Help Center 223183748), so older
 * media may be in any month. Each is requested without credentials and with them, because an old
 * one may be stored at a URL that is open to all. Of the messages, only the SIDs and numbers of
 * media are inspected, without being kept.
 */
export const messageMediaAuth = probe({
  results: messageMediaAuthResults,
  purpose: 'request media of messages of each month, without credentials and with them',
  steps: async (context) => {
    const now = new Date();
    const months = await Promise.all(
      Array.from({ length: MONTHS }, (_, month) => messagesOf(month, now, context)),
    );
    const media = await Promise.all(
      months.map(({ messages }) => Promise.all(messages.map((each) => firstMedia(each, context)))),
    );
    const oldest = media.findLastIndex((urls) => urls.flat().length > 0);
    return months.flatMap(({ cut, others }, month) => {
      const urls = media[month] ?? [];
      const areGone = others && urls.at(-1)?.length === 0;
      return [
        ...urls.flat().map((url) => stepOf(url, month, context)),
        // Media newer than protected ones are protected too; about older ones nothing is known.
        ...(month >= oldest && cut ? [notSeen(month, 'too_many_messages')] : []),
        ...(month >= oldest && areGone ? [notSeen(month, 'media_gone')] : []),
      ];
    });
  },
});

interface Month {
  /** The newest message with media, and the oldest if it is another. */
  readonly messages: readonly string[];
  /** There are messages with media besides those. */
  readonly others: boolean;
  /** There are more messages than were searched. */
  readonly cut: boolean;
}

async function messagesOf(month: number, now: Date, { api }: ProbeContext): Promise<Month> {
  const url = new URL(`${accountUrl(api)}/Messages.json`);
  url.searchParams.set('PageSize', String(PAGE_SIZE));
  if (month > 0) url.searchParams.set('DateSent<', daysBefore(now, month * DAYS));
  if (month < MONTHS - 1) url.searchParams.set('DateSent>', daysBefore(now, (month + 1) * DAYS));
  const found: string[] = [];
  let pages = 0;
  for await (const page of listPages(api, url, 'messages')) {
    const withMedia = page.filter((message) => Number(message['num_media']) > 0);
    found.push(
      ...withMedia.map((message) => sid.read(message['sid'])).filter((each) => each !== null),
    );
    pages += 1;
    if (pages === PAGES) return { ...ends(found), cut: page.length >= PAGE_SIZE };
  }
  return { ...ends(found), cut: false };
}

/** Twilio lists the newest first. */
function ends(all: readonly string[]): Pick<Month, 'messages' | 'others'> {
  const messages = [...new Set([...all.slice(0, 1), ...all.slice(-1)])];
  return { messages, others: all.length > messages.length };
}

/** The URL of one of a message's media; empty if they have been deleted meanwhile. */
async function firstMedia(message: string, { api }: ProbeContext): Promise<readonly string[]> {
  const messageUrl = `${accountUrl(api)}/Messages/${message}`;
  try {
    for await (const page of listPages(api, new URL(`${messageUrl}/Media.json`), 'media_list')) {
      const media = page.map((each) => sid.read(each['sid'])).find((each) => each !== null);
      return media === undefined ? [] : [`${messageUrl}/Media/${media}`];
    }
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
  return [];
}

function stepOf(url: string, month: number, context: ProbeContext): ProbeStep<typeof FIELDS> {
  const step = mediaStep(url, context);
  return {
    host: step.host,
    requests: step.requests + 1,
    run: async (): Promise<Item<typeof FIELDS>> => {
      const verdict = await step.run();
      const { authorization } = context;
      const answer = await ask(
        { url: new URL(url), method: 'GET', headers: { authorization } },
        context,
      );
      // The storage is unknown, and may be open.
      if ('failure' in answer || NO_ANSWER.has(answer.status)) {
        const isClosed = verdict.verdict === 'protected';
        const unseen = { ...verdict, month, storage_host: null };
        return isClosed ? { ...unseen, verdict: 'unknown', reason: 'storage_not_seen' } : unseen;
      }
      return { ...verdict, month, storage_host: hostName.read(answer.redirectHost) };
    },
  };
}

/** Kept, so that the requested media are not mistaken for all. */
function notSeen(
  month: number,
  reason: 'too_many_messages' | 'media_gone',
): ProbeStep<typeof FIELDS> {
  const nothing = { sid: null, host: null, status: null, storage_host: null };
  const host = 'api.twilio.com';
  const run = async () => ({ ...nothing, month, verdict: 'unknown', reason });
  return { host, requests: 0, run };
}
