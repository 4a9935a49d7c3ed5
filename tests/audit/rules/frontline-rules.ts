import { addressConfigurations } from '../../../src/audit/endpoints/conversations/address-configurations';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { frontlineCallbacksResults } from '../../../src/audit/probes/unsigned-webhooks';
import {
  found,
  phiIn,
  type RuleCases,
  stated,
  unread,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const FRONTLINE = usage('frontline-users');
const address = (type: string) => found(addressConfigurations, { sid: sidOf('IG'), type });
const INSECURE = found(sipDomains, { sid: sidOf('SD'), secure: false });
const callbacks = (...answers: readonly (readonly [number, number, number | null])[]) =>
  found(
    frontlineCallbacksResults,
    ...answers.map(([unsigned_status, wrong_signature_status, signed_status]) => ({
      host: 'crm.example.com',
      unsigned_status,
      wrong_signature_status,
      signed_status,
    })),
  );

/** The rules of the rows about Frontline. */
export const FRONTLINE_RULES: RuleCases = {
  'FRONT-01': {
    'Applies only when there is Frontline usage; then every address must be of an eligible channel, as in CONV-01, and any other is REVIEW.':
      [when('REVIEW', FRONTLINE, address('whatsapp')), when('NOT_APPLICABLE', address('whatsapp'))],
    'Usage alone cannot PASS.': [when('MANUAL', FRONTLINE, address('sms'))],
  },
  'FRONT-02': {
    'It takes the worst verdict; NOT_APPLICABLE when Frontline is not used.': [
      when('FAIL', FRONTLINE, INSECURE),
      when('NOT_APPLICABLE', INSECURE),
      when('NOT_APPLICABLE', INSECURE, unread(addressConfigurations)),
    ],
  },
  'FRONT-03': {
    'PASS for 401 or 403 to an unsigned request and to one with a wrong signature, if one signed with the Auth Token is accepted; FAIL for 2xx, NOT_TESTABLE otherwise or without URLs.':
      [
        when('PASS', callbacks([403, 401, 200])),
        when('FAIL', callbacks([403, 401, 200], [200, 403, null])),
        when('NOT_TESTABLE', callbacks([500, 500, null])),
        when('NOT_TESTABLE', callbacks([403, 403, 403])),
        when('NOT_TESTABLE', callbacks()),
        when('NOT_TESTABLE', unread(frontlineCallbacksResults)),
      ],
  },
  'FRONT-04': {
    'ATTESTED by a statement that only version 2 is configured; MANUAL without one.': [
      when('ATTESTED', FRONTLINE, stated()),
      when('MANUAL', FRONTLINE),
    ],
    'With no sign of Frontline, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('flex')),
    ],
  },
  'FRONT-05': {
    'It takes the worst verdict and adds no reading.': [
      when('WARN', usage('frontline-users', 'ip-messaging'), stated({ row: 'CHAT-05' })),
      when('NOT_APPLICABLE', usage('ip-messaging')),
    ],
  },
  'FRONT-06': {
    'ATTESTED by a policy for access, devices and leavers; MANUAL without one.': [
      when('ATTESTED', FRONTLINE, stated()),
      when('MANUAL', FRONTLINE),
    ],
    'With no sign of Frontline, the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', usage('flex')),
    ],
  },
  'FRONT-07': {
    'It takes the worst verdict and adds no reading.': [
      when('REVIEW', usage('frontline-users', 'channels-whatsapp')),
      when('NOT_APPLICABLE', FRONTLINE),
    ],
  },
  'FRONT-08': {
    'Judged like SMS-16: an online WhatsApp sender is REVIEW until a statement says that PHI is kept out of it, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', usage('frontline-users', 'channels-whatsapp')),
        when('ATTESTED', usage('frontline-users', 'channels-whatsapp'), stated()),
        when('FAIL', usage('frontline-users', 'channels-whatsapp'), phiIn('WhatsApp')),
      ],
    'NOT_APPLICABLE when Frontline or WhatsApp is not used.': [
      when('NOT_APPLICABLE', usage('channels-whatsapp')),
      when('NOT_APPLICABLE', FRONTLINE),
    ],
  },
};
