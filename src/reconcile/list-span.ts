import type { PlainObject } from '../json/plain-object';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { listEvents } from './list-events';
import type { TimeSpan } from './time-span';
import { type TimeWindow, TimeWindows } from './time-window';

/** A page of a window's events, or the end of the window. */
export type SpanListing =
  | {
      readonly kind: 'page';
      readonly window: TimeWindow;
      readonly events: readonly PlainObject[];
    }
  | { readonly kind: 'end'; readonly window: TimeWindow };

/**
 * The events of a time span, window by window, each page by page, followed by its end.
 *
 * @throws {ApiError}
 * @throws {ListingCutOffError}
 */
export async function* listSpan(
  api: TwilioApi,
  workspaceSid: string,
  span: TimeSpan,
): AsyncGenerator<SpanListing, void, void> {
  const windows = new TimeWindows(span);
  for (let window = windows.next(); window !== undefined; window = windows.next()) {
    const pages = listEvents(api, workspaceSid, window);
    let page = await pages.next();
    for (; !page.done; page = await pages.next()) {
      yield { kind: 'page', window, events: page.value };
    }
    yield { kind: 'end', window };
    windows.fit(page.value);
  }
}
