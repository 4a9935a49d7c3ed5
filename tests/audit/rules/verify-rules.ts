import { verifyAttempts } from '../../../src/audit/endpoints/verify/verify-attempts';
import { verifyServices } from '../../../src/audit/endpoints/verify/verify-services';
import { verifyWebhooks } from '../../../src/audit/endpoints/verify/verify-webhooks';
import {
  addOn,
  alert,
  code,
  found,
  phiIn,
  type RuleCases,
  stated,
  usage,
  when,
} from '../../support/audit/rule-case';
import { sidOf } from '../../support/sids';

const attempts = (by: keyof typeof verifyAttempts, total_attempts: number) =>
  found(verifyAttempts[by], { total_attempts });
const SERVICE = found(verifyServices, { sid: sidOf('VA') });
const sends = (channel: string) =>
  code(`client.verify.v2.services(sid).verifications.create({ to, channel: '${channel}' });`);

/** The rules of the rows about Verify and Lookup. */
export const VERIFY_RULES: RuleCases = {
  'VERIFY-01': {
    'Attempts over WhatsApp, RCS or e-mail in the last 30 days, a service set up for WhatsApp, usage of TOTP or silent network authentication, or code that asks for any of these are REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', attempts('whatsapp', 1)),
        when('REVIEW', attempts('rcs', 1)),
        when('REVIEW', attempts('email', 1)),
        when('REVIEW', sends('email')),
        when('REVIEW', sends('sna')),
        when(
          'REVIEW',
          code(
            "client.verify.v2.services(s).entities(e).newFactors.create({ factorType: 'totp' });",
          ),
        ),
        when(
          'REVIEW',
          found(verifyServices, { sid: sidOf('VA'), whatsapp: { msg_service_sid: sidOf('MG') } }),
        ),
        when('REVIEW', usage('verify-totp')),
        when('REVIEW', usage('verify-sna')),
        when('FAIL', attempts('whatsapp', 1), phiIn('WhatsApp')),
        when('FAIL', usage('verify-totp'), phiIn('Verify by TOTP')),
      ],
    'Attempts are counted, not read; finding none is not PASS.': [
      when('NOT_TESTABLE', attempts('all', 10), sends('sms')),
    ],
  },
  'VERIFY-02': {
    'PASS when they are equal, WARN for a difference, FAIL when the attested PHI scope includes it.':
      [
        when('PASS', attempts('all', 10), attempts('us', 10)),
        when('WARN', attempts('all', 10), attempts('us', 9)),
        when('FAIL', attempts('all', 10), attempts('us', 9), phiIn('Verify outside the US')),
      ],
    'A difference that e-mail, which goes to no country, may explain is NOT_TESTABLE.': [
      when(
        'NOT_TESTABLE',
        attempts('all', 10),
        attempts('us', 8),
        attempts('email', 2),
        phiIn('Verify outside the US'),
      ),
      when('WARN', attempts('all', 10), attempts('us', 7), attempts('email', 2)),
    ],
    'Without an attempt in the last 30 days, the row is NOT_TESTABLE if a service is set up or was used, otherwise NOT_APPLICABLE.':
      [
        when('NOT_TESTABLE', SERVICE, attempts('all', 0), attempts('us', 0)),
        when('NOT_TESTABLE', usage('verify-push'), attempts('all', 0), attempts('us', 0)),
        when('NOT_APPLICABLE', attempts('all', 0), attempts('us', 0)),
      ],
  },
  'VERIFY-03': {
    'Its webhooks are listed with scheme and method, and judged in SEC-02; the row never fails.': [
      when(
        'NOT_TESTABLE',
        found(verifyWebhooks, { sid: sidOf('YW'), webhook_url: 'http://example.com/' }),
      ),
    ],
  },
  'VERIFY-04': {
    'Attempts over e-mail, or usage of e-mail verification, are REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', attempts('email', 1)),
        when('REVIEW', usage('verify-outbound-email')),
        when('FAIL', attempts('email', 1), phiIn('SendGrid')),
      ],
    'The mailer of a service cannot be read; with no sign of it the row is NOT_APPLICABLE.': [
      when('NOT_APPLICABLE', attempts('all', 10), sends('sms')),
    ],
  },
  'VERIFY-05': {
    'It is on by default and no API shows it, so the row starts as MANUAL.': [
      when('MANUAL', SERVICE),
    ],
    'Alert 60410 in the last 30 days proves that it is on: FAIL.': [
      when('FAIL', SERVICE, alert(60410)),
      when('MANUAL', SERVICE, alert(60203)),
    ],
    'NOT_APPLICABLE if Verify is not in use.': [when('NOT_APPLICABLE', usage('sms'))],
    'ATTESTED for each service by a statement that it is off.': [
      when('ATTESTED', SERVICE, stated()),
    ],
  },
  'LOOKUP-01': {
    'Usage by category is listed; the row never fails.': [
      when('NOT_TESTABLE', usage('lookups')),
      when('NOT_APPLICABLE', usage('sms')),
    ],
  },
  'LOOKUP-02': {
    'An enabled Lookup extension, usage of phone number add-ons, or `addOns` in code is REVIEW, and FAIL in the attested PHI scope.':
      [
        when('REVIEW', addOn('Lookup')),
        when('REVIEW', usage('marketplace-phonenumbers-addons')),
        when('REVIEW', code("client.lookups.v1.phoneNumbers(to).fetch({ addOns: 'x' });")),
        when('FAIL', addOn('Lookup'), phiIn('Marketplace')),
      ],
    'With no sign of one, the row is NOT_APPLICABLE.': [when('NOT_APPLICABLE', addOn('Messaging'))],
  },
};
