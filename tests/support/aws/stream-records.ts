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

/** In every record, wherever a filtered event may not have it. */
export const CANARY = 'canary@clinic.example.com';

const OTHER_PRODUCT_WITH_CANARY = { ...OTHER_PRODUCT, data: { body: CANARY } };
const POISON = `{"${CANARY}`;

/** The content of a raw stream. */
export interface StreamRecords {
  readonly records: readonly Buffer[];
  /** How many are neither an event nor to be ignored. */
  readonly poisoned: number;
}

/**
 * Records of a stream: TaskRouter's events with `data` as object and as text, by turns; in fifty
 * one test event and one of another product, and in a hundred one that is cut off.
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

/** The output of `hipaa-guard filter` for the same records: a line for each event, in order. */
export async function linesOfFilter(records: readonly Buffer[]): Promise<readonly string[]> {
  const { stdout } = await outcomeOf(startCommand(['filter'], { input: inputOf(records) }));
  return stdout.split('\n').slice(0, -1);
}

/** The SHA-256 of the output of `hipaa-guard filter` for the same records, and its report. */
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
