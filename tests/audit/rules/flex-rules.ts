import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { memoryStores } from '../../../src/audit/endpoints/conversations/memory-stores';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { flexEmailStatus } from '../../../src/audit/endpoints/flex/flex-email-status';
import { flexFlows } from '../../../src/audit/endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../../../src/audit/endpoints/flex/flex-released-plugins';
import { flexUploadedPlugins } from '../../../src/audit/endpoints/flex/flex-uploaded-plugins';
import { messagingServiceChannelSenders } from '../../../src/audit/endpoints/messaging/messaging-service-channel-senders';
import { projectFolder } from '../../../src/audit/endpoints/project-folder';
import { sampledTasks } from '../../../src/audit/endpoints/taskrouter/sampled-tasks';
import { workspaces } from '../../../src/audit/endpoints/taskrouter/workspaces';
import { recordings } from '../../../src/audit/endpoints/voice/recordings';
import { conversationMediaResults } from '../../../src/audit/probes/conversation-media';
import { recordingAuthResults } from '../../../src/audit/probes/recording-auth';
import { PLUGIN_NAME } from '../../../src/flex/session-settings';
import { ACCOUNT } from '../../support/audit/audited';
import {
  ANOTHER_ACCOUNT,
  absent,
  code,
  DENIED,
  EXPIRED,
  found,
  of,
  phiIn,
  type RuleCases,
  stated,
  statedOf,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const configured = (fields: object) => found(flexConfiguration, { status: 'ok', ...fields });
const FLEX = configured({});
const NO_FLEX = absent(flexConfiguration);
const idle = (idleMinutes: number, more: object = {}) =>
  configured({ ui_attributes: { hipaa_guard: { idleMinutes } }, ...more });
const SESSION_PLUGIN = found(flexReleasedPlugins, {
  plugin_sid: sidOf('FP'),
  unique_name: PLUGIN_NAME,
});
const DESIGNATED = stated({ row: 'ACCT-03', scope: { accounts: [ACCOUNT] } });
const flexFlow = (channel_type: string) =>
  found(flexFlows, { sid: sidOf('FO'), channel_type, enabled: true });
const address = (type: string) => found(addressConfigurations, { sid: sidOf('IG'), type });
const recording = (media_url: string) => found(recordings, { sid: sidOf('RE'), media_url });
const OWN_STORAGE = recording('https://media.example.com/1');
const asked = (verdict: string, status: number) =>
  found(recordingAuthResults, { sid: sidOf('RE'), verdict, status });
const media = (verdict: string, status: number) =>
  found(conversationMediaResults, { sid: null, host: 'media.example.com', verdict, status });
const calledBack = (event_callback_url: string) =>
  found(workspaces, { sid: sidOf('WS'), event_callback_url });
const tasks = (attributes: object) =>
  found(sampledTasks, {
    sid: sidOf('WT'),
    workspace_sid: sidOf('WS'),
    attributes: JSON.stringify(attributes),
  });
const creates = (attributes: string) =>
  code(`client.taskrouter.v1.workspaces(sid).tasks.create({ attributes: ${attributes} });`);
const VERSION = sidOf('FV');
const plugin = (plugin_url: string) =>
  found(flexReleasedPlugins, { plugin_sid: sidOf('FP'), plugin_version_sid: VERSION, plugin_url });
const PLUGIN = plugin('https://plugins.example.com/bundle.js');
const uploaded = (unique_name: string) =>
  found(flexUploadedPlugins, { sid: sidOf('FP'), unique_name });
const LOGGING_PLUGIN = found(projectFolder, {
  code: {
    files: 1,
    unreadable: 0,
    facts: [{ rule: 'data_logged', file: 'a.js', line: 1, widget: null, detail: 'plugin' }],
  },
});

/** The rules of the rows about Flex. */
export const FLEX_RULES: RuleCases = {
  'FLEX-01': {
    'FAIL when the account has a Flex configuration and is not on the attested list of HIPAA accounts.':
      [when('FAIL', FLEX, ANOTHER_ACCOUNT, DESIGNATED)],
    'Otherwise it follows ACCT-03; NOT_APPLICABLE without Flex.': [
      when('ATTESTED', FLEX, DESIGNATED),
      when('MANUAL', FLEX),
      when('NOT_APPLICABLE', NO_FLEX),
    ],
  },
  'FLEX-02': {
    'It takes the worst verdict and adds no reading.': [
      when('FAIL', FLEX, media('public', 200)),
      when('MANUAL', FLEX),
    ],
  },
  'FLEX-03': {
    'Done by Twilio; the row never fails.': [when('NOT_TESTABLE'), when('WARN', DENIED)],
    'ATTESTED by an observation in Historical Reporting that names, phone numbers and e-mail addresses are absent.':
      [when('ATTESTED', stated())],
  },
  'FLEX-04': {
    'Done by Twilio; the row never fails.': [when('NOT_TESTABLE'), when('WARN', DENIED)],
  },
  'FLEX-05': {
    'FAIL if a value trips a detector.': [
      when('FAIL', creates('{ conversations: { content: event.patientName } }')),
      when('FAIL', tasks({ conversations: { content: 'call 415-555-0100' } })),
    ],
    'Detection is incomplete, so finding nothing is not PASS and the row stays open until attested.':
      [
        when('NOT_TESTABLE', creates("{ conversations: { content: 'refill' } }")),
        when('ATTESTED', creates("{ conversations: { content: 'refill' } }"), stated()),
      ],
  },
  'FLEX-06': {
    'WARN when three or more indirect identifiers, such as birth year, gender, region or date, are written to the same task.':
      [
        when(
          'WARN',
          creates("{ customers: { year_of_birth: 1970, gender: 'female', state: 'Ohio' } }"),
        ),
        when('NOT_TESTABLE', creates("{ customers: { year_of_birth: 1970, gender: 'female' } }")),
      ],
  },
  'FLEX-07': {
    'ATTESTED by training of agents and supervisors.': [when('ATTESTED', FLEX, stated())],
    'An API would return the texts themselves, so it is not called; MANUAL without a statement.': [
      when('MANUAL', FLEX),
    ],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FLEX-08': {
    'PASS or FAIL as in VOICE-03, shown again where Flex is in use; NOT_APPLICABLE without Flex.': [
      when('PASS', FLEX, asked('protected', 401)),
      when('FAIL', FLEX, asked('public', 302)),
      when('NOT_APPLICABLE', NO_FLEX, asked('public', 302)),
    ],
  },
  'FLEX-09': {
    'Each vendor’s host needs an attested BAA, and `http:` is FAIL in SEC-02.': [
      when('MANUAL', calledBack('https://events.example.com/')),
      when('ATTESTED', calledBack('https://events.example.com/'), stated()),
      of('SEC-02', when('FAIL', calledBack('http://events.example.com/'))),
    ],
    'The list alone cannot PASS.': [when('MANUAL', calledBack('http://events.example.com/'))],
  },
  'FLEX-10': {
    'The scan of the code is FAIL where a recording’s URL on api.twilio.com goes to a browser or player without an authenticated proxy.':
      [when('FAIL', code('new Audio(event.RecordingUrl).play();'))],
    'A clean scan stays open until attested.': [
      when('NOT_TESTABLE', code('new Audio(proxied(sid)).play();')),
      when('ATTESTED', code('new Audio(proxied(sid)).play();'), stated()),
    ],
  },
  'FLEX-11': {
    'ATTESTED by a statement that Twilio’s page on secure playback is followed; MANUAL without one.':
      [when('ATTESTED', OWN_STORAGE, stated()), when('MANUAL', OWN_STORAGE)],
    'With no sign of a recording on storage of your own, the row is NOT_APPLICABLE if nothing was recorded in twelve months, and otherwise MANUAL: only recordings of the last 30 days are examined.':
      [
        when('NOT_APPLICABLE', recording('https://api.twilio.com/1')),
        when('MANUAL', recording('https://api.twilio.com/1'), usage('recordings')),
        when('MANUAL', usage('recordings')),
      ],
  },
  'FLEX-12': {
    'FAIL when one is served; 401, 403 or 404 vouch for that URL only, so the row stays open.': [
      when('FAIL', media('public', 200)),
      when('NOT_TESTABLE', media('protected', 401)),
      when('NOT_TESTABLE', media('unknown', 404)),
    ],
  },
  'FLEX-13': {
    'ATTESTED by the control in place (plugin, screen lock, VPN, identity provider) and its time-out in minutes; MANUAL without one.':
      [
        when('ATTESTED', FLEX, stated()),
        when('MANUAL', FLEX),
        when('MANUAL', idle(15), SESSION_PLUGIN),
        when('MANUAL', FLEX, PLUGIN),
      ],
    'One without the other is REVIEW, and so are more than 15 minutes, or `offline_config.presence` switched off alongside them.':
      [
        when('REVIEW', idle(15)),
        when('REVIEW', FLEX, SESSION_PLUGIN),
        when('REVIEW', idle(16), SESSION_PLUGIN),
        when('REVIEW', idle(15, { offline_config: { presence: false } }), SESSION_PLUGIN),
        when('MANUAL', idle(15, { offline_config: { presence: true } }), SESSION_PLUGIN),
        when('ATTESTED', idle(16), SESSION_PLUGIN, stated()),
      ],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FLEX-14': {
    'FAIL for a match, and REVIEW for what settings normally contain: links, dates, machine addresses, plain numbers.':
      [
        when('FAIL', configured({ ui_attributes: { banner: 'Jane Roe, SSN 078-05-1120' } })),
        when('REVIEW', configured({ ui_attributes: { help: 'https://example.com/help' } })),
      ],
    'Finding none proves nothing, so the row stays open until attested.': [
      when('NOT_TESTABLE', configured({ ui_attributes: { theme: 'dark' } })),
      when('ATTESTED', configured({ ui_attributes: { theme: 'dark' } }), stated()),
    ],
  },
  'FLEX-15': {
    'ATTESTED by an access review no older than 90 days; MANUAL without one.': [
      when('ATTESTED', FLEX, stated()),
      when('MANUAL', FLEX),
      when('MANUAL', FLEX, stated({ expires_at: '2027-02-15' })),
      when('MANUAL', FLEX, EXPIRED),
    ],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FLEX-16': {
    'ATTESTED by a process in which HIPAA training comes before access; MANUAL without a current statement.':
      [when('ATTESTED', FLEX, stated()), when('MANUAL', FLEX)],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FLEX-17': {
    'Each plugin of the active release needs a review record for that exact version, and an https URL; one without is REVIEW.':
      [
        when('REVIEW', PLUGIN),
        when('ATTESTED', PLUGIN, statedOf(VERSION)),
        when('REVIEW', PLUGIN, statedOf(sidOf('FV', 'earlier'))),
        when('REVIEW', PLUGIN, stated()),
      ],
    'The list alone cannot PASS.': [when('NOT_APPLICABLE', FLEX)],
  },
  'FLEX-18': {
    'The scan of plugin sources is FAIL for logged or thrown task and customer data; WARN when the Flex configuration collects console errors.':
      [
        when('FAIL', LOGGING_PLUGIN),
        when('WARN', configured({ debugger_integration: { console_errors_included: true } })),
      ],
    'A clean scan stays open.': [
      when(
        'NOT_TESTABLE',
        configured({ debugger_integration: { console_errors_included: false } }),
      ),
    ],
  },
  'FLEX-19': {
    'ATTESTED by a review of each plugin in FLEX-17 that somebody else wrote; MANUAL while one is missing.':
      [when('ATTESTED', PLUGIN, stated()), when('MANUAL', PLUGIN)],
    'With no sign of a Flex plugin, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', FLEX)],
  },
  'FLEX-20': {
    'A plugin with the name of a known template is REVIEW until reviewed for HIPAA.': [
      when('REVIEW', uploaded('plugin-supervisor-barge-coach')),
      when('ATTESTED', uploaded('plugin-supervisor-barge-coach'), stated()),
    ],
    'Names may have been changed, so no match proves nothing.': [
      when('NOT_TESTABLE', uploaded('our-own-plugin')),
    ],
  },
  'FLEX-21': {
    'Active integrations are counted, and the hosts outside Twilio that the configuration and Flex Flows call are listed; a URL that is not https is FAIL in SEC-02, and each vendor needs an attested BAA.':
      [
        of('SEC-02', when('FAIL', configured({ crm_callback_url: 'http://crm.example.com/' }))),
        when('MANUAL', configured({ crm_callback_url: 'https://crm.example.com/' })),
        when('ATTESTED', configured({ integrations: [{ active: true }] }), stated()),
      ],
    'The list alone cannot PASS.': [when('MANUAL', FLEX, PLUGIN)],
    'Without an integration and without a plugin the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', configured({ integrations: [] })),
    ],
  },
  'FLEX-22': {
    'ATTESTED by a BAA for each vendor that FLEX-09, FLEX-17 and FLEX-21 report; MANUAL while one is missing.':
      [when('ATTESTED', FLEX, stated()), when('MANUAL', FLEX)],
    'With no sign of Flex, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', NO_FLEX)],
  },
  'FLEX-23': {
    'An enabled Flex Flow, an address or a sender of WhatsApp or Messenger is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', flexFlow('whatsapp')),
        when('REVIEW', flexFlow('facebook')),
        when('REVIEW', address('messenger')),
        when(
          'REVIEW',
          found(messagingServiceChannelSenders, { sid: sidOf('XE'), sender_type: 'whatsapp' }),
        ),
        when('FAIL', flexFlow('whatsapp'), phiIn('WhatsApp')),
      ],
    'With no sign of it, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', flexFlow('sms'))],
  },
  'FLEX-24': {
    'E-mail provisioned for Flex, an address of type email, or usage of it is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', found(flexEmailStatus, { status: 'active' })),
        when('REVIEW', address('email')),
        when('REVIEW', usage('flex-email-usage')),
        when('FAIL', address('email'), phiIn('SendGrid')),
      ],
    'With no sign of it, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', FLEX)],
  },
  'FLEX-25': {
    'An enabled Flex Flow of type web is REVIEW: every Flex account starts with one, so it is not proof of use.':
      [when('REVIEW', flexFlow('web'))],
    'With no sign of it, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', flexFlow('sms'))],
  },
  'FLEX-26': {
    'ATTESTED by a review of your own; MANUAL without one where webchat is in use.': [
      when('ATTESTED', flexFlow('web'), stated()),
      when('MANUAL', flexFlow('web')),
    ],
    'With no sign of a webchat, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', flexFlow('sms')),
    ],
  },
  'FLEX-27': {
    'Usage of Agent Copilot is REVIEW, and FAIL in the attested PHI scope.': [
      when('REVIEW', usage('agent-copilot')),
      when('FAIL', usage('agent-copilot'), phiIn('Agent Copilot')),
    ],
    'With no usage, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', usage('flex'))],
  },
  'FLEX-28': {
    'ATTESTED by a statement that it is not enabled; MANUAL without one if profiles are stored in Conversation Memory, and NOT_APPLICABLE if there is no store.':
      [
        when('ATTESTED', found(memoryStores, { stores: ['one'] }), stated()),
        when('MANUAL', found(memoryStores, { stores: ['one'] })),
        when('NOT_APPLICABLE', found(memoryStores, { stores: [] })),
      ],
  },
  'FLEX-29': {
    'They are counted; the row never fails.': [when('NOT_TESTABLE', FLEX)],
  },
};
