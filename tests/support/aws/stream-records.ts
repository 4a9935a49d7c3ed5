import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BulkSums } from '../../../src/bulk/bulk-report';
import { outcomeOf, startCommand } from '../commands/run-command';
import { OTHER_PRODUCT, TEST_EVENT } from '../events/event-streams';
import { ARCHIVED_FORMS, asCloudEvent, SKETCH } from '../events/wire-forms';
import { sidOf } from '../sids';
import { temporaryFolder } from '../temporary-folder';

/** Stands in every record where a filtered event may have nothing of it. */
export const CANARY = 'canary@clinic.example.com';

const OTHER_PRODUCT_WITH_CANARY = { ...OTHER_PRODUCT, data: { body: CANARY } };
const POISON = `{"${CANARY}`;

/** What a raw stream holds. */
export interface StreamRecords {
  readonly records: readonly Buffer[];
  /** How many of them are neither an event nor to be ignored. */
  readonly poisoned: number;
}

/**
 * Records as a stream holds them: TaskRouter's events with `data` as object and as text, by turns;
 * of fifty one test event and one of another product, and of a hundred one that is broken off.
 */
export function streamRecords(count: number): StreamRecords {
  const records = Array.from({ length: count }, (_, nth) => Buffer.from(recordOf(nth)));
  return {
    records,
    poisoned: records.filter((record) => record.equals(Buffer.from(POISON))).length,
  };
}

function recordOf(nth: number): string {
  if (nth % 50 === 13) return JSON.stringify(TEST_EVENT);
  if (nth % 50 === 27) return JSON.stringify(OTHER_PRODUCT_WITH_CANARY);
  if (nth % 100 === 31) return POISON;
  const spelling = nth % 2 === 0 ? asCloudEvent : ARCHIVED_FORMS['CloudEvent whose data is text'];
  const event = spelling({
    id: sidOf('EV', nth),
    time: SKETCH.time + nth * 1_000,
    fields: { ...SKETCH.fields, task_sid: sidOf('WT', nth) },
    taskAttributes: JSON.stringify({
      name: CANARY,
      conversations: { queue: 'Billing', talk_time: nth, conversation_attribute_1: CANARY },
    }),
  });
  return JSON.stringify({ ...event, subject: CANARY });
}

/** What `hipaa-guard filter` makes of the same records: a line for each event, in their order. */
export async function linesOfFilter(records: readonly Buffer[]): Promise<readonly string[]> {
  const { stdout } = await outcomeOf(startCommand(['filter'], { input: inputOf(records) }));
  return stdout.split('\n').slice(0, -1);
}

/** The SHA-256 of what `hipaa-guard filter` makes of the same records, and its report. */
export async function digestOfFilter(
  records: readonly Buffer[],
): Promise<{ readonly sha256: string; readonly report: BulkSums }> {
  const file = join(temporaryFolder(), 'report.json');
  const child = startCommand(['filter', '--report', file], { input: inputOf(records) });
  child.stderr.resume();
  const hash = createHash('sha256');
  const ended = once(child, 'close');
  for await (const chunk of child.stdout) hash.update(chunk);
  await ended;
  return { sha256: hash.digest('hex'), report: JSON.parse(readFileSync(file, 'utf8')) };
}

function inputOf(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.flatMap((record) => [record, Buffer.from('\n')]));
}
