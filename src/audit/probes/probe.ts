import type { Agent } from 'node:http';
import type { MediaOwner } from '../../recordings/media-url';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import type { FieldReaders, Item } from '../fields/field-reader';
import type { AnyApiEndpoint, ProbeEndpoint } from '../snapshot/endpoint';
import type { SubjectSnapshot } from '../snapshot/snapshot';
import type { SeenUrl } from './seen-url';

/** What a probe may use. It exists only during the run, and is never written anywhere. */
export interface ProbeContext {
  readonly api: TwilioApi;
  /** The `Authorization` header for Twilio's own hosts. */
  readonly authorization: string;
  /** Signs requests to TwiML Bins; an API key cannot. */
  readonly authToken: string | null;
  /** The readings, with the URLs unchanged. */
  readonly account: SubjectSnapshot;
  readonly urls: readonly SeenUrl[];
  /** Identifies which media are the account's own. */
  readonly owner: MediaOwner;
  /** Frontline's callbacks, which no API lists. */
  readonly frontlineUrls: readonly string[];
  readonly agent?: Agent | undefined;
  readonly timeoutMs?: number;
}

/** One or more requests to one target. */
export interface ProbeStep<Fields extends FieldReaders> {
  /** The host of the requests, for the announcement. */
  readonly host: string;
  /** The maximum. */
  readonly requests: number;
  readonly run: () => Promise<Item<Fields>>;
}

/**
 * Requests something from a host of the account's owner. The results are kept like a reading, so
 * that a snapshot can be judged again without another request.
 */
export interface Probe<Fields extends FieldReaders = FieldReaders> {
  readonly results: ProbeEndpoint<Fields>;
  /** What is requested, for the announcement. */
  readonly purpose: string;
  /** A sample of what it needs is enough, so it does not matter whether there are more. */
  readonly samples?: true;
  /** May call Twilio's API to find its targets; sends nothing to them. */
  readonly steps: (context: ProbeContext) => Promise<readonly ProbeStep<Fields>[]>;
}

/**
 * The results of a probe, under a name of their own next to Twilio's endpoints.
 *
 * @param needs The endpoints to read first.
 */
export function probeResults<const Fields extends FieldReaders>(
  id: string,
  fields: Fields,
  needs: readonly AnyApiEndpoint[],
): ProbeEndpoint<Fields> {
  return { from: 'probe', id: `probe-${id}`, fields, needs };
}

/** Keeps the types of the fields. */
export function probe<Fields extends FieldReaders>(definition: Probe<Fields>): Probe<Fields> {
  return definition;
}
