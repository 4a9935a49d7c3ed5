import { segmentDestinations } from '../../../src/audit/endpoints/segment/segment-destinations';
import { segmentTrackingPlanRules } from '../../../src/audit/endpoints/segment/segment-tracking-plan-rules';
import { segmentTrackingPlans } from '../../../src/audit/endpoints/segment/segment-tracking-plans';
import { segmentWarehouses } from '../../../src/audit/endpoints/segment/segment-warehouses';
import {
  code,
  found,
  foundBelow,
  of,
  type RuleCases,
  STATED_OR_MANUAL,
  stated,
  when,
} from '../../support/audit/rule-case';

const destination = (browser: boolean) =>
  found(segmentDestinations, {
    id: 'dest1',
    enabled: true,
    metadata: { slug: 'invented', supportedPlatforms: { browser } },
  });
const UNUSED = stated({ row: 'SEG-50', answer: 'na' });
const PLAN = found(segmentTrackingPlans, { id: 'plan1', type: 'LIVE' });
const rule = (type: string) =>
  foundBelow(segmentTrackingPlanRules, ['plan1'], {
    type: 'TRACK',
    jsonSchema: { properties: { properties: { properties: { plan: { type } } } } },
  });

/** The rules of the rows about encryption in Segment. */
export const SEGMENT_ENCRYPTION_RULES: RuleCases = {
  'SEG-50': {
    'ATTESTED for each destination by on or off, fields and the key’s fingerprint, or with `na` if it is used nowhere; MANUAL without either.':
      [...STATED_OR_MANUAL, when('ATTESTED', stated({ answer: 'na' }))],
    'With `na`, SEG-54 to SEG-59 are NOT_APPLICABLE.': [
      of('SEG-54', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-55', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-56', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-57', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-58', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-59', when('NOT_APPLICABLE', UNUSED)),
      of('SEG-55', when('MANUAL', stated({ row: 'SEG-50' }))),
    ],
  },
  'SEG-51': {
    'WARN for enabled warehouses and for destinations that run in a browser (device mode): encryption reaches cloud-mode event destinations only.':
      [
        when('WARN', found(segmentWarehouses, { id: 'ware1', enabled: true })),
        when('WARN', destination(true)),
      ],
    'Finding no such destination is not PASS.': [when('NOT_TESTABLE', destination(false))],
  },
  'SEG-52': {
    'The scan of the code is FAIL for PHI in `userId`, `anonymousId`, `groupId`, event names or `messageId`, which cannot be encrypted.':
      [
        when('FAIL', code("analytics.track({ event: 'Booked', userId: patient.phone });")),
        when('FAIL', code("analytics.track('Called jane.roe@example.com');")),
      ],
    'A clean scan stays open.': [when('NOT_TESTABLE', code("analytics.track('Booked');"))],
  },
  'SEG-53': {
    'WARN where a rule of a tracking plan asks for another type, which no encrypted field can have; mappings at the destination cannot be seen.':
      [when('WARN', PLAN, rule('number')), when('NOT_TESTABLE', PLAN, rule('string'))],
  },
  'SEG-54': {
    'ATTESTED by a field list with the exact keys and their synonyms; MANUAL without one where encryption is used.':
      STATED_OR_MANUAL,
  },
  'SEG-55': {
    'ATTESTED by where and by whom it is kept, and its fingerprint; MANUAL without it where encryption is used.':
      STATED_OR_MANUAL,
  },
  'SEG-56': {
    'ATTESTED by a rotation rule that keeps each old key while data under it exists.':
      STATED_OR_MANUAL,
  },
  'SEG-57': {
    'ATTESTED by a decision about older data with each change; MANUAL without one.':
      STATED_OR_MANUAL,
  },
  'SEG-58': {
    'ATTESTED by a change record whenever it is switched off, or by a statement that it never was.':
      STATED_OR_MANUAL,
  },
  'SEG-59': {
    'ATTESTED by a list of the fields and their class; MANUAL without one where encryption is used.':
      STATED_OR_MANUAL,
  },
};
