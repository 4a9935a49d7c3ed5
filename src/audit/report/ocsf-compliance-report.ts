import { jsonList } from '../../json/json-pieces';
import { findRequirement } from '../catalog/find-requirement';
import { CONTROLS, FRAMEWORK_TERMS, FRAMEWORKS } from '../catalog/frameworks';
import type { AuditResult, RequirementResult } from '../model/audit-result';
import type { Verdict } from '../model/verdict';
import { type OcsfClass, ocsfEvents } from './ocsf-events';

/** In OCSF, `Warning` means a check that lacks information. */
const PASS = { status_id: 1, status: 'Pass' } as const;
const WARNING = { status_id: 2, status: 'Warning' } as const;
const FAIL = { status_id: 3, status: 'Fail' } as const;
const OTHER = 99;

const STATUSES: Readonly<Record<Verdict, { readonly status_id: number; readonly status: string }>> =
  {
    FAIL,
    ERROR: WARNING,
    REVIEW: WARNING,
    MANUAL: WARNING,
    WARN: FAIL,
    NOT_TESTABLE: WARNING,
    ACCEPTED: { status_id: OTHER, status: 'Accepted' },
    ATTESTED: { status_id: OTHER, status: 'Attested' },
    PASS,
    NOT_APPLICABLE: { status_id: OTHER, status: 'Not applicable' },
  };

const COMPLIANCE_FINDING: OcsfClass = {
  uid: 2003,
  name: 'Compliance Finding',
  attributes: ({ row, verdict }) => {
    const { title, rule, source } = findRequirement(row.id);
    return {
      compliance: {
        control: `${row.id} ${title}`,
        desc: rule,
        standards: [source.document, ...standardsOf(row)],
        requirements: [source.quote, ...requirementsOf(row)],
        ...STATUSES[verdict],
        status_code: verdict,
      },
    };
  },
  unmapped: () => ({}),
};

/**
 * The result for compliance tools: an array of events of OCSF's class Compliance Finding (2003)
 * with the profile Cloud. It has the same events as the other class, with the same `uid`; the
 * standards are the safeguards of the Security Rule and the controls of the other frameworks.
 *
 * Source: schema.ocsf.io, version 1.6.0, classes/compliance_finding and objects/compliance.
 */
export function* ocsfComplianceReport(result: AuditResult): Generator<string, void, void> {
  yield* jsonList(ocsfEvents(result, COMPLIANCE_FINDING));
  yield '\n';
}

function standardsOf({ controls }: RequirementResult): readonly string[] {
  return FRAMEWORKS.filter((each) => controls[each].length > 0).map((each) => {
    const { name, edition } = FRAMEWORK_TERMS[each];
    return `${name}, ${edition}`;
  });
}

/** Such as `HIPAA Security Rule 164.312(e)(1) - Transmission security`. */
function requirementsOf({ controls }: RequirementResult): readonly string[] {
  return FRAMEWORKS.flatMap((each) =>
    CONTROLS[each]
      .filter(({ id }) => controls[each].includes(id))
      .map(({ id, title }) => `${FRAMEWORK_TERMS[each].name} ${id} - ${title}`),
  );
}
