import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isMode, type Mode } from '../filter/mode';
import { parsePolicy } from '../filter/policy/parse-policy';
import type { BatchFilter } from './batch-filter';
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

/** A thread that is filtering, and who waits for its answers, in the order of the questions. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** How many batches each thread has: the one that it works on, and the next. */
const BATCHES_A_THREAD = 2;

/**
 * Filters in several threads at once.
 *
 * @param file The JavaScript file that calls {@link answerAsThread}.
 * @param count How many threads.
 */
export function filterInThreads(file: string, count: number, options: ThreadOptions): BatchFilter {
  const threads = Array.from({ length: count }, () => startThread(file, options));
  return {
    capacity: count * BATCHES_A_THREAD,
    filter: (batch) => {
      const idlest = threads.reduce((one, other) =>
        other.waiting.length < one.waiting.length ? other : one,
      );
      return ask<FilteredBatch>(idlest, batch);
    },
    finish: async () => {
      const report = new BulkReport();
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

function ask<Answer>({ worker, waiting }: Thread, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve: (answer) => resolve(answer as Answer), reject });
    worker.postMessage(question);
  });
}

/** What each thread runs: answers every batch, and the last question with the sums of all. */
export function answerAsThread(): void {
  const { mode, policy } = workerData as ThreadOptions;
  if (isMainThread || parentPort === null || !isMode(mode)) throw new Error('not a thread');
  const port = parentPort;
  const options = { mode, policy: parsePolicy(policy) };
  const report = new BulkReport();
  port.on('message', (question: Question) => {
    if (question !== 'finish') {
      port.postMessage(filterBatch(question, options, report));
      return;
    }
    port.postMessage(report.toJSON());
    port.close();
  });
}
