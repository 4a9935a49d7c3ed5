import { segmentAudienceDestinations } from '../../../src/audit/endpoints/segment/segment-audience-destinations';
import { segmentAudiences } from '../../../src/audit/endpoints/segment/segment-audiences';
import { segmentAuditEvents } from '../../../src/audit/endpoints/segment/segment-audit-events';
import { segmentComputedTraits } from '../../../src/audit/endpoints/segment/segment-computed-traits';
import { segmentDestinationFilters } from '../../../src/audit/endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../../src/audit/endpoints/segment/segment-destinations';
import { SEGMENT_FUNCTION_CODE } from '../../../src/audit/endpoints/segment/segment-function-code';
import { segmentRegulations } from '../../../src/audit/endpoints/segment/segment-regulations';
import { segmentReverseEtlModels } from '../../../src/audit/endpoints/segment/segment-reverse-etl-models';
import { segmentSourceSettings } from '../../../src/audit/endpoints/segment/segment-source-settings';
import { segmentSources } from '../../../src/audit/endpoints/segment/segment-sources';
import { segmentSpaceFilters } from '../../../src/audit/endpoints/segment/segment-space-filters';
import { segmentSpaces } from '../../../src/audit/endpoints/segment/segment-spaces';
import { segmentSuppressions } from '../../../src/audit/endpoints/segment/segment-suppressions';
import { segmentTrackingPlanSources } from '../../../src/audit/endpoints/segment/segment-tracking-plan-sources';
import { segmentWarehouses } from '../../../src/audit/endpoints/segment/segment-warehouses';
import {
  DENIED,
  EXPIRED,
  found,
  foundBelow,
  type Given,
  of,
  type RuleCases,
  STATED_OR_MANUAL,
  stated,
  statedOf,
  truncated,
  WITHOUT_WORKSPACE,
  WORKSPACE,
  when,
} from '../../support/audit/rule-case';

const SOURCE = found(segmentSources, { id: 'source1', enabled: true });
const settings = (changes: {
  track?: object;
  identify?: object;
  [field: string]: unknown;
}): Given =>
  foundBelow(segmentSourceSettings, ['source1'], {
    data: { settings: { ...STRICT, ...changes } },
  });
const STRICT = {
  track: {
    allowUnplannedEvents: false,
    allowUnplannedEventProperties: false,
    commonEventOnViolations: 'OMIT_PROPERTIES',
  },
  identify: { allowUnplannedTraits: false, commonEventOnViolations: 'OMIT_TRAITS' },
  group: { allowUnplannedTraits: false, allowTraitsOnViolations: false },
};
const ALLOWS_UNPLANNED = settings({ track: { ...STRICT.track, allowUnplannedEvents: true } });
const ALLOWS_VIOLATIONS = settings({
  identify: { allowUnplannedTraits: false, commonEventOnViolations: 'ALLOW' },
});
const PLANNED = found(segmentTrackingPlanSources, { id: 'source1' });

const DESTINATION = found(segmentDestinations, {
  id: 'dest1',
  enabled: true,
  sourceId: 'source1',
});
const filter = (type: string) =>
  foundBelow(segmentDestinationFilters, ['dest1'], {
    id: 'filter1',
    enabled: true,
    actions: [{ type }],
  });
const WAREHOUSE = found(segmentWarehouses, { id: 'ware1', enabled: true });
const withBaa = (...resources: readonly string[]) =>
  stated({ row: 'SEG-22', scope: { accounts: 'all', resources } });
const ofFunction = (code: string): Given =>
  SEGMENT_FUNCTION_CODE.map((from) =>
    found(from, { data: { function: { id: 'function1', code } } }),
  )[0] ?? stated();
const SPACE = found(segmentSpaces, { id: 'spa1' });
const AUDIENCE = found(segmentAudienceDestinations, { destinationId: 'dest1' });
/** Segment does not tell this workspace what the workspace has. */
const CLOSED_SPACES = truncated(found(segmentSpaces));
const CLOSED_AUDIENCES = truncated(found(segmentAudiences));

const audienceOf = (space: string, enabled = true) =>
  foundBelow(segmentAudienceDestinations, [space, 'aud1'], { destinationId: 'dest1', enabled });
const filterOfSpace = (space: string) =>
  foundBelow(segmentSpaceFilters, [space], { id: 'filter2', enabled: true });

