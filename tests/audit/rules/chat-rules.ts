import { chatServices } from '../../../src/audit/endpoints/chat/chat-services';
import { publicChatChannels } from '../../../src/audit/endpoints/chat/public-chat-channels';
import {
  found,
  foundBelow,
  type RuleCases,
  stated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const SERVICE = sidOf('IS');
const service = (post_webhook_url = '') =>
  found(chatServices, { sid: SERVICE, post_webhook_url, webhook_method: 'POST' });
const BOT = service('https://bots.example.com/chat');

/** The rules of the rows about Programmable Chat. */
export const CHAT_RULES: RuleCases = {
  'CHAT-01': {
    'A service that still has traffic is WARN; a service that merely exists is not reported, since many accounts have a default one.':
      [when('WARN', usage('ip-messaging')), when('NOT_APPLICABLE', service())],
    'The row cannot PASS.': [when('NOT_APPLICABLE', usage('conversations'))],
  },
  'CHAT-02': {
    'PASS when no service has a public channel, FAIL when one has.': [
      when('PASS', service()),
      when('FAIL', service(), foundBelow(publicChatChannels, [SERVICE], { type: 'public' })),
    ],
  },
  'CHAT-03': {
    'The hosts of service and channel webhooks are listed; each vendor’s host needs an attested BAA: MANUAL until then.':
      [when('MANUAL', BOT), when('ATTESTED', BOT, stated())],
    'The list alone cannot PASS.': [when('NOT_APPLICABLE', service())],
  },
  'CHAT-04': {
    'FAIL for a service or channel webhook on Autopilot’s host.': [
      when('FAIL', service('https://channels.autopilot.twilio.com/v1/chat')),
    ],
    'With no sign of it, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', BOT)],
  },
  'CHAT-05': {
    'ATTESTED by a BAA for each bot or AI vendor that reads chat messages, or by a statement that there is none; MANUAL otherwise.':
      [when('ATTESTED', BOT, stated()), when('MANUAL', BOT)],
    'With no sign of Chat handled outside Twilio, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', service()),
    ],
  },
};
