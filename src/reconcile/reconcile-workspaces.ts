import { SinkUnavailableError } from '../delivery/sink';
import type { FilterOptions } from '../filter/filter-event';
import type { Mode } from '../filter/mode';
import { Checkpoint } from './checkpoint';
import { type ReconcileOptions, type ReconcileResult, reconcile } from './reconcile';
import { taskRouterTime } from './taskrouter-time';
import { parseTimeSpan, requireKept, type TimeSpan, type TimeSpanArguments } from './time-span';

export interface ReconcileWorkspacesOptions
  extends Omit<ReconcileOptions, 'workspaceSid' | 'span' | 'onReached'> {
  readonly workspaceSids: readonly string[];
  readonly times: TimeSpanArguments;
  readonly filter: FilterOptions & { readonly mode: Mode };
  /** By the workspace's SID; empty when no checkpoint is kept. */
  readonly checkpointFiles: ReadonlyMap<string, string>;
  /** Reads the checkpoints without changing them. */
  readonly dryRun: boolean;
}

/** How the run over one workspace ended. */
export interface WorkspaceResult extends ReconcileResult {
  readonly workspaceSid: string;
  /** The span to read, beginning at the checkpoint. */
  readonly span: TimeSpan;
}

/** Where the run over a workspace begins. */
interface Start {
  readonly workspaceSid: string;
  readonly span: TimeSpan;
  readonly checkpoint: Checkpoint | undefined;
}

/**
 * Reconciles workspaces in turn. Checks all of them and writes all checkpoints before the first
 * event is delivered; stops once the sink accepts no events.
 *
 * @throws {ApiError} when TaskRouter's time cannot be read.
 * @throws {TimeSpanError} for a time span that TaskRouter no longer has, or not yet.
 * @throws {StateFileError | DiskFullError} for a checkpoint or ledger that cannot be used.
 */
export async function* reconcileWorkspaces(
  options: ReconcileWorkspacesOptions,
): AsyncGenerator<WorkspaceResult, void, void> {
  const { api, workspaceSids, dryRun } = options;
  const [first = ''] = workspaceSids;
  const now = await taskRouterTime(api, first);
  const starts = workspaceSids.map((sid) => startOf(sid, options, now));

  // Fails before anything is delivered if there is no space for it.
  for (const { checkpoint } of starts) {
    if (!dryRun) checkpoint?.save(checkpoint.reached);
  }
  for (const { workspaceSid, span, checkpoint } of starts) {
    const onReached = (moment: number) => {
      if (!dryRun) checkpoint?.save(moment);
    };
    const result = await reconcile({ ...options, workspaceSid, span, onReached });
    yield { workspaceSid, span, ...result };
    // The next workspace would fail in the same way.
    if (result.stop instanceof SinkUnavailableError) return;
  }
}

function startOf(
  workspaceSid: string,
  { times, filter, checkpointFiles }: ReconcileWorkspacesOptions,
  now: number,
): Start {
  const asked = parseTimeSpan(times, now);
  const path = checkpointFiles.get(workspaceSid);
  const checkpoint =
    path === undefined
      ? undefined
      : new Checkpoint(
          path,
          { ...times, workspace: workspaceSid, mode: filter.mode },
          { since: asked.from, now },
        );
  const from = checkpoint?.from ?? asked.from;
  requireKept(from, now);
  return { workspaceSid, span: { ...asked, from: Math.min(from, asked.until) }, checkpoint };
}
