import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isMode, type Mode } from '../filter/mode';
import { parsePolicy } from '../filter/policy/parse-policy';
import { type BatchFilter, filterInThisThread } from './batch-filter';
import { BulkReport, type BulkSums } from './bulk-report';
import { type FilteredBatch, filterBatch } from './filter-batch';
import type { Batch } from './read-batches';

/** Options that can be handed to another thread. */
export interface ThreadOptions {
  readonly mode: Mode;
  /** The text of a valid policy. */
  readonly policy: string;
}

type Question = Batch | 'finish';

/** A filtering thread and the callers that wait for its answers, in the order of the questions. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The batch a thread works on, and those queued to keep it busy while the caller filters one. */
const BATCHES_ASKED = 3;
/** Plus one that is filtered and waits for an earlier batch of another thread. */
const BATCHES_A_THREAD = BATCHES_ASKED + 1;

/**
 * Filters in several threads, including the caller's: it filters when the others have enough to do,
 * which costs less than one more thread to wait for.
 *
 * @param file The JavaScript file that calls {@link answerAsThread}.
 * @param count How many threads, including the caller's: at least 2.
 */
export function filterInThreads(
  file: string,
  count: number,
  { mode, policy }: ThreadOptions,
): BatchFilter {
  const here = filterInThisThread({ mode, policy: parsePolicy(policy) });
  const threads = Array.from({ length: count - 1 }, () => startThread(file, { mode, policy }));
  return {
    capacity: count * BATCHES_A_THREAD,
    filter: (batch) => {
      const idlest = threads.reduce((one, other) =>
        other.waiting.length < one.waiting.length ? other : one,
      );
      return idlest.waiting.length < BATCHES_ASKED
        ? ask<FilteredBatch>(idlest, batch, ownMemoryOf(batch.bytes))
        : here.filter(batch);
    },
    finish: async () => {
      const report = await here.finish();
      for (const thread of threads) {
        const ended = once(thread.worker, 'exit');
        report.addSums(await ask<BulkSums>(thread, 'finish'));
        await ended;
      }
      return report;
    },
    stop: () => {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

function startThread(file: string, options: ThreadOptions): Thread {
  const worker = new Worker(file, { workerData: options });
  const waiting: Waiting[] = [];
  worker.on('message', (answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}

/** @param handedOver Memory of the question, transferred to the thread and lost to the caller. */
function ask<Answer>(
  { worker, waiting }: Thread,
  question: Question,
  handedOver: readonly ArrayBuffer[] = [],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve: (answer) => resolve(answer as Answer), reject });
    worker.postMessage(question, handedOver);
  });
}

/** The memory that holds only these bytes. Shared memory is copied, not transferred. */
function ownMemoryOf({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  const isOwn = byteLength > 0 && buffer.byteLength === byteLength;
  return isOwn && buffer instanceof ArrayBuffer ? [buffer] : [];
}

/** What each thread runs: answers each batch, and the last question with the sums over all. */
export function answerAsThread(): void {
  const { mode, policy } = workerData as ThreadOptions;
  if (isMainThread || parentPort === null || !isMode(mode)) throw new Error('not a thread');
  const port = parentPort;
  const options = { mode, policy: parsePolicy(policy) };
  const report = new BulkReport();
  port.on('message', (question: Question) => {
    if (question !== 'finish') {
      const answer = filterBatch(question, options, report);
      port.postMessage(answer, [answer.filtered.buffer]);
      return;
    }
    port.postMessage(report.toJSON());
    port.close();
  });
}
