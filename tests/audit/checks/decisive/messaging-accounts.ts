import { chat02 } from '../../../../src/audit/checks/chat/chat-02-private-channels';
import { sms03 } from '../../../../src/audit/checks/messaging/sms-03-us-permissions-only';
import { verify02 } from '../../../../src/audit/checks/verify/verify-02-us-traffic-only';
import { chatServices } from '../../../../src/audit/endpoints/chat/chat-services';
import { publicChatChannels } from '../../../../src/audit/endpoints/chat/public-chat-channels';
import { messagingGeoPermissions } from '../../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { verifyAttempts } from '../../../../src/audit/endpoints/verify/verify-attempts';
import type { RightAccount } from '../../../support/audit/right-account';
import { sidOf } from '../../../support/sids';

const US = { country_code: 'US', enabled: true };
const CANADA = { country_code: 'CA', enabled: false };

/** Accounts that send messages, chat and use Verify. */
export const MESSAGING_ACCOUNTS: readonly RightAccount[] = [
  {
    check: sms03,
    resources: [
      { of: messagingGeoPermissions, items: [{ fields: { permissions: [US, CANADA] } }] },
    ],
    wrong: [
      permissions([US, { ...CANADA, enabled: true }], 'WARN'),
      permissions([{ ...US, country_code: 'GB' }, CANADA], 'WARN'),
      permissions([{ enabled: true }, CANADA], 'WARN'),
      permissions([US, { country_code: 'CA' }], 'NOT_TESTABLE'),
      permissions([], 'NOT_TESTABLE'),
    ],
  },
  {
    check: chat02,
    resources: [
      { of: chatServices, items: [{ fields: { sid: sidOf('IS') } }] },
      {
        of: publicChatChannels,
        items: [{ parents: [sidOf('IS')], fields: { sid: sidOf('CH'), type: 'private' } }],
      },
    ],
    wrong: [
      { of: publicChatChannels, field: 'type', value: 'public', verdict: 'FAIL' },
      { of: publicChatChannels, field: 'type', value: undefined, verdict: 'FAIL' },
    ],
    harmless: { 'public-chat-channels parents': 'names the service' },
  },
  {
    check: verify02,
    resources: [
      { of: verifyAttempts.all, items: [{ fields: { total_attempts: 610 } }] },
      { of: verifyAttempts.us, items: [{ fields: { total_attempts: 610 } }] },
    ],
    wrong: [
      { of: verifyAttempts.all, field: 'total_attempts', value: 611, verdict: 'WARN' },
      { of: verifyAttempts.us, field: 'total_attempts', value: 609, verdict: 'WARN' },
      {
        of: verifyAttempts.all,
        field: 'total_attempts',
        value: undefined,
        verdict: 'NOT_TESTABLE',
      },
      { of: verifyAttempts.us, field: 'total_attempts', value: undefined, verdict: 'NOT_TESTABLE' },
    ],
  },
];

function permissions(value: readonly object[], verdict: 'WARN' | 'NOT_TESTABLE') {
  return { of: messagingGeoPermissions, field: 'permissions', value, verdict };
}
