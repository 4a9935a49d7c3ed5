import { ownValue, type PlainObject } from '../json/plain-object';
import { isFullPage } from '../twilio-api/is-full-page';
import { type Page, readPages } from '../twilio-api/read-pages';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { halvesOf, type Listed, type TimeWindow } from './time-window';

/** The maximum size of a page (Twilio docs, "Event resource"). */
const PAGE_SIZE = 1_000;
/**
 * A listing with more pages is split into two shorter ones; one of a second may have no end at all.
 */
const MAX_PAGES = 50;

/** There is more in one second than TaskRouter lists. */
export class ListingCutOffError extends Error {
  override readonly name = 'ListingCutOffError';
}

/**
 * The events of a workspace within a window, page by page, in no order. An event may be listed more
 * than once.
 *
 * Twilio's documentation of the resource says both that its pages are linked and that "pagination
 * is not supported". So links are followed where there are some, and a full page without one, be it
 * the first or a later one, is not believed to be the end: the window is then listed in halves,
 * down to a second.
 *
 * Both dates are always given: without them TaskRouter lists the last 15 minutes.
 *
 * Source: Twilio docs, "Event resource"; Twilio's TaskRouter API description, `ListEvent`.
 *
 * @returns What there was in the window.
 * @throws {ApiError}
 * @throws {ListingCutOffError} when a window of a second is full, or its pages do not end.
 */
export async function* listEvents(
  api: TwilioApi,
  workspaceSid: string,
  window: TimeWindow,
): AsyncGenerator<readonly PlainObject[], Listed, void> {
  const halves = halvesOf(window);
  let pages = 0;
  let events = 0;
  let last: Page = { items: [], size: undefined };
  for await (const page of readPages(api, eventsUrl(workspaceSid, window), 'events')) {
    pages += 1;
    if (pages > MAX_PAGES) break;
    events += page.items.length;
    last = page;
    yield page.items;
  }
  if (pages <= MAX_PAGES && !isFullPage(last, PAGE_SIZE)) return { events, linked: true };
  if (halves === undefined) return yield* listSeconds(api, workspaceSid, window, last.items);
  const [first, second] = halves;
  const one = yield* listEvents(api, workspaceSid, first);
  const other = yield* listEvents(api, workspaceSid, second);
  return { events: one.events + other.events, linked: pages > 1 };
}

/**
 * The events of the two seconds in which a window of one second begins and ends. Where TaskRouter
 * compares whole seconds, it lists them both for such a window, and one for a moment; else next to
 * nothing for a moment, and the events of the full page are not among it.
 *
 * @param page The full page of the window.
 * @throws {ListingCutOffError} when that does not give all events of the page.
 */
async function* listSeconds(
  api: TwilioApi,
  workspaceSid: string,
  { start, end }: TimeWindow,
  page: readonly PlainObject[],
): AsyncGenerator<readonly PlainObject[], Listed, void> {
  if (start === end) throw new ListingCutOffError();
  const missing = new Set(page.map((event) => ownValue(event, 'sid')));
  let events = 0;
  for (const moment of [start, end]) {
    const pages = listEvents(api, workspaceSid, { start: moment, end: moment });
    for await (const listed of pages) {
      for (const event of listed) missing.delete(ownValue(event, 'sid'));
      events += listed.length;
      yield listed;
    }
  }
  if (missing.size > 0) throw new ListingCutOffError();
  return { events, linked: false };
}

/** Where the first events of a window are listed. */
export function eventsUrl(
  workspaceSid: string,
  { start, end }: TimeWindow,
  pageSize = PAGE_SIZE,
): URL {
  const url = new URL(`https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}/Events`);
  url.searchParams.set('StartDate', dateOf(start));
  url.searchParams.set('EndDate', dateOf(end));
  url.searchParams.set('PageSize', String(pageSize));
  return url;
}

/** Without fractions, as Twilio's own libraries write dates. */
function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}
