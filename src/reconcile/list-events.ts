import { ownValue, type PlainObject } from '../json/plain-object';
import { isFullPage } from '../twilio-api/is-full-page';
import { type Page, readPages } from '../twilio-api/read-pages';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { halvesOf, type Listed, type TimeWindow } from './time-window';

/** The maximum size of a page (Twilio docs, "Event resource"). */
const PAGE_SIZE = 1_000;
/** A listing with more pages is split in two; that of a single second may never end. */
const MAX_PAGES = 50;

/** One second has more events than TaskRouter lists. */
export class ListingCutOffError extends Error {
  override readonly name = 'ListingCutOffError';
}

/**
 * The events of a workspace within a window, page by page, in no order, possibly repeated.
 *
 * Twilio's documentation of the resource says both that its pages are linked and that "pagination
 * is not supported". So links are followed where they exist, and a full page without one does not
 * count as the end: the window is then listed in halves, down to a second.
 *
 * Both dates are always given: by default TaskRouter lists only the last 15 minutes.
 *
 * Source: Twilio docs, "Event resource"; Twilio's TaskRouter API description, `ListEvent`.
 *
 * @returns A summary of the window.
 * @throws {ApiError}
 * @throws {ListingCutOffError} when a window of one second is full, or its pages do not end.
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
 * The events of the two seconds in which a window of one second begins and ends. If TaskRouter
 * compares whole seconds, it lists both seconds for such a window, and one second for a single
 * moment. Otherwise it lists next to nothing for a moment, and the events of the full page are
 * missing.
 *
 * @param page The full page of the window.
 * @throws {ListingCutOffError} when events of the page are missing.
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

/** The URL of a window's first page. */
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

/** A date without fractions, as in Twilio's own libraries. */
function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}