/** The rules of the rows about Segment. */
export const SEGMENT_RULES: RuleCases = {
  'SEG-01': {
    'ATTESTED by the contract’s reference; MANUAL without it.': STATED_OR_MANUAL,
    'If there is no Segment workspace, the answer is `na`, and no other row about Segment applies.':
      [
        when('ATTESTED', WITHOUT_WORKSPACE, stated({ answer: 'na' })),
        when('MANUAL', stated({ answer: 'na' })),
        of(
          'SEG-20',
          when('NOT_APPLICABLE', WITHOUT_WORKSPACE, stated({ row: 'SEG-01', answer: 'na' })),
        ),
        of(
          'SEG-02',
          when('NOT_APPLICABLE', WITHOUT_WORKSPACE, stated({ row: 'SEG-01', answer: 'na' })),
        ),
        of('SEG-20', when('NOT_TESTABLE', WITHOUT_WORKSPACE)),
      ],
  },
  'SEG-02': {
    'ATTESTED by a BAA that names Segment; MANUAL without it.': STATED_OR_MANUAL,
  },
  'SEG-03': {
    'ATTESTED by the plan.': [when('ATTESTED', stated())],
    'An answer from the tracking-plan endpoints is a weak sign, since Protocols belongs to that plan; MANUAL without a statement.':
      [when('MANUAL')],
  },
  'SEG-04': {
    'The workspace of the token must be among the `accounts` of a statement.': [
      when('ATTESTED', stated({ scope: { accounts: [WORKSPACE] } })),
    ],
    'FAIL when only others are; MANUAL without a statement, and when it has expired.': [
      when('FAIL', stated({ scope: { accounts: ['workspace2'] } })),
      when('MANUAL'),
      when('MANUAL', EXPIRED),
    ],
  },
  'SEG-05': {
    'MANUAL while a workspace in scope has none.': [
      when('MANUAL'),
      when('ATTESTED', stated({ scope: { accounts: [WORKSPACE] } })),
    ],
  },
  'SEG-06': {
    'ATTESTED by a dated statement for the workspace; MANUAL without one.': STATED_OR_MANUAL,
  },
  'SEG-07': {
    'Sources, destinations, functions, Reverse ETL and Engage spaces are counted, for a person to compare with the eligible products: MANUAL until attested.':
      [when('MANUAL', SOURCE, DESTINATION), when('ATTESTED', SOURCE, DESTINATION, stated())],
    'The inventory alone cannot PASS.': [when('MANUAL')],
  },
  'SEG-08': {
    'ATTESTED by an access policy and a review; the number of Workspace Owners is shown as a hint.':
      [when('ATTESTED', stated()), when('MANUAL')],
  },
  'SEG-09': {
    'Done by Segment; the row never fails.': [when('NOT_TESTABLE'), when('WARN', DENIED)],
    'ATTESTED by an observation, which also hints at the badge.': [when('ATTESTED', stated())],
  },
  'SEG-10': {
    'ATTESTED by a policy, and by training for whoever writes to Segment Support; MANUAL without a current statement.':
      STATED_OR_MANUAL,
  },
  'SEG-11': {
    'ATTESTED by a runbook that says which identifiers or secured links to send; MANUAL without it.':
      STATED_OR_MANUAL,
  },
  'SEG-12': {
    'That trail covers 90 days of configuration changes and is not the HIPAA audit log, so the row is not PASS because of it, and never fails.':
      [when('NOT_TESTABLE', found(segmentAuditEvents, { type: 'Source Created' }))],
  },
  'SEG-13': {
    'ATTESTED by a process for requesting and keeping the logs, with an owner and an interval; MANUAL without one.':
      STATED_OR_MANUAL,
  },
  'SEG-20': {
    'PASS when all do, FAIL if one allows them.': [
      when('PASS', SOURCE, settings({})),
      when('FAIL', SOURCE, ALLOWS_UNPLANNED),
      when('FAIL', SOURCE, ALLOWS_VIOLATIONS),
    ],
    'Sources that copy objects out of another product, such as Salesforce, send no events and do not count.':
      [
        when(
          'NOT_APPLICABLE',
          found(segmentSources, { id: 'source1', enabled: true, metadata: { slug: 'salesforce' } }),
        ),
      ],
  },
  'SEG-21': {
    'Each enabled destination needs an enabled filter that allows or drops data, or a statement that it receives everything by design; FAIL without either.':
      [
        when('FAIL', DESTINATION),
        when('FAIL', DESTINATION, filter('SAMPLE')),
        when('NOT_TESTABLE', DESTINATION, statedOf('dest1')),
      ],
    'Filters do not reach warehouses, and reach device mode only in part, so finding a filter is not PASS.':
      [when('NOT_TESTABLE', DESTINATION, filter('DROP_PROPERTIES'))],
  },
  'SEG-22': {
    'ATTESTED by a BAA for each enabled destination and warehouse, or by a statement that it gets no PHI; MANUAL while one is missing.':
      [
        when('ATTESTED', DESTINATION, WAREHOUSE, statedOf('dest1', 'ware1')),
        when('MANUAL', DESTINATION, WAREHOUSE, statedOf('dest1')),
        when('MANUAL', DESTINATION),
      ],
  },
  'SEG-23': {
    'FAIL for an enabled destination without an attested BAA (SEG-22) and without a filter that holds anything back, and for an enabled warehouse without such a BAA, since no filter reaches it.':
      [
        when('FAIL', DESTINATION),
        when('FAIL', DESTINATION, filter('SAMPLE')),
        when('FAIL', WAREHOUSE),
        when('NOT_TESTABLE', DESTINATION, WAREHOUSE, withBaa('dest1', 'ware1')),
      ],
    'Filters in place limit what can pass but prove nothing, so the row does not PASS.': [
      when('NOT_TESTABLE', DESTINATION, filter('ALLOW_PROPERTIES')),
    ],
  },
  'SEG-24': {
    'The code of functions is searched in memory: `http:` addresses, logged event data and secrets in code are FAIL, hosts of vendors without a BAA are REVIEW.':
      [
        when('FAIL', ofFunction("fetch('http://api.example.com/');")),
        when('FAIL', ofFunction('async function onTrack(event) { console.log(event); }')),
        when('FAIL', ofFunction("const apiKey = 'k9Xq2Lw7Rt4Vb1Nz8Pd3Hs6';")),
        when('REVIEW', ofFunction("fetch('https://api.example.com/');")),
        when(
          'ATTESTED',
          ofFunction("fetch('https://api.example.com/');"),
          statedOf('api.example.com'),
        ),
      ],
    'A clean scan stays open until attested.': [
      when('NOT_TESTABLE', ofFunction('async function onTrack(event) { return event; }')),
      when('ATTESTED', ofFunction('async function onTrack(event) { return event; }'), stated()),
    ],
  },
  'SEG-25': {
    'PASS when every enabled event source is connected to a live tracking plan and its settings block (SEG-20); FAIL for one that is not.':
      [
        when('PASS', SOURCE, settings({}), PLANNED),
        when('FAIL', SOURCE, settings({})),
        when('FAIL', SOURCE, ALLOWS_UNPLANNED, PLANNED),
      ],
  },
  'SEG-26': {
    'Where blocked events or violations are forwarded to another source, ATTESTED by a review interval; FAIL when that source has a destination without a BAA.':
      [
        when('MANUAL', SOURCE, settings({ forwardingViolationsTo: 'source1' })),
        when('ATTESTED', SOURCE, settings({ forwardingViolationsTo: 'source1' }), stated()),
        when('FAIL', SOURCE, settings({ forwardingBlockedEventsTo: 'source1' }), DESTINATION),
        when(
          'MANUAL',
          SOURCE,
          settings({ forwardingBlockedEventsTo: 'source1' }),
          DESTINATION,
          withBaa('dest1'),
        ),
      ],
    'Without forwarding there is nothing to test.': [when('NOT_TESTABLE', SOURCE, settings({}))],
  },
  'SEG-27': {
    'Models are counted, their queries never stored; ATTESTED by a review of your own.': [
      when('ATTESTED', found(segmentReverseEtlModels, { id: 'model1' }), stated()),
      when('MANUAL', found(segmentReverseEtlModels, { id: 'model1' })),
    ],
  },
  'SEG-30': {
    'ATTESTED by the number of matchers and classifications; the defaults leave out medical record numbers, for example.':
      STATED_OR_MANUAL,
  },
  'SEG-31': {
    'ATTESTED by an owner and an interval; MANUAL without them.': STATED_OR_MANUAL,
  },
  'SEG-32': {
    'ATTESTED by what was done about older data; MANUAL without it.': STATED_OR_MANUAL,
  },
  'SEG-33': {
    'ATTESTED by a description of the consent check before any tracking call; MANUAL without one.':
      STATED_OR_MANUAL,
  },
  'SEG-34': {
    'Suppressions in use, or a statement that none are needed, support it; requests that failed or partly succeeded, or that a destination does not support, are WARN.':
      [
        when('WARN', found(segmentRegulations, { id: 'regulation1', status: 'FAILED' })),
        when('WARN', found(segmentRegulations, { id: 'regulation1', status: 'PARTIAL_SUCCESS' })),
        when('WARN', found(segmentRegulations, { id: 'regulation1', status: 'NOT_SUPPORTED' })),
        when('MANUAL', found(segmentRegulations, { id: 'regulation1', status: 'RUNNING' })),
      ],
    'Device-mode destinations are not reached, and the row cannot PASS.': [
      when('MANUAL', found(segmentSuppressions, { subjectType: 'USER_ID' })),
    ],
  },
  'SEG-40': {
    'Each destination connected to an enabled audience needs an attested BAA; MANUAL while one is missing.':
      [when('MANUAL', SPACE, AUDIENCE), when('ATTESTED', SPACE, AUDIENCE, stated())],
    'Endpoints in alpha may answer 403 or 404, which also leaves the row MANUAL.': [
      when('MANUAL', SPACE, CLOSED_AUDIENCES),
      when('MANUAL', CLOSED_SPACES),
      when('ATTESTED', CLOSED_SPACES, stated()),
      when('NOT_APPLICABLE'),
    ],
  },
  'SEG-41': {
    'FAIL for an Engage destination without an attested BAA and without an enabled filter on its space or on itself.':
      [
        when('FAIL', SPACE, AUDIENCE),
        when('NOT_TESTABLE', SPACE, AUDIENCE, withBaa('dest1')),
        when('FAIL', SPACE, audienceOf('spa2'), filterOfSpace('spa1')),
        when('NOT_TESTABLE', SPACE, audienceOf('spa2'), filterOfSpace('spa2')),
        when('NOT_TESTABLE', SPACE, audienceOf('spa1', false)),
      ],
    'Finding a filter does not prove that it covers all PHI.': [
      when('NOT_TESTABLE', SPACE, AUDIENCE, filter('DROP_PROPERTIES')),
      when(
        'NOT_TESTABLE',
        SPACE,
        AUDIENCE,
        found(segmentSpaceFilters, { id: 'filter2', enabled: true }),
      ),
    ],
    'Endpoints in alpha may answer 403 or 404: then no filter is known to be missing, and the row is NOT_TESTABLE.':
      [
        when('NOT_TESTABLE', CLOSED_SPACES),
        when('NOT_TESTABLE', SPACE, AUDIENCE, truncated(found(segmentSpaceFilters))),
        when('NOT_APPLICABLE'),
      ],
  },
  'SEG-42': {
    'Computed traits are listed by id; each needs an attested reason.': [
      when('MANUAL', SPACE, found(segmentComputedTraits, { id: 'trait1', enabled: true })),
      when(
        'ATTESTED',
        SPACE,
        found(segmentComputedTraits, { id: 'trait1', enabled: true }),
        statedOf('trait1'),
      ),
    ],
    'SQL traits are not in the API and have to be stated as well; MANUAL while one is missing.': [
      when('MANUAL', SPACE),
      when('MANUAL', CLOSED_SPACES),
    ],
  },
  'SEG-43': {
    'ATTESTED by a statement that it is not in use; MANUAL without one.': STATED_OR_MANUAL,
  },
  'SEG-44': {
    'Audit events of broadcasts or journeys are REVIEW; otherwise ATTESTED by a statement, or MANUAL.':
      [
        when('REVIEW', found(segmentAuditEvents, { type: 'Journey Published' })),
        when('REVIEW', found(segmentAuditEvents, { type: 'Broadcast Sent' })),
        when('ATTESTED', stated()),
        when('MANUAL', found(segmentAuditEvents, { type: 'Source Created' })),
      ],
  },
  'SEG-45': {
    'ATTESTED by a statement that audiences are built without it; MANUAL without one.':
      STATED_OR_MANUAL,
  },
};
