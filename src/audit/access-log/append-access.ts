import { type FileHandle, open, unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFullError } from '../../errors/disk-full-error';
import { errorCode } from '../../errors/error-code';
import { AccessLogError } from './access-log-error';
import { type AccessEvent, type AccessRecord, parseAccessRecord } from './access-record';
import { hashOfLines } from './hash-of-lines';

const LOCK_ATTEMPTS = 500;
const LOCK_PAUSE_MS = 20;
/** Records are shorter than this, so the last one is within the file's tail. */
const TAIL_BYTES = 65_536;

/**
 * Appends a record to the log, and returns it once it is on disk.
 *
 * Each record holds the SHA-256 of the text since the last complete record: of that record's line
 * and, after an interrupted write, of the torn text after it. The file's contents never change: a
 * torn last line is ended by a line feed, and stays.
 *
 * Processes take turns with a lock file next to the log, `FILE.lock`. It is held for milliseconds.
 *
 * @throws {AccessLogError} When the log is locked for ten seconds, or cannot be written.
 * @throws {DiskFullError} A partly written record is ended by the next one.
 */
export async function appendAccess(
  file: string,
  event: AccessEvent,
  now: Date,
): Promise<AccessRecord> {
  const lock = `${file}.lock`;
  await takeLock(lock);
  try {
    return await append(file, event, now);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw diskFullError('--access-log', error) ?? new AccessLogError('unwritable');
  } finally {
    await unlink(lock);
  }
}

async function takeLock(lock: string): Promise<void> {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      await handle.close();
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw new AccessLogError('unwritable');
      await sleep(LOCK_PAUSE_MS);
    }
  }
  throw new AccessLogError('locked');
}

async function append(file: string, event: AccessEvent, now: Date): Promise<AccessRecord> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const tail = await readTail(handle);
    const record: AccessRecord = {
      workspace_id: event.workspace_id,
      actor_user_id: event.actor_user_id,
      event_type: event.event_type,
      end_user_id: event.end_user_id,
      timestamp: now.toISOString(),
      previous_sha256: tail === '' ? null : hashOfLines(sinceLastRecord(tail)),
    };
    const torn = tail !== '' && !tail.endsWith('\n');
    await handle.appendFile(`${torn ? '\n' : ''}${JSON.stringify(record)}\n`);
    await handle.sync();
    return record;
  } finally {
    await handle.close();
  }
}

async function readTail(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  const length = Math.min(size, TAIL_BYTES);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  // One character per byte, because a torn line may end within a character.
  return buffer.toString('latin1');
}

/** The last complete record's line, with the torn lines after it, without the last line feed. */
function sinceLastRecord(tail: string): string {
  const lines = tail.replace(/\n$/, '').split('\n');
  const last = lines.findLastIndex((line) => parseAccessRecord(line) !== null);
  return lines.slice(Math.max(0, last)).join('\n');
}
