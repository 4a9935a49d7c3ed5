import { CONNECTION_OVERRIDES, isConnectionOverrides } from './connection-overrides';

/**
 * Where a workspace sends its events, and which ones. The method is fixed: TaskRouter always posts
 * (Twilio docs, "TaskRouter events reference").
 */
export interface EventCallback {
  /** With its connection overrides; `''` for none. */
  readonly url: string;
  /** The event types that are sent, comma-separated; `''` for all of them. */
  readonly eventsFilter: string;
}

/** A setting that will change, in a form fit for display. */
export interface CallbackChange {
  readonly setting: 'EventCallbackUrl' | 'EventsFilter';
  readonly from: string;
  readonly to: string;
}

/** All events to this URL, with as many attempts as possible. */
export function wantedEventCallback(url: URL): EventCallback {
  return { url: `${url.href}#${CONNECTION_OVERRIDES}`, eventsFilter: '' };
}

/** What differs; empty when the two are the same. */
export function changesBetween(
  current: EventCallback,
  wanted: EventCallback,
): readonly CallbackChange[] {
  const changes: CallbackChange[] = [];
  if (current.url !== wanted.url) {
    changes.push({
      setting: 'EventCallbackUrl',
      from: shownUrl(current.url),
      to: shownUrl(wanted.url),
    });
  }
  if (current.eventsFilter !== wanted.eventsFilter) {
    changes.push({
      setting: 'EventsFilter',
      from: shownFilter(current.eventsFilter),
      to: shownFilter(wanted.eventsFilter),
    });
  }
  return changes;
}

/** True when both URLs have the same host and path, whatever else they hold. */
export function callsPlace(url: string, other: string): boolean {
  return url === other || (placeOf(url) !== undefined && placeOf(url) === placeOf(other));
}

function placeOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { host, pathname } = new URL(text);
  return host + pathname;
}

/**
 * A callback's URL without what may be secret: credentials, query, and any fragment that is not
 * connection overrides.
 */
function shownUrl(text: string): string {
  if (text === '') return 'none';
  if (!URL.canParse(text)) return 'not a URL';
  const { protocol, host, pathname, search, hash } = new URL(text);
  const fragment = hash.slice(1);
  return [
    `${protocol}//${host}${pathname}`,
    search === '' ? '' : '?…',
    fragment === '' ? '' : `#${isConnectionOverrides(fragment) ? fragment : '…'}`,
  ].join('');
}

/** The filter for a terminal: only characters that event types have. */
function shownFilter(text: string): string {
  if (text === '') return 'all events';
  return text
    .split(',')
    .map((type) => type.replace(/[^a-z.-]/gi, ''))
    .join(', ');
}
