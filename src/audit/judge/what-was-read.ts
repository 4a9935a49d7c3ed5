import type { Check } from '../model/check';
import { type Cure, distinctCures } from '../model/cure';
import type { Finding } from '../model/finding';
import { type AnyEndpoint, isApiEndpoint, type ReadingSource } from '../snapshot/endpoint';
import type { Reading, SubjectSnapshot } from '../snapshot/snapshot';
import { type Awaited, waitingFor } from './waiting-for';

/** A verdict that only says that not everything is known. */
export type UnknownVerdict = 'ERROR' | 'NOT_TESTABLE';

/** The readings of a check that exist, and those that are missing. */
export interface WhatWasRead {
  /** The needed readings that were made. */
  readonly readings: readonly Reading[];
  /** What the check needs, and what it uses if the user requested it. */
  readonly endpoints: readonly AnyEndpoint[];
  /** A finding for each failed call. */
  readonly failures: readonly Finding[];
  /** Why some readings were not made; empty if all were. */
  readonly notMade: readonly Finding[];
  /** The verdict unless the readings decide the row; `null` when none is missing. */
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

/** What provides a reading, by its source. */
const BROUGHT_BY: Readonly<Record<ReadingSource, Awaited>> = {
  twilio: 'whole_run',
  organization: 'organization_token',
  segment: 'segment_token',
  probe: 'probe',
  folder: 'code',
};

/** What would provide the check's first missing reading. */
function awaitedBy({ reads }: Check, { readings, credentials }: SubjectSnapshot): Awaited {
  if (!credentials) return 'credentials';
  return BROUGHT_BY[reads.find(({ id }) => readings[id] === undefined)?.from ?? 'twilio'];
}

/**
 * What would test a row more although all its readings were made: more code, readings on demand, a
 * person.
 */
function curesOf({ optIn = [] }: Check, { readings }: SubjectSnapshot): readonly Cure[] {
  const cures = optIn.flatMap(({ id, from }): Cure[] => {
    // There may always be more code.
    if (from === 'folder') return ['code'];
    if (readings[id] !== undefined) return [];
    return [from === 'twilio' ? 'samples' : BROUGHT_BY[from]];
  });
  return cures.length > 0 ? distinctCures(cures) : ['statement'];
}

function failureFindings(endpoint: AnyEndpoint, account: SubjectSnapshot): readonly Finding[] {
  const failures = account.readings[endpoint.id]?.failures ?? [];
  const what = isApiEndpoint(endpoint) ? `${endpoint.host}${endpoint.path}` : 'what to request';
  return failures.map(({ failure, status, parents }) => ({
    resource: parents.at(-1) ?? null,
    field: null,
    message: `${what} was not read: ${failure}${status === null ? '' : ` (${status})`}`,
  }));
}
