import { parseAccessRecord } from './access-record';
import { hashOfLines } from './hash-of-lines';

export type AccessLogVerdict =
  | {
      readonly verdict: 'whole';
      readonly lines: number;
      /** Lines whose writing was interrupted, and that the next record ended. */
      readonly torn: number;
      /**
       * The hash that the next record will hold. Kept elsewhere, it later proves that the log was
       * neither truncated nor rewritten; `null` for an empty log.
       */
      readonly head: string | null;
    }
  | {
      readonly verdict: 'broken';
      readonly lines: number;
      /** The first line, from 1, that is not a record or does not follow from those before it. */
      readonly brokenLine: number;
    };

/** Whether each record of the log follows from the one before it. */
export async function verifyAccessLog(chunks: AsyncIterable<Buffer>): Promise<AccessLogVerdict> {
  let lines = 0;
  let torn = 0;
  let firstTorn: number | undefined;
  let brokenLine: number | undefined;
  /** The text whose hash the next record must hold. */
  let previous: string | null = null;

  for await (const line of linesOf(chunks)) {
    lines += 1;
    if (brokenLine !== undefined) continue;
    const record = parseAccessRecord(line);
    if (record === null) {
      firstTorn ??= lines;
      previous = previous === null ? line : `${previous}\n${line}`;
      continue;
    }
    if (record.previous_sha256 !== (previous === null ? null : hashOfLines(previous))) {
      brokenLine = firstTorn ?? lines;
      continue;
    }
    if (firstTorn !== undefined) torn += lines - firstTorn;
    firstTorn = undefined;
    previous = line;
  }
  brokenLine ??= firstTorn;
  if (brokenLine !== undefined) return { verdict: 'broken', lines, brokenLine };
  return { verdict: 'whole', lines, torn, head: previous === null ? null : hashOfLines(previous) };
}

/** The lines as bytes, one character each, as they were hashed. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
