import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { sampledTasks } from '../../../src/audit/endpoints/taskrouter/sampled-tasks';
import {
  absent,
  code,
  flow,
  found,
  type Given,
  type RuleCases,
  stated,
  statedOf,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const FLEX = found(flexConfiguration, { status: 'ok' });
const NO_FLEX = absent(flexConfiguration);
const creates = (attributes: string): Given =>
  code(`client.taskrouter.v1.workspaces(sid).tasks.create({ attributes: ${attributes} });`);
const PERSONAL = creates('{ conversations: { content: event.patientName } }');
const OF_CALLER = creates('{ conversations: { external_contact: event.From } }');
const CLEAN = creates("{ queue: 'refill' }");

/** The rules of the rows about Flex Insights. */
export const FLEX_INSIGHTS_RULES: RuleCases = {
  'FI-01': {
    'It takes the worst verdict and adds no reading.': [
      when('FAIL', FLEX, PERSONAL),
      when('MANUAL', FLEX),
    ],
  },
  'FI-02': {
    'WARN for each place in code or flows that sets `conversations` or `customers` attributes, until a statement names the place as reviewed.':
      [
        when('WARN', creates("{ conversations: { content: 'refill' } }")),
        when('WARN', creates('{ customers: { gender: context.GENDER } }')),
        when(
          'NOT_TESTABLE',
          creates("{ conversations: { content: 'refill' } }"),
          statedOf(sidOf('ZH')),
        ),
      ],
  },
  'FI-03': {
    'ATTESTED by a statement that earlier data was purged, or never held PHI, with the designation date of ACCT-03; MANUAL without one.':
      [when('ATTESTED', FLEX, stated()), when('MANUAL', FLEX)],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FI-04': {
    'ATTESTED by the date on which somebody compared them with Twilio’s page; MANUAL without one.':
      [when('ATTESTED', FLEX, stated()), when('MANUAL', FLEX)],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FI-05': {
    'Judged from FLEX-05’s search of code and flows: FAIL where PHI is written under a preserved name.':
      [
        when('FAIL', PERSONAL),
        when(
          'FAIL',
          flow({
            type: 'send-to-flex',
            properties: {
              attributes: '{"conversations": {"content": "{{flow.variables.patient_name}}"}}',
            },
          }),
        ),
      ],
    'A clean scan is not PASS and stays open until attested.': [
      when('NOT_TESTABLE', CLEAN),
      when('ATTESTED', CLEAN, stated()),
    ],
  },
  'FI-06': {
    'FAIL where code or flows write PHI under any of the three objects.': [
      when('FAIL', PERSONAL),
      when('FAIL', creates('{ agents: { phone: event.phoneNumber } }')),
      when('FAIL', creates('{ customers: { name: event.fullName } }')),
    ],
    'A clean scan stays open until attested.': [
      when('NOT_TESTABLE', CLEAN),
      when('ATTESTED', CLEAN, stated()),
    ],
  },
  'FI-07': {
    'WARN where identifying values are written under names that are not preserved: Flex Insights drops them; other consumers of the events do not.':
      [when('WARN', creates('{ note: event.patientName }'))],
    'A clean scan proves nothing.': [when('NOT_TESTABLE', CLEAN)],
  },
  'FI-08': {
    'FAIL where code sets it from a caller’s number or address, or where an opt-in sample of tasks holds a phone number, an e-mail address or another identifier there.':
      [
        when('FAIL', OF_CALLER),
        when(
          'FAIL',
          found(sampledTasks, {
            sid: sidOf('WT'),
            workspace_sid: sidOf('WS'),
            attributes: '{"conversations": {"external_contact": "+14155550100"}}',
          }),
        ),
      ],
    'No API shows which contacts are your own: if they are, accept the row as an exception.': [
      when('ACCEPTED', OF_CALLER, stated({ answer: 'accepted' })),
    ],
    'A clean scan stays open until attested.': [
      when('NOT_TESTABLE', CLEAN),
      when('ATTESTED', CLEAN, stated()),
    ],
  },
  'FI-09': {
    'ATTESTED by training, together with FLEX-07; MANUAL without a current statement.': [
      when('ATTESTED', FLEX, stated()),
      when('MANUAL', FLEX),
    ],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FI-10': {
    'It never fails.': [when('NOT_TESTABLE', code('rows.push(task.attributes.customers.name);'))],
  },
};
