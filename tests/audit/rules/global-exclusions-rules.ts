import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { subscribedEvents } from '../../../src/audit/endpoints/event-streams/subscribed-events';
import { contentTemplates } from '../../../src/audit/endpoints/messaging/content-templates';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/runtime/serverless-environments';
import { assistants } from '../../../src/audit/endpoints/voice-ai/assistants';
import {
  absent,
  addOn,
  code,
  flow,
  found,
  phiIn,
  type RuleCases,
  stated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const deployed = (name: string) => [
  found(serverlessEnvironments, { build_sid: sidOf('ZB') }),
  found(serverlessBuilds, { sid: sidOf('ZB'), dependencies: [{ name }] }),
];
const ASSISTANT = found(assistants, { id: 'one' });

/** The rules of the rows about globally excluded products. */
export const GLOBAL_EXCLUSIONS_RULES: RuleCases = {
  'GEN-01': {
    'Message templates approved for WhatsApp are another, weak sign.': [
      when(
        'WARN',
        found(contentTemplates, { sid: sidOf('HX'), approval_requests: { status: 'approved' } }),
      ),
    ],
    'It takes the worst verdict; with no sign it is NOT_APPLICABLE.': [
      when('REVIEW', usage('channels-whatsapp')),
      when('FAIL', usage('channels-whatsapp'), phiIn('WhatsApp')),
      when('NOT_APPLICABLE', usage('sms')),
    ],
  },
  'GEN-02': {
    'E-mail usage, a SendGrid package in a deployed build or a `package.json`, SendGrid event types, or its package or host in code are REVIEW.':
      [
        when('REVIEW', usage('email')),
        when('REVIEW', ...deployed('@sendgrid/mail')),
        when('REVIEW', found(subscribedEvents, { type: 'com.twilio.sendgrid.email.delivered' })),
        when('REVIEW', code("fetch('https://api.sendgrid.com/v3/mail/send');")),
      ],
    'With no sign of it, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('sms'), ...deployed('twilio')),
    ],
  },
  'GEN-03': {
    'An assistant, its usage, its package, or a reference in flows, code or TwiML is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', ASSISTANT),
        when('REVIEW', usage('ai-assistants-messages')),
        when('REVIEW', ...deployed('@twilio-alpha/assistants-sdk')),
        when('REVIEW', flow({ type: 'send-to-assistant', properties: {} })),
        when('REVIEW', code('new Twilio.twiml.VoiceResponse().connect().assistant({ id });')),
        when('FAIL', ASSISTANT, phiIn('AI Assistants')),
      ],
    'An answer of 404 means that the product was never enabled: NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', absent(assistants)),
    ],
  },
  'GEN-04': {
    'It takes the worst verdict; a vendor’s BAA changes nothing.': [
      when('REVIEW', addOn('Messaging')),
      when('REVIEW', addOn('Messaging'), stated({ row: 'ACCT-01' })),
      when('FAIL', addOn('Messaging'), phiIn('Marketplace')),
    ],
  },
  'GEN-05': {
    'The product is discontinued, so NOT_APPLICABLE is the expected verdict; any remnant takes the worst verdict of its row.':
      [
        when('NOT_APPLICABLE'),
        when(
          'FAIL',
          found(chatServices, { post_webhook_url: 'https://channels.autopilot.twilio.com/v1' }),
        ),
        when('FAIL', usage('autopilot-messaging')),
      ],
  },
};
