import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { conversationScopedWebhooks } from '../../../src/audit/endpoints/conversations/conversation-scoped-webhooks';
import { flexFlows } from '../../../src/audit/endpoints/flex/flex-flows';
import { channelSenders } from '../../../src/audit/endpoints/messaging/channel-senders';
import { messagingGeoPermissions } from '../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { messagingServiceAlphaSenders } from '../../../src/audit/endpoints/messaging/messaging-service-alpha-senders';
import { messagingServiceChannelSenders } from '../../../src/audit/endpoints/messaging/messaging-service-channel-senders';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../src/audit/endpoints/messaging/messaging-services';
import { sampledMessages } from '../../../src/audit/endpoints/messaging/sampled-messages';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { messageMediaAuthResults } from '../../../src/audit/probes/message-media-auth';
import {
  addOn,
  alert,
  askingFlow,
  code,
  flow,
  found,
  phiIn,
  type RuleCases,
  stated,
  truncated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const countries = (...codes: readonly string[]) =>
  found(messagingGeoPermissions, {
    permissions: codes.map((country_code) => ({ country_code, enabled: true })),
  });
const media = (...answers: readonly object[]) =>
  found(
    messageMediaAuthResults,
    ...answers.map((answer, month) => ({ sid: sidOf('ME', month), month, ...answer })),
  );
const PROTECTED = { verdict: 'protected', status: 401 };
const messages = (fields: object) =>
  found(sampledMessages, { sid: sidOf('SM'), direction: 'inbound', ...fields });
const service = (fields: object) => found(messagingServices, { sid: sidOf('MG'), ...fields });
const number = (fields: object) => found(incomingPhoneNumbers, { sid: sidOf('PN'), ...fields });
const answersAt = (sms_url: string) => number({ sms_url, sms_method: 'POST' });

const MESSAGES = usage('sms-outbound');
const REDACTED = stated({ row: 'SMS-05' });
const NOT_REDACTED = [
  stated({ row: 'SMS-04', answer: 'no' }),
  stated({ row: 'SMS-05', answer: 'no' }),
];
const STICKY = service({ sticky_sender: true });
const FALLING_BACK = service({ fallback_to_long_code: true });
const BY_GET = number({ sms_url: 'https://example.com/sms', sms_method: 'GET' });
const byGetOf = (capabilities: object) =>
  number({ sms_url: 'https://example.com/sms', sms_method: 'GET', capabilities });
const STUDIO = answersAt(
  `https://webhooks.twilio.com/v1/Accounts/${sidOf('AC')}/Flows/${sidOf('FW')}`,
);
const DRAFT = {
  type: 'run-subflow',
  properties: { flow_sid: sidOf('FW', 'draft'), flow_revision: 'LatestDraft' },
};
const AUTOPILOT = 'https://channels.autopilot.twilio.com/v1/sms';

const REPLY = 'const twiml = new Twilio.twiml.MessagingResponse();';
const STOP = "const WORDS = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'];";
const LOOKUP = 'if (await isOptedOut(event.From)) return;';
const tagged = (tags: string) => code(`client.messages.create({ body: 'Hello', tags: ${tags} });`);

/** The rules of the rows about SMS and MMS. */
export const MESSAGING_RULES: RuleCases = {
  'SMS-01': {
    'A sender from another country or a US territory, or an alphanumeric sender, is REVIEW; permission for another country is WARN.':
      [
        when(
          'REVIEW',
          found(messagingServicePhoneNumbers, { sid: sidOf('PN'), country_code: 'CA' }),
        ),
        when('REVIEW', found(messagingServiceAlphaSenders, { sid: sidOf('AI') })),
        when('REVIEW', number({ phone_number: '+14165550100', capabilities: { sms: true } })),
        when('REVIEW', number({ phone_number: '+17875550100', capabilities: { sms: true } })),
        when('WARN', countries('US', 'CA')),
      ],
    'No traffic is read, so finding nothing is not PASS.': [when('NOT_TESTABLE', countries('US'))],
    'A published flow that asks `/eligibility/check` is REVIEW if it hands a message over without the answer `true`, for example when the request fails; one that does not is noted.':
      [
        when('REVIEW', askingFlow('incomingMessage', 'agent')),
        when('REVIEW', askingFlow('incomingConversationMessage', 'agent')),
        when('NOT_TESTABLE', askingFlow('incomingMessage', 'refused')),
        when('NOT_TESTABLE', askingFlow('incomingCall', 'agent')),
      ],
  },
  'SMS-02': {
    'PASS for 401 to all, FAIL if any is served.': [
      when('PASS', media(PROTECTED, PROTECTED)),
      when('FAIL', media(PROTECTED, { verdict: 'public', status: 302 })),
    ],
    'Media stored before the setting was enabled may keep a public address, so an authenticated request checks the redirect too.':
      [
        when(
          'FAIL',
          media(PROTECTED, { ...PROTECTED, storage_host: 's3-external-1.amazonaws.com' }),
        ),
      ],
    'NOT_TESTABLE without media, if the oldest month has more than the 5,000 messages that are searched, or if its oldest media were deleted and others may remain.':
      [
        when('NOT_TESTABLE', media()),
        when('NOT_TESTABLE', media(PROTECTED, { verdict: 'unknown', reason: 'too_many_messages' })),
        when('NOT_TESTABLE', media(PROTECTED, { verdict: 'unknown', reason: 'media_gone' })),
      ],
  },
  'SMS-03': {
    'PASS when no country but the US is enabled; WARN with the list of the others.': [
      when('PASS', countries('US')),
      when('WARN', countries('US', 'MX')),
    ],
    'NOT_TESTABLE if Twilio lists no permissions.': [when('NOT_TESTABLE', countries())],
  },
  'SMS-04': {
    'An opt-in sample of messages older than a day is checked in memory: any body that is not empty is FAIL; if all are empty, that is a sign that redaction is on.':
      [when('FAIL', MESSAGES, messages({ body: 'Hello' }))],
    'With that sign, or without a sample, the row needs an attestation.': [
      when('MANUAL', MESSAGES, messages({ body: '' })),
      when('ATTESTED', MESSAGES, messages({ body: '' }), stated()),
      when('MANUAL', MESSAGES),
    ],
  },
  'SMS-05': {
    'The signs support an attestation; with or without them, the row needs an attestation.': [
      when('MANUAL', MESSAGES, messages({ from: '+1212555XXXX' })),
      when('MANUAL', MESSAGES, alert(23005)),
      when('MANUAL', MESSAGES),
      when('ATTESTED', MESSAGES, stated()),
    ],
  },
  'SMS-06': {
    'PASS when Sticky Sender is off on every Messaging Service, FAIL if it is on; NOT_APPLICABLE without redaction, and MANUAL while SMS-04 and SMS-05 do not say whether redaction is on.':
      [
        when('PASS', service({ sticky_sender: false }), REDACTED),
        when('FAIL', STICKY, REDACTED),
        when('FAIL', STICKY, alert(23001)),
        when('NOT_APPLICABLE', STICKY, ...NOT_REDACTED),
        when('MANUAL', STICKY),
      ],
  },
  'SMS-07': {
    'PASS when the fallback is off or the field is absent, which the report notes, since the field is marked as obsolete; FAIL if it is on, and MANUAL while SMS-04 and SMS-05 do not say whether redaction is on.':
      [
        when('PASS', service({ fallback_to_long_code: false }), REDACTED),
        when('PASS', service({}), REDACTED),
        when('FAIL', FALLING_BACK, REDACTED),
        when('MANUAL', FALLING_BACK),
      ],
    'Alert 23005 in the last 30 days proves that both are on: FAIL, whatever the field says.': [
      when('FAIL', service({ fallback_to_long_code: false }), alert(23005)),
      when('FAIL', service({}), alert(23005), REDACTED),
      when('FAIL', alert(23005), ...NOT_REDACTED),
    ],
  },
  'SMS-08': {
    'Does not apply without messages, or if redaction is attested to be off.': [
      when('NOT_APPLICABLE'),
      when('NOT_APPLICABLE', MESSAGES, ...NOT_REDACTED),
    ],
    'Alert 23001, 23002 or 23004 in the last 30 days is FAIL.': [
      when('FAIL', MESSAGES, alert(23001)),
      when('FAIL', MESSAGES, alert(23002)),
      when('FAIL', MESSAGES, alert(23004), stated()),
    ],
    'The absence of alerts proves nothing: the row is then ATTESTED by the number of the support ticket, or MANUAL.':
      [when('ATTESTED', MESSAGES, stated()), when('MANUAL', MESSAGES)],
  },
  'SMS-09': {
    'FAIL if Twilio’s filtering is stated to be off (SMS-08), and the inbound handler does not recognise STOP, STOPALL, UNSUBSCRIBE, CANCEL, END and QUIT, or nothing is looked up before sending; WARN if that is not stated, or some of the code was not read; NOT_TESTABLE if the handler is not in the code provided.':
      [
        when('FAIL', code(`${REPLY} ${LOOKUP}`), stated({ row: 'SMS-08' })),
        when('FAIL', code(`${REPLY} ${STOP}`), stated({ row: 'SMS-08' })),
        when('WARN', code(`${REPLY} ${STOP}`)),
        when('WARN', truncated(code(`${REPLY} ${STOP}`)), stated({ row: 'SMS-08' })),
        when('NOT_TESTABLE', code(STOP), stated({ row: 'SMS-08' })),
      ],
    'Code that does both only shows intent, so the row stays open until attested.': [
      when('NOT_TESTABLE', code(`${REPLY} ${STOP} ${LOOKUP}`), stated({ row: 'SMS-08' })),
      when('ATTESTED', code(`${REPLY} ${STOP} ${LOOKUP}`), stated({ row: 'SMS-08' }), stated()),
    ],
  },
  'SMS-10': {
    'PASS when all are POST, and none was left unread.': [
      when('PASS', answersAt('https://example.com/sms')),
      when(
        'NOT_TESTABLE',
        answersAt('https://example.com/sms'),
        truncated(found(conversationScopedWebhooks)),
      ),
    ],
    'GET is FAIL with redaction on, since its parameters are logged for seven days; WARN without, or if another setting or the number’s capabilities override it.':
      [
        when('FAIL', BY_GET, REDACTED),
        when('WARN', BY_GET),
        when(
          'WARN',
          number({
            sms_url: 'https://example.com/sms',
            sms_method: 'GET',
            sms_application_sid: sidOf('AP'),
          }),
          REDACTED,
        ),
        when('WARN', byGetOf({ sms: false, mms: false }), REDACTED),
        when('FAIL', byGetOf({ sms: false, mms: true }), REDACTED),
        when('FAIL', byGetOf({ voice: false }), REDACTED),
      ],
    'Alert 23006 in the last 30 days proves a GET: FAIL.': [
      when('FAIL', answersAt('https://example.com/sms'), alert(23006)),
      when('FAIL', BY_GET, alert(23006), ...NOT_REDACTED),
    ],
    'NOT_TESTABLE if a method is not given, or a flow runs a draft.': [
      when('NOT_TESTABLE', number({ sms_url: 'https://example.com/sms' }), REDACTED),
      when('NOT_TESTABLE', answersAt('https://example.com/sms'), flow(DRAFT), REDACTED),
    ],
  },
  'SMS-11': {
    'FAIL when redaction is on and an SMS sender is routed to Studio, to a Conversations address or to an enabled Flex Flow, or when a published flow sends messages.':
      [
        when('FAIL', STUDIO, REDACTED),
        when('FAIL', found(addressConfigurations, { sid: sidOf('IG'), type: 'sms' }), REDACTED),
        when(
          'FAIL',
          found(flexFlows, { sid: sidOf('FO'), channel_type: 'sms', enabled: true }),
          REDACTED,
        ),
        when('FAIL', flow({ type: 'send-message', properties: { to: '{{to}}' } }), REDACTED),
      ],
    'PASS when redaction is off, with the note that it cannot be turned on here; PASS as well when no sender is routed that way, and NOT_TESTABLE if Conversations is used nonetheless, since participants need no address, or if a flow was not read in full; MANUAL while SMS-04 and SMS-05 do not say whether redaction is on.':
      [
        when('PASS', STUDIO, ...NOT_REDACTED),
        when('PASS', answersAt('https://example.com/sms')),
        when('NOT_TESTABLE', answersAt('https://example.com/sms'), usage('conversations')),
        when('NOT_TESTABLE', answersAt('https://example.com/sms'), flow(DRAFT)),
        when('MANUAL', STUDIO),
      ],
  },
  'SMS-12': {
    'A value that is not fixed text is WARN, and FAIL if it clearly comes from a person’s data; a clean scan stays open until attested.':
      [
        when('WARN', tagged('{ campaign: event.campaign }')),
        when('FAIL', tagged('{ patient: event.patientName }')),
        when('NOT_TESTABLE', tagged("{ campaign: 'spring' }")),
        when('ATTESTED', tagged("{ campaign: 'spring' }"), stated()),
      ],
  },
  'SMS-13': {
    'An enabled messaging extension, or usage of messaging add-ons, is REVIEW, and FAIL in the attested PHI scope; a vendor’s BAA makes no difference.':
      [
        when('REVIEW', addOn('Messaging')),
        when('REVIEW', usage('marketplace-messaging-addons')),
        when('FAIL', addOn('Messaging'), phiIn('Marketplace')),
      ],
    'With no sign of one, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', addOn('Programmable Voice')),
    ],
  },
  'SMS-14': {
    'FAIL for an inbound URL of a number, short code, sender or Messaging Service on Autopilot’s host, or for usage of Autopilot messaging; WARN for a URL that another setting overrides.':
      [
        when('FAIL', answersAt(AUTOPILOT)),
        when('FAIL', service({ inbound_request_url: AUTOPILOT })),
        when('FAIL', usage('autopilot-messaging')),
        when('WARN', number({ sms_url: AUTOPILOT, sms_application_sid: sidOf('AP') })),
      ],
    'With no sign of it, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', answersAt('https://example.com/sms')),
    ],
  },
  'SMS-15': {
    'Covers the hosts of inbound webhooks, and those called by a Studio flow that a message starts: if one is outside Twilio, ATTESTED by a BAA for each vendor’s host, MANUAL without it.':
      [
        when('ATTESTED', answersAt('https://bots.example.com/sms'), stated()),
        when('MANUAL', answersAt('https://bots.example.com/sms')),
      ],
    'With no sign of SMS handled outside Twilio, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', STUDIO),
    ],
  },
  'SMS-16': {
    'An online WhatsApp sender, a WhatsApp or Messenger sender of a service, or such usage is REVIEW until a statement says that PHI is kept out of it, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', found(channelSenders, { sid: sidOf('XE'), status: 'ONLINE' })),
        when(
          'REVIEW',
          found(messagingServiceChannelSenders, { sid: sidOf('XE'), sender_type: 'messenger' }),
        ),
        when('REVIEW', usage('channels-whatsapp-inbound')),
        when('ATTESTED', usage('channels-whatsapp-inbound'), stated()),
        when('FAIL', usage('channels-whatsapp-inbound'), phiIn('WhatsApp')),
      ],
    'With no sign of it, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', MESSAGES)],
  },
  'SMS-17': {
    'The row points out which of them would conflict with redaction (SMS-06, SMS-07), and never fails.':
      [when('NOT_TESTABLE', STICKY, REDACTED)],
  },
};
