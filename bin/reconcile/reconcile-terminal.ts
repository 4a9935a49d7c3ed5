import type { ReconcileStop } from '../../src/reconcile/reconcile';
import type { WorkspaceResult } from '../../src/reconcile/reconcile-workspaces';
import { pluralise } from '../../src/terminal/pluralise';
import { FirstMessages } from '../terminal/first-messages';
import { tell } from '../terminal/output';
import { ProgressLine } from '../terminal/progress-line';
import { explainStop, reconcileSummary } from './reconcile-summary';

export interface ReconcileTerminalOptions {
  readonly workspaceSids: readonly string[];
  readonly dryRun: boolean;
  readonly skipRefused: boolean;
}

/**
 * The messages of `reconcile` on stderr: the events that the sink did not get, the progress on a
 * terminal, and the outcome of each workspace.
 */
export class ReconcileTerminal {
  readonly #options: ReconcileTerminalOptions;
  readonly #progress = new ProgressLine(process.stderr);
  #left: FirstMessages;
  #ended = 0;

  constructor(options: ReconcileTerminalOptions) {
    this.#options = options;
    this.#left = this.#firstMessages();
  }

  readonly onLeft = (sid: string | undefined, problem: string): void => {
    this.#left.add(`${sid ?? 'an event without a SID'}: ${problem}`);
  };

  readonly onProgress = (events: number, share: number): void => {
    this.#progress.show(`${Math.floor(share * 100)} %, ${events} events read`);
  };

  tellResult(result: WorkspaceResult): void {
    const { workspaceSids, dryRun } = this.#options;
    const { hidden } = this.#left;
    if (hidden > 0) {
      this.#tell(`and ${pluralise(hidden, 'more event')} that the sink did not get\n`);
    }
    this.#left = this.#firstMessages();
    if (workspaceSids.length > 1) this.#tell(`${result.workspaceSid}\n`);
    this.#tell(reconcileSummary(result, dryRun));
    this.#ended += 1;
  }

  /** To be called after the last result. */
  tellNotBegun(): void {
    const notBegun = this.#options.workspaceSids.slice(this.#ended);
    if (notBegun.length > 0) this.#tell(`Not started: ${notBegun.join(', ')}.\n`);
  }

  tellStop(stop: ReconcileStop): void {
    this.#tell(`${explainStop(stop)}\n`);
  }

  clear(): void {
    this.#progress.clear();
  }

  #firstMessages(): FirstMessages {
    const show = (message: string) => this.#tell(`${message}\n`);
    // Skipped events do not come again, so all are named.
    return new FirstMessages(
      show,
      this.#options.skipRefused ? Number.POSITIVE_INFINITY : undefined,
    );
  }

  #tell(text: string): void {
    this.#progress.clear();
    tell(text);
  }
}
