import { ATTRIBUTE_RULES } from '../../filter/attribute-rules';
import { pluralise } from '../../terminal/pluralise';
import { recentTasks } from '../endpoints/taskrouter/recent-tasks';
import { sampledTasks } from '../endpoints/taskrouter/sampled-tasks';
import type { PreservedIdentifiers } from '../fields/preserved-identifiers';
import type { AccountView } from '../model/check';
import type { GradedFinding } from '../model/finding';
import { type Finding, note } from '../model/finding';

export const EXTERNAL_CONTACT = 'conversations.external_contact';

export interface TaskSample {
  readonly found: readonly GradedFinding[];
  /** How many tasks were looked at, and whether there are more; empty without a sample. */
  readonly notes: readonly Finding[];
}

interface SampledTask {
  readonly workspace: string | null;
  readonly identifiers: readonly PreservedIdentifiers[];
}

/** The findings in these preserved attributes of sampled tasks, by workspace and attribute. */
export function taskSample(
  account: AccountView,
  looksAt: (attribute: string) => boolean,
): TaskSample {
  const sampled = account.items(sampledTasks);
  if (sampled.length === 0) return { found: [], notes: [] };
  const tasks = sampled.flatMap(({ workspace_sid, attributes }): readonly SampledTask[] =>
    attributes === null ? [] : [{ workspace: workspace_sid, identifiers: attributes }],
  );
  const attributes = [...ATTRIBUTE_RULES.keys()].filter(looksAt);
  const workspaces = [...new Set(tasks.map(({ workspace }) => workspace))];
  return {
    found: workspaces.flatMap((workspace) => {
      const own = tasks.filter((each) => each.workspace === workspace);
      return attributes.flatMap((attribute) => foundIn(own, workspace, attribute));
    }),
    notes: [
      note(lookedAt(tasks.length, sampled.length - tasks.length)),
      ...(account.truncated(sampledTasks) ? [note(notLookedAt(account))] : []),
    ],
  };
}

function foundIn(
  tasks: readonly SampledTask[],
  workspace: string | null,
  attribute: string,
): readonly GradedFinding[] {
  const hits = tasks.flatMap(({ identifiers }) =>
    identifiers.filter((each) => each.attribute === attribute),
  );
  if (hits.length === 0) return [];
  const kinds = [...new Set(hits.flatMap((each) => each.kinds))].join(', ');
  const own = attribute === EXTERNAL_CONTACT ? '; only a contact of your own may be there' : '';
  const message = `found in ${hits.length} of ${tasks.length} sampled tasks: ${kinds}${own}`;
  return [{ verdict: 'FAIL', resource: workspace, field: attribute, message }];
}

function lookedAt(tasks: number, unreadable: number): string {
  const left = unreadable === 0 ? '' : `, those of ${unreadable} more could not be read`;
  return `looked at the preserved attributes of ${pluralise(tasks, 'sampled task')}${left}; finding nothing proves nothing`;
}

function notLookedAt(account: AccountView): string {
  const all = new Set(account.items(recentTasks).map((each) => each.workspace_sid));
  const sampled = new Set(account.items(sampledTasks).map((each) => each.workspace_sid));
  const without = all.size - sampled.size;
  const none =
    without === 0 ? '' : `, and none from ${without} of ${all.size} workspaces with tasks`;
  return `the sample does not include all tasks${none}`;
}
