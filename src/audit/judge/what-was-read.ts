import type { Check } from '../model/check';
import { type Cure, distinctCures } from '../model/cure';
import type { Finding } from '../model/finding';
import { type AnyEndpoint, isApiEndpoint, type ReadingSource } from '../snapshot/endpoint';
import type { Reading, SubjectSnapshot } from '../snapshot/snapshot';
import { type Awaited, waitingFor } from './waiting-for';

/** A verdict that only says that not everything is known. */
export type UnknownVerdict = 'ERROR' | 'NOT_TESTABLE';

/** What of a check's readings there is, and what is missing. */
export interface WhatWasRead {
  /** Those that the check needs, as far as they were made. */
  readonly readings: readonly Reading[];
  /** What the check needs, and what it takes as well and was asked for. */
  readonly endpoints: readonly AnyEndpoint[];
  /** A finding for each call that failed. */
  readonly failures: readonly Finding[];
  /** Why some readings were not made; empty where all were. */
  readonly notMade: readonly Finding[];
  /** What the row is unless what was read decides it; `null` where nothing is missing. */
  readonly unknown: UnknownVerdict | null;
  /** What would test the row, or test it more. */
  readonly cures: readonly Cure[];
}

export function whatWasRead(check: Check, account: SubjectSnapshot): WhatWasRead {
  const { reads, optIn = [] } = check;
  const readings = reads.flatMap(({ id }) => account.readings[id] ?? []);
  const areAllMade = readings.length === reads.length;
  const awaited = awaitedBy(check, account);
  const endpoints = [...reads, ...optIn.filter(({ id }) => account.readings[id] !== undefined)];
  const failures = endpoints.flatMap((endpoint) => failureFindings(endpoint, account));
  return {
    readings,
    endpoints,
    failures,
    notMade: areAllMade ? [] : [waitingFor(awaited)],
    unknown: failures.length > 0 ? 'ERROR' : areAllMade ? null : 'NOT_TESTABLE',
    cures: areAllMade ? curesOf(check, account) : [awaited],
  };
}

/** What brings a reading, by where it is from. */
const BROUGHT_BY: Readonly<Record<ReadingSource, Awaited>> = {
  twilio: 'whole_run',
  organization: 'organization_token',
  segment: 'segment_token',
  probe: 'probe',
  folder: 'code',
};

/** What would bring the first reading of the check's that is missing. */
function awaitedBy({ reads }: Check, { readings, credentials }: SubjectSnapshot): Awaited {
  if (!credentials) return 'credentials';
  return BROUGHT_BY[reads.find(({ id }) => readings[id] === undefined)?.from ?? 'twilio'];
}

/**
 * What would test a row more, whose readings were all made: more code, what is read only on demand,
 * a person.
 */
function curesOf({ optIn = [] }: Check, { readings }: SubjectSnapshot): readonly Cure[] {
  const cures = optIn.flatMap(({ id, from }): Cure[] => {
    // There is always more code.
    if (from === 'folder') return ['code'];
    if (readings[id] !== undefined) return [];
    return [from === 'twilio' ? 'samples' : BROUGHT_BY[from]];
  });
  return cures.length > 0 ? distinctCures(cures) : ['statement'];
}

function failureFindings(endpoint: AnyEndpoint, account: SubjectSnapshot): readonly Finding[] {
  const failures = account.readings[endpoint.id]?.failures ?? [];
  const what = isApiEndpoint(endpoint) ? `${endpoint.host}${endpoint.path}` : 'what to ask for';
  return failures.map(({ failure, status, parents }) => ({
    resource: parents.at(-1) ?? null,
    field: null,
    message: `${what} was not read: ${failure}${status === null ? '' : ` (${status})`}`,
  }));
}
