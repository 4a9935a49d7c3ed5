import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { conversationScopedWebhooks } from '../../../src/audit/endpoints/conversations/conversation-scoped-webhooks';
import { conversationsWebhooks } from '../../../src/audit/endpoints/conversations/conversations-webhooks';
import { channelSenders } from '../../../src/audit/endpoints/messaging/channel-senders';
import {
  addOn,
  found,
  phiIn,
  type RuleCases,
  stated,
  truncated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const address = (fields: object) => found(addressConfigurations, { sid: sidOf('IG'), ...fields });
const webhook = (post_webhook_url: string, method = 'POST') =>
  found(conversationsWebhooks, { post_webhook_url, method });
const ofConversation = (fields: object) =>
  found(conversationScopedWebhooks, { sid: sidOf('WH'), configuration: fields });
const BOT = webhook('https://bots.example.com/');
const AUTOPILOT = 'https://channels.autopilot.twilio.com/v1/chat';

/** The rules of the rows about Conversations. */
export const CONVERSATIONS_RULES: RuleCases = {
  'CONV-01': {
    'An address of any type except `sms` and `chat` is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', address({ type: 'whatsapp' })),
        when('REVIEW', address({ type: 'email' })),
        when('REVIEW', address({ type: 'rcs' }), phiIn('WhatsApp')),
        when('FAIL', address({ type: 'rcs' }), phiIn('RCS')),
      ],
    'Participants may be added without an address, so finding nothing is not PASS.': [
      when('NOT_TESTABLE', address({ type: 'sms' })),
    ],
  },
  'CONV-02': {
    'It takes the worst verdict; as SMS-01 is among the rows, it is never PASS from readings alone.':
      [
        when('FAIL', webhook('http://example.com/')),
        when('FAIL', webhook('https://example.com/', 'GET')),
        when('FAIL', ofConversation({ url: 'http://example.com/', method: 'POST' })),
        when('NOT_TESTABLE', webhook('https://example.com/')),
      ],
  },
  'CONV-03': {
    'It takes the worst verdict and adds no reading.': [
      when('MANUAL', found(chatServices, { post_webhook_url: 'https://bots.example.com/' })),
      when('WARN', usage('ip-messaging'), stated({ row: 'CHAT-05' })),
    ],
  },
  'CONV-04': {
    'It takes the worst verdict and adds no reading.': [
      when('REVIEW', addOn('Messaging')),
      when('NOT_APPLICABLE'),
    ],
  },
  'CONV-05': {
    'A WhatsApp address or sender is REVIEW, and FAIL in the attested PHI scope.': [
      when('REVIEW', address({ type: 'whatsapp' })),
      when('REVIEW', found(channelSenders, { sid: sidOf('XE'), status: 'ONLINE' })),
      when('FAIL', address({ type: 'whatsapp' }), phiIn('WhatsApp')),
    ],
    'With no sign of it, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', address({ type: 'sms' })),
    ],
  },
  'CONV-06': {
    'FAIL for a webhook of the account, a service, an address or a conversation on Autopilot’s host; WARN for one that is switched off.':
      [
        when('FAIL', webhook(AUTOPILOT)),
        when('FAIL', ofConversation({ url: AUTOPILOT, method: 'POST' })),
        when(
          'WARN',
          address({
            type: 'sms',
            auto_creation: { enabled: false, type: 'webhook', webhook_url: AUTOPILOT },
          }),
        ),
      ],
    'With no sign of it, the row is NOT_APPLICABLE, or NOT_TESTABLE when only a sample of conversations was read.':
      [
        when('NOT_APPLICABLE', BOT),
        when(
          'NOT_TESTABLE',
          truncated(ofConversation({ url: 'https://bots.example.com/', method: 'POST' })),
        ),
      ],
  },
  'CONV-07': {
    'ATTESTED by a BAA for each bot or AI vendor that reads conversations, or by a statement that there is none; MANUAL otherwise.':
      [when('ATTESTED', BOT, stated()), when('MANUAL', BOT)],
    'With no sign of Conversations handled outside Twilio, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', webhook('')),
    ],
  },
};
