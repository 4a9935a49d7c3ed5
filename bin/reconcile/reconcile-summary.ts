import { SinkUnavailableError } from '../../src/delivery/sink';
import type { ReconcileStop } from '../../src/reconcile/reconcile';
import type { WorkspaceResult } from '../../src/reconcile/reconcile-workspaces';
import { sinkAdvice } from '../../src/reconcile/sink-advice';
import { columns } from '../../src/terminal/columns';
import { BEHIND_PROXY } from '../../src/twilio-api/behind-proxy';

/** What a run did, in aligned lines, and why it ended early. */
export function reconcileSummary(
  { span: { from, until }, counts, filtered, types, stop }: WorkspaceResult,
  dryRun: boolean,
): string {
  const { kept, removed, findings } = filtered.toJSON();
  const rows: readonly (readonly [string, number])[] = [
    ['events read', counts.read],
    [dryRun ? 'to be delivered' : 'delivered', counts.delivered],
    ['in the ledger', counts.inLedger],
    ['duplicates', counts.duplicates],
    ['unreadable', counts.unreadable],
    ['undelivered', counts.undelivered],
    ['attributes kept', kept],
    ['attributes removed', removed],
    ...Object.entries(findings)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => [`found: ${kind}`, count] as const),
    ...(dryRun ? [...types].sort(([one], [other]) => (one < other ? -1 : 1)) : []),
  ];
  return [
    `From ${new Date(from).toISOString()} until ${new Date(until).toISOString()}:`,
    ...columns(rows).map((line) => `  ${line}`),
    ...(stop === undefined ? [] : [explainStop(stop)]),
    '',
  ].join('\n');
}

/** API failures that another run would meet again. */
export const REFUSALS: Readonly<Record<string, string>> = {
  unauthorized: 'ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, are wrong',
  forbidden: 'these credentials may not read TaskRouter’s events',
  not_found: 'the account has no such workspace',
};

/** Why a run ended early, and what to do. */
export function explainStop(stop: ReconcileStop): string {
  if (stop === 'interrupted') return 'Interrupted: run it again to read the rest.';
  if (stop === 'listing_cut_off') {
    return 'Ended early: TaskRouter does not list all events of one second.';
  }
  if (stop instanceof SinkUnavailableError) {
    return `Ended early: the sink takes no events; ${sinkAdvice(stop)}. Then run it again to deliver the rest.`;
  }
  const reason = REFUSALS[stop.failure];
  if (reason !== undefined) return `TaskRouter refuses (${stop.message}): ${reason}.`;
  const advice = stop.failure === 'connection_failed' ? ` ${BEHIND_PROXY}` : '';
  return `Ended early: TaskRouter’s API failed (${stop.message}).${advice} Run it again to read the rest.`;
}
