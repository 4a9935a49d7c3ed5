import { findRequirement } from '../catalog/find-requirement';
import { REQUIREMENT_IDS, type RequirementId } from '../catalog/requirement-id';
import { DIALING_PERMISSIONS } from '../endpoints/voice/dialing-permissions';
import type { AddOnProduct } from '../fields/add-on-product';
import type { AuditResult } from '../model/audit-result';
import {
  ACCESS_LISTED,
  BY_POST,
  ENCRYPTED,
  LOGGED_OUT,
  NOT_CALLED,
  NOT_COLLECTED,
  NOT_TRACED,
  NOT_WRITTEN_TO,
  type Remedy,
  SECURE,
  SWITCHED_OFF,
  SWITCHED_ON,
} from './remedy';

/** How a row's findings are fixed. */
export interface RowRemedy {
  /** The first remedy that applies to a setting is used. */
  readonly remedies: readonly Remedy[];
  /** The fields that are set together, if more than the finding's own. */
  readonly fields?: readonly string[];
  /** The findings name an add-on, whose extension for this product is switched off. */
  readonly product?: AddOnProduct;
}

const NOT_ELIGIBLE: RowRemedy = { remedies: [SWITCHED_OFF] };

/** The rows that an API can fix; every other one needs a person, and its remediation says where. */
export const ROW_REMEDIES: Readonly<Partial<Record<RequirementId, RowRemedy>>> = {
  'SEC-02': { remedies: [ENCRYPTED] },
  'RT-08': { remedies: [ACCESS_LISTED] },
  'VOICE-01': { remedies: [NOT_CALLED], fields: DIALING_PERMISSIONS },
  'VOICE-06': { remedies: [SECURE] },
  'VOICE-07': { remedies: [ENCRYPTED] },
  'VOICE-08': { remedies: [SECURE, ENCRYPTED] },
  'VOICE-11': NOT_ELIGIBLE,
  'VOICE-14': NOT_ELIGIBLE,
  'VOICE-16': { remedies: [NOT_TRACED] },
  'VAI-05': { remedies: [SWITCHED_OFF] },
  'VAI-06': { remedies: [SWITCHED_ON], fields: ['auto_redaction', 'media_redaction'] },
  'SMS-01': { remedies: [NOT_WRITTEN_TO] },
  'SMS-03': { remedies: [NOT_WRITTEN_TO] },
  'SMS-06': { remedies: [SWITCHED_OFF] },
  'SMS-07': { remedies: [SWITCHED_OFF] },
  'SMS-10': { remedies: [BY_POST] },
  'SMS-13': { ...NOT_ELIGIBLE, product: 'messaging' },
  'SMS-16': NOT_ELIGIBLE,
  'CONV-02': { remedies: [ENCRYPTED, BY_POST] },
  'LOOKUP-02': { ...NOT_ELIGIBLE, product: 'lookup' },
  'FLEX-13': { remedies: [LOGGED_OUT] },
  'FLEX-18': { remedies: [NOT_COLLECTED] },
  'FLEX-23': NOT_ELIGIBLE,
  'FLEX-25': NOT_ELIGIBLE,
  'GEN-01': NOT_ELIGIBLE,
};

/**
 * The rows and those that they follow from, whose fixes close them.
 *
 * @param result The verdicts of the rows, if known: nothing is fixed for one that does not apply.
 */
export function withSourceRows(
  rows: readonly RequirementId[],
  { requirements }: Pick<AuditResult, 'requirements'> = { requirements: [] },
): readonly RequirementId[] {
  const inapplicable = new Set(
    requirements.filter(({ verdict }) => verdict === 'NOT_APPLICABLE').map(({ id }) => id),
  );
  const all = new Set(rows);
  // Iteration over a set includes what is added on the way.
  for (const row of all) {
    if (inapplicable.has(row)) continue;
    for (const each of findRequirement(row).derivedFrom) all.add(each);
  }
  return REQUIREMENT_IDS.filter((id) => all.has(id));
}

/**
 * The rows, and those that an API fixes in the same way: what a statement declares intended under
 * one of them must not be changed for another.
 */
export function withRelatedRows(rows: readonly RequirementId[]): readonly RequirementId[] {
  const remedies = new Set(rows.flatMap((row) => ROW_REMEDIES[row]?.remedies ?? []));
  return REQUIREMENT_IDS.filter(
    (id) => rows.includes(id) || ROW_REMEDIES[id]?.remedies.some((each) => remedies.has(each)),
  );
}
