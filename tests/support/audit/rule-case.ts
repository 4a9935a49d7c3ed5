import type { IneligibleUse, PhiUse } from '../../../src/audit/catalog/phi-scope';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { alerts } from '../../../src/audit/endpoints/account/alerts';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { addOnExtensions } from '../../../src/audit/endpoints/add-ons/add-on-extensions';
import { serverlessFunctionContents } from '../../../src/audit/endpoints/runtime/serverless-function-contents';
import { studioRevisions } from '../../../src/audit/endpoints/runtime/studio-revisions';
import { readItem } from '../../../src/audit/fields/field-reader';
import type { Verdict } from '../../../src/audit/model/verdict';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import type { Reading } from '../../../src/audit/snapshot/snapshot';
import { sidOf } from '../sids';
import { usageRecord } from './answers';
import { reading } from './snapshots';

/** A second account of the run, and the Segment workspace. */
export const OTHER_ACCOUNT = sidOf('AC', 'other');
export const WORKSPACE = 'workspace1';

/** An account's resources, a person's statement, or the kind of account read. */
export type Given =
  | { readonly from: AnyEndpoint; readonly read: Reading | null }
  | { readonly statement: StatementGiven }
  | { readonly subject: 'other account' | 'subaccount' | 'no workspace' };

/** The differences of an attestation record from one in force. */
export interface StatementGiven {
  /** @default the row of the case */
  readonly row?: RequirementId;
  readonly [field: string]: unknown;
}

/** The verdict on an account that has only this. */
export interface RuleCase {
  readonly verdict: Verdict;
  readonly given: readonly Given[];
  /** The row, if the sentence is about another one. */
  readonly row?: RequirementId;
}

/** By row, the sentences of its rule that name a verdict, and the accounts that show each. */
export type RuleCases = Readonly<
  Partial<Record<RequirementId, Readonly<Record<string, readonly RuleCase[]>>>>
>;

export function when(verdict: Verdict, ...given: readonly Given[]): RuleCase {
  return { verdict, given };
}

/** The case is about this row. */
export function of(row: RequirementId, ruleCase: RuleCase): RuleCase {
  return { ...ruleCase, row };
}

/** Resources in the API's form. */
export function found(from: AnyEndpoint, ...items: readonly object[]): Given {
  return foundBelow(from, [], ...items);
}

/** Resources below this one. */
export function foundBelow(
  from: AnyEndpoint,
  parents: readonly string[],
  ...items: readonly object[]
): Given {
  const found = items.map((raw) => ({ parents, fields: readItem(from.fields, raw) }));
  return { from, read: { ...reading([]), items: found } };
}

/** There is more than was read. */
export function truncated(given: Given): Given {
  if (!('from' in given) || given.read === null) throw new TypeError('nothing was read');
  return { ...given, read: { ...given.read, truncated: true } };
}

/** The product was never in use. */
export function absent(from: AnyEndpoint): Given {
  return { from, read: reading([], { absent: true }) };
}

export function unread(from: AnyEndpoint): Given {
  return { from, read: null };
}

/** Usage of these categories in the last twelve months. */
export function usage(...categories: readonly string[]): Given {
  return found(usageRecords, ...categories.map((category) => usageRecord(category, 1)));
}

/** Alerts of the last 30 days. */
export function alert(...codes: readonly number[]): Given {
  const raised = codes.map((error_code, index) => ({ sid: sidOf('NO', index), error_code }));
  return found(alerts, ...raised);
}

/** A Function that runs this code. */
export function code(content: string): Given {
  return found(serverlessFunctionContents, {
    sid: sidOf('ZN'),
    function_sid: sidOf('ZH'),
    content,
  });
}

/** A published flow with these widgets. */
export function flow(...states: readonly object[]): Given {
  const named = states.map((state, index) => ({ name: `widget_${index}`, ...state }));
  return found(studioRevisions, { sid: sidOf('FW'), definition: { states: named } });
}

/** A published flow that asks who is eligible, and goes to `failed` if the request fails. */
export function askingFlow(trigger: string, failed: 'agent' | 'refused'): Given {
  const isEligible = {
    type: 'equal_to',
    arguments: ['{{widgets.ask.parsed.eligible}}'],
    value: 'true',
  };
  return flow(
    { type: 'trigger', transitions: [{ event: trigger, next: 'ask' }] },
    {
      name: 'ask',
      type: 'make-http-request',
      properties: { url: 'https://intake-4821.twil.io/eligibility/check' },
      transitions: [
        { event: 'success', next: 'split' },
        { event: 'failed', next: failed },
      ],
    },
    {
      name: 'split',
      type: 'split-based-on',
      transitions: [
        { event: 'noMatch', next: 'refused' },
        { event: 'match', next: 'agent', conditions: [isEligible] },
      ],
    },
    { name: 'agent', type: 'send-to-flex' },
    { name: 'refused', type: 'say-play' },
  );
}

/** An add-on that is connected to a Twilio product. */
export function addOn(product_name: string): Given {
  return found(addOnExtensions, { sid: sidOf('XF'), enabled: true, product_name });
}

/** A statement in force: yes, about the whole row, unless it says otherwise. */
export function stated(changes: StatementGiven = {}): Given {
  return { statement: changes };
}

/** A statement that names these ids, hosts or products. */
export function statedOf(...resources: readonly string[]): Given {
  return stated({ scope: { accounts: 'all', resources } });
}

/** A statement that was in force before the run. */
export const EXPIRED = stated({ attested_at: '2026-05-01', expires_at: '2026-06-30' });

/** A statement that the row does not hold. */
export const DENIED = stated({ answer: 'no' });

/** The cases of a row that only a person can state. */
export const STATED_OR_MANUAL: readonly RuleCase[] = [when('ATTESTED', stated()), when('MANUAL')];

/** The statement that puts these into the scope of PHI. */
export function phiIn(...uses: readonly (IneligibleUse | PhiUse)[]): Given {
  return stated({ row: 'ACCT-11', in_phi_scope: uses });
}

export const ANOTHER_ACCOUNT: Given = { subject: 'other account' };
/** The account read belongs to another. */
export const SUBACCOUNT: Given = { subject: 'subaccount' };
export const WITHOUT_WORKSPACE: Given = { subject: 'no workspace' };
