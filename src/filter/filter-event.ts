import { soleEvent } from '../streams/sole-event';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import { filterAttributes } from './filter-attributes';
import { filterFields } from './filter-fields';
import type { AttributesState, FilterReport } from './filter-report';
import type { FilteredEvent } from './filtered-event';
import type { Criteria } from './judge-value';
import type { Mode } from './mode';
import { Policy } from './policy/policy';
import { countByKind, Tally } from './tally';

export interface FilterOptions {
  /** @default the policy's mode */
  readonly mode?: Mode;
  /** @default a policy of no own contacts, hosts and words, in mode `guarded` */
  readonly policy?: Policy;
}

const NO_POLICY = new Policy();

/** A filtered event, and what was done to it. */
export interface FilterResult {
  readonly event: FilteredEvent;
  readonly report: FilterReport;
}

/**
 * Filters a TaskRouter event in any of its wire forms, or one that was filtered before. It may be
 * the only element of a list, as from Event Streams, or JSON text.
 *
 * Returns a new object, and does not change the input. The same event gives the same result, in
 * whatever form and whenever it is filtered.
 *
 * @throws {InvalidEventError} when the input is not exactly one TaskRouter event.
 */
export function filterEvent(input: unknown, options: FilterOptions = {}): FilterResult {
  return filterReadEvent(soleEvent(input), options);
}

/** Like {@link filterEvent}, for an event that was read before. */
export function filterReadEvent(event: TaskRouterEvent, options: FilterOptions = {}): FilterResult {
  const policy = options.policy ?? NO_POLICY;
  const criteria: Criteria = {
    mode: options.mode ?? policy.mode,
    policy,
    time: event.time,
  };

  const fieldTally = new Tally();
  const fields = filterFields(event, criteria, fieldTally);
  const tally = new Tally();
  const state = stateOfAttributes(event);
  const { taskAttributes } = event;
  const attributes =
    event.known && taskAttributes.state === 'read'
      ? filterAttributes(taskAttributes.attributes, criteria, tally)
      : {};
  const removals = [...fieldTally.removed, ...tally.removed];
  const data: Writable<FilteredEvent['data']> = fields;
  if (state !== 'absent') data.task_attributes = attributes;

  return {
    event: cloudEvent(event, data),
    report: {
      mode: criteria.mode,
      event_type_known: event.known,
      task_attributes: state,
      kept: tally.kept,
      removed: tally.unlisted + tally.removed.length,
      unlisted: tally.unlisted,
      fields: {
        kept: fieldTally.kept,
        removed: event.fieldsLeft + fieldTally.removed.length,
      },
      findings: countByKind(removals),
      removals,
    },
  };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function cloudEvent(
  { id, accountSid, workspaceSid, time }: TaskRouterEvent,
  data: FilteredEvent['data'],
): FilteredEvent {
  const specversion = '1.0';
  const source = `/accounts/${accountSid}/workspaces/${workspaceSid}` as const;
  const type = `com.twilio.taskrouter.${data.event_type}` as const;
  const datacontenttype = 'application/json';
  return time === undefined
    ? { specversion, id, source, type, datacontenttype, data }
    : { specversion, id, source, type, time, datacontenttype, data };
}

function stateOfAttributes({ known, taskAttributes }: TaskRouterEvent): AttributesState {
  if (taskAttributes.state !== 'read') return taskAttributes.state;
  return known ? 'filtered' : 'withheld';
}
