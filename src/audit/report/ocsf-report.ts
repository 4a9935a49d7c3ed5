import { jsonList } from '../../json/json-pieces';
import { findRequirement } from '../catalog/find-requirement';
import { sectionOf } from '../catalog/source-sections';
import type { AuditResult } from '../model/audit-result';
import { ACTION_VERDICTS } from '../model/verdict';
import { type OcsfClass, ocsfEvents } from './ocsf-events';

const DETECTION_FINDING: OcsfClass = {
  uid: 2004,
  name: 'Detection Finding',
  attributes: ({ verdict, finding }) => ({
    is_alert: ACTION_VERDICTS.includes(verdict) && finding?.closed_by === undefined,
  }),
  unmapped: ({ row: { id, controls } }) => {
    const { source } = findRequirement(id);
    return {
      compliance: {
        control: id,
        standards: [source.document],
        requirements: [source.quote],
        section: sectionOf(source),
        frameworks: controls,
      },
    };
  },
};

/**
 * The findings for security tools: an array of events of OCSF's class Detection Finding (2004) with
 * the profile Cloud, one for each finding, and one for each row and account without any. A finding
 * keeps its `uid` from run to run. `status_code` is the verdict; `ACCEPTED` is the status
 * Suppressed.
 *
 * The class has no attribute for a finding's relation to a standard, so that is in `unmapped`, by
 * the names of OCSF's object Compliance.
 *
 * Source: schema.ocsf.io, version 1.6.0, classes/detection_finding and profiles/cloud.
 */
export function* ocsfReport(result: AuditResult): Generator<string, void, void> {
  yield* jsonList(ocsfEvents(result, DETECTION_FINDING));
  yield '\n';
}
