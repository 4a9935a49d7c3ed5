import { findRequirement } from '../../src/audit/catalog/find-requirement';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import type { FixPlan, LeftFinding } from '../../src/audit/fixes/plan-fixes';
import type { ResourceChange } from '../../src/audit/fixes/resource-change';
import { settingCall } from '../../src/audit/fixes/setting-call';
import { shownSetting } from '../../src/audit/fixes/shown-setting';
import type { AccountFinding, AuditResult } from '../../src/audit/model/audit-result';
import { cureText } from '../../src/audit/model/cure';
import { remediationText } from '../../src/audit/report/wording/remediation-text';
import { visible } from '../../src/terminal/visible';
import { isSid } from '../../src/twilio-api/is-sid';
import { apiProblem } from '../account/api-problem';

/** The changes, what to check before, and what is left and why. */
export function fixPlanText({ changes, left }: FixPlan): string {
  const cautions = new Set(
    changes.flatMap(({ remedies }) => remedies.map(({ caution }) => `! ${caution}\n`)),
  );
  return [
    ...changes.map((change) => `${change.rows.join(', ')}: ${changeText(change)}`),
    ...cautions,
    ...left.flatMap((each) => (each.why === 'by_hand' ? [] : [leftText(each)])),
    byHandText(left.filter(({ why }) => why === 'by_hand')),
  ].join('');
}

/** The verdicts of rows that a plan does not cover, and what would test them. */
export function otherRowsText(
  { requirements }: Pick<AuditResult, 'requirements'>,
  rows: readonly RequirementId[],
  { changes, left }: FixPlan,
): string {
  const told = new Set([
    ...changes.flatMap((change) => change.rows),
    ...left.map(({ row }) => row),
  ]);
  return requirements
    .filter(({ id }) => rows.includes(id) && !told.has(id))
    .map(({ id, verdict, cures }) =>
      [`${id}: ${verdict}`, cureText(cures)].filter(Boolean).join(': '),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The call, and each of its fields before and after. */
export function changeText({ resource, settings }: ResourceChange): string {
  const shown = (field: string, value: string | boolean) =>
    visible(shownSetting(resource.endpoint, field, value));
  return [
    callText({ resource }),
    ...settings.flatMap(({ field, before, after }) => [
      `  ${settingCall(resource).fieldName(field)}`,
      `    - ${shown(field, before)}`,
      `    + ${shown(field, after)}`,
    ]),
    '',
  ].join('\n');
}

/** `POST api.twilio.com/2010-04-01/…`, and which resource is meant when several share a path. */
export function callText({ resource }: Pick<ResourceChange, 'resource'>): string {
  const { method, url } = settingCall(resource);
  const { host, pathname } = url(resource);
  const { account, keys } = resource;
  const isNamed = [account, ...keys].some((key) => isSid(key) && pathname.includes(key));
  return `${method} ${host}${pathname}${isNamed ? '' : ` (${[...keys, account].join(' of ')})`}`;
}

function leftText(left: Exclude<LeftFinding, { readonly why: 'by_hand' }>): string {
  const about = `${left.row}: ${placeText(left.finding)}`;
  if (left.why === 'stated') {
    return `${about} stays as it is: record ${left.record} of the attestations says so\n`;
  }
  return `${about} was not read. ${apiProblem(left.error, { action: 'read it', needs: '' }).trim()}\n`;
}

/** Each row's remediation once, with its resources. */
function byHandText(left: readonly LeftFinding[]): string {
  const rows = new Map<RequirementId, string[]>();
  for (const { row, finding } of left) {
    rows.set(row, [...(rows.get(row) ?? []), ...(finding === null ? [] : [placeText(finding)])]);
  }
  return [...rows]
    .map(([row, places]) => {
      const what = remediationText(findRequirement(row));
      return `${row}: by hand: ${what}\n${places.map((place) => `  ${place}\n`).join('')}`;
    })
    .join('');
}

function placeText({ account, resource, field }: AccountFinding): string {
  return visible([resource ?? account, field].filter((part) => part !== null).join(' '));
}
