import type { PlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { isDerived } from '../catalog/is-derived';
import type { RequirementId } from '../catalog/requirement-id';
import { rawField } from '../fields/field-reader';
import type { AccountFinding, AuditResult } from '../model/audit-result';
import { OPEN_VERDICTS } from '../model/verdict';
import type { Snapshot } from '../snapshot/snapshot';
import type { Remedy } from './remedy';
import type { ResourceChange } from './resource-change';
import { ROW_REMEDIES, type RowRemedy } from './row-remedies';
import {
  resourceId,
  type SettableResource,
  type SettingApi,
  settableResources,
} from './settable-resource';
import { settingCall } from './setting-call';
import { isSettingValue } from './setting-value';

/** A proposed change of a plan, and its reasons. */
export interface PlannedChange extends ResourceChange {
  readonly rows: readonly RequirementId[];
  readonly remedies: readonly Remedy[];
}

/**
 * A finding that remains: a statement closes it, no API fixes it, or its resource could not be
 * read. A row that waits for a person may have no finding.
 */
export type LeftFinding = { readonly row: RequirementId } & (
  | { readonly why: 'by_hand'; readonly finding: AccountFinding | null }
  /** The record of the attestations; it may be about another row with the same demand. */
  | { readonly why: 'stated'; readonly finding: AccountFinding; readonly record: number }
  | { readonly why: 'unread'; readonly finding: AccountFinding; readonly error: ApiError }
);

export interface FixPlan {
  readonly changes: readonly PlannedChange[];
  readonly left: readonly LeftFinding[];
}

/**
 * Plans the changes that fix the findings of a result. Reads each resource, because a snapshot does
 * not hold complete URLs; changes nothing.
 *
 * @param related The same, including the rows that are fixed in the same way: what a statement
 *   closes under any of them is intended.
 * @param apiOf Opens an account, by its SID.
 */
export async function planFixes(
  { requirements }: Pick<AuditResult, 'requirements'>,
  related: Pick<AuditResult, 'requirements'>,
  snapshot: Snapshot,
  apiOf: (account: string) => SettingApi,
): Promise<FixPlan> {
  const readings = new Map<string, PlainObject>();
  const changes = new Map<string, PlannedChange>();
  const left: LeftFinding[] = [];
  const wanted = recordsOfWanted(related);

  for (const requirement of requirements) {
    const { id: row, verdict } = requirement;
    const findings = requirement.findings.filter((each) => each.verdict !== undefined);
    if (findings.length === 0 && OPEN_VERDICTS.includes(verdict) && !isDerived(requirement)) {
      left.push({ row, finding: null, why: 'by_hand' });
    }
    for (const finding of findings) {
      const record = finding.closed_by ?? wanted.get(placeOf(finding));
      const stays: LeftFinding | null =
        record === undefined ? await mend(row, finding) : { row, finding, why: 'stated', record };
      if (stays !== null) left.push(stays);
    }
  }
  return { changes: [...changes.values()], left };

  /**
   * Adds the fix of a finding to the changes.
   *
   * @returns The finding if it remains: entirely, or for a resource that could not be read.
   */
  async function mend(row: RequirementId, finding: AccountFinding): Promise<LeftFinding | null> {
    const remedy = ROW_REMEDIES[row];
    if (remedy === undefined) return { row, finding, why: 'by_hand' };
    let isMended = false;
    try {
      for (const resource of resourcesOf(finding, snapshot, remedy)) {
        const proposed = await propose(resource, remedy, finding.field ?? '');
        if (proposed === null) continue;
        isMended = true;
        const id = resourceId(resource);
        const known = changes.get(id) ?? { resource, settings: [], rows: [], remedies: [] };
        changes.set(id, joined(known, row, proposed));
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { row, finding, why: 'unread', error };
    }
    return isMended ? null : { row, finding, why: 'by_hand' };
  }

  /** A remedy's change of a resource as it is; `null` if there is none, or only in the Console. */
  async function propose(
    resource: SettableResource,
    remedy: RowRemedy,
    field: string,
  ): Promise<Proposal | null> {
    const answer = await read(resource);
    if (settingCall(resource).isForConsole?.(answer)) return null;
    const proposed = proposal(answer, field, remedy);
    return proposed.settings.length === 0 ? null : proposed;
  }

  async function read(resource: SettableResource): Promise<PlainObject> {
    const id = resourceId(resource);
    const known = readings.get(id);
    if (known !== undefined) return known;
    const answer = await settingCall(resource).read(apiOf(resource.account), resource);
    readings.set(id, answer);
    return answer;
  }
}

/** The record of each setting that a statement declares intended, by the setting's place. */
function recordsOfWanted({
  requirements,
}: Pick<AuditResult, 'requirements'>): ReadonlyMap<string, number> {
  return new Map(
    requirements.flatMap(({ findings }) =>
      findings.flatMap((finding) =>
        finding.closed_by === undefined ? [] : [[placeOf(finding), finding.closed_by] as const],
      ),
    ),
  );
}

function placeOf({ account, resource, field }: AccountFinding): string {
  return [account, resource, field].join(' ');
}

function resourcesOf(
  { account, resource, field }: AccountFinding,
  { accounts }: Snapshot,
  { product }: RowRemedy,
): readonly SettableResource[] {
  const subject = accounts.find((each) => each.subject === account);
  if (subject === undefined || field === null) return [];
  return settableResources(subject, { name: resource ?? account, field, product });
}

type Proposal = Pick<PlannedChange, 'settings' | 'remedies'>;

function proposal(
  answer: PlainObject,
  field: string,
  { remedies, fields = [field] }: RowRemedy,
): Proposal {
  const mended = fields.flatMap((each) => {
    const before = rawField(answer, each);
    if (!isSettingValue(before)) return [];
    for (const remedy of remedies) {
      const after = remedy.mended(before);
      if (after !== null) return [{ setting: { field: each, before, after }, remedy }];
    }
    return [];
  });
  return {
    settings: mended.map(({ setting }) => setting),
    remedies: mended.map(({ remedy }) => remedy),
  };
}

/** Two rows may ask for the same change. */
function joined(known: PlannedChange, row: RequirementId, proposed: Proposal): PlannedChange {
  const { resource, settings, rows, remedies } = known;
  const added = proposed.settings.filter(({ field }) =>
    settings.every((each) => each.field !== field),
  );
  return {
    resource,
    settings: [...settings, ...added],
    rows: [...new Set([...rows, row])],
    remedies: [...new Set([...remedies, ...proposed.remedies])],
  };
}
