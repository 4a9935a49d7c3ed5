import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { mixedAccounts, rightInEverything, wrongInEverything } from './audit-results';

/** The parts of an OCSF event that tests look at. */
export interface OcsfEvent {
  readonly [name: string]: unknown;
  readonly class_uid: number;
  readonly activity_id: number;
  readonly type_uid: number;
  readonly status_code: string;
  readonly finding_info: { readonly uid: string };
  readonly metadata: { readonly event_code: string };
  readonly cloud: { readonly account: { readonly uid: string } };
}

/** A class: the function that writes its events, and the schemas for them. */
export interface OcsfClassUnderTest<Event extends OcsfEvent> {
  readonly report: (result: AuditResult) => Iterable<string>;
  readonly schema: object;
  /** A file with the OCSF server's export of the class: see tests/support/schemas/README.md. */
  readonly exported: string | undefined;
  /** Events that the class does not allow, by fault. */
  readonly broken: readonly (readonly [string, (event: Event) => object])[];
}

/** The events of a report, parsed. */
export function ocsfEventsOf<Event extends OcsfEvent>(
  report: OcsfClassUnderTest<Event>['report'],
  result = mixedAccounts(),
): readonly [Event, ...Event[]] {
  return JSON.parse([...report(result)].join(''));
}

/** Checks the events of a class with our schema, and with OCSF's own if there is a copy. */
export function describeOcsfClass<Event extends OcsfEvent>({
  report,
  schema: ownSchema,
  exported,
  broken,
}: OcsfClassUnderTest<Event>): void {
  describe.each([
    ['our schema of the class', ownSchema],
    ...(exported === undefined
      ? []
      : [["OCSF's own schema", JSON.parse(readFileSync(exported, 'utf8'))] as const]),
  ])('%s', (_name, schema) => {
    const validate = new Ajv({ strict: false }).compile(schema);

    test.each([
      ['right in everything', rightInEverything()],
      ['wrong in everything', wrongInEverything()],
      ['mixed', mixedAccounts()],
    ])('accepts the events of accounts %s', (_accounts, result) => {
      for (const event of ocsfEventsOf(report, result)) {
        validate(event);
        expect(validate.errors ?? []).toEqual([]);
      }
    });

    test.each(broken)('refuses an event %s', (_fault, breakIt) => {
      const [event] = ocsfEventsOf<Event>(report);
      expect(validate(event)).toBe(true);
      expect(validate(breakIt(event))).toBe(false);
    });
  });
}
