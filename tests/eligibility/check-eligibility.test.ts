import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Contact, checkEligibility, REASONS } from '../../src/eligibility/check-eligibility';
import type { EligibilityRules, Ruling } from '../../src/eligibility/eligibility-rules';
import { NUMBER_REGIONS, regionOfNumber } from '../../src/numbering/region-of-number';
import { runs } from '../support/runs';

const US = '+12125550100';

describe('a contact is', () => {
  test.each<[boolean | null, string, Contact, string]>([
    [true, 'in two states', { from: US, to: '+14155550123', channel: 'voice' }, ''],
    [true, 'asked about one side only', { to: US, channel: 'sms' }, ''],
    [
      true,
      'toll-free, which the guide lists',
      { from: US, to: '+18005550100', channel: 'sms' },
      '',
    ],
    [
      true,
      'a browser, whose call has no number',
      { from: 'client:desk', to: US, channel: 'voice' },
      '',
    ],
    [true, 'a user of a chat', { from: 'a visitor', channel: 'chat' }, ''],
    [true, 'written to by Verify', { to: US, channel: 'verify-sms' }, ''],
    [true, 'on a channel by another name', { to: US, channel: 'Call' }, ''],
    [
      true,
      'a number whose + a form has eaten',
      { from: ' 12125550100', to: US, channel: 'sms' },
      '',
    ],
    [false, 'in Canada', { from: US, to: '+14165550100', channel: 'voice' }, 'to_not_us'],
    [false, 'in the Caribbean', { from: '+18765550100', to: US, channel: 'sms' }, 'from_not_us'],
    [false, 'in another country', { from: US, to: '+442079460000', channel: 'sms' }, 'to_not_us'],
    [
      false,
      'on WhatsApp, whatever the channel is called',
      { from: `whatsapp:${US}`, to: US, channel: 'sms' },
      'channel_not_eligible',
    ],
    [false, 'on Messenger', { from: 'messenger:123', channel: 'chat' }, 'channel_not_eligible'],
    [false, 'on RCS', { to: US, channel: 'rcs' }, 'channel_not_eligible'],
    [false, 'an e-mail address', { to: 'desk@clinic.example.com' }, 'channel_not_eligible'],
    [
      false,
      'written to by Verify’s e-mail',
      { to: US, channel: 'verify_email' },
      'channel_not_eligible',
    ],
    [null, 'in Puerto Rico', { from: US, to: '+17875550100', channel: 'sms' }, 'territory'],
    [null, 'of an unknown area code', { to: '+15555550100', channel: 'sms' }, 'area_code_unknown'],
    [
      null,
      'a caller without a number',
      { from: '+266696687', to: US, channel: 'voice' },
      'caller_unknown',
    ],
    [null, 'anonymous', { from: 'Anonymous', to: US, channel: 'voice' }, 'caller_unknown'],
    [null, 'a short code', { from: US, to: '67890', channel: 'sms' }, 'short_code'],
    [null, 'on no channel', { from: US, to: US }, 'channel_unknown'],
    [null, 'on a channel that nobody knows', { to: US, channel: 'pigeon' }, 'channel_unknown'],
    [null, 'behind an unknown prefix', { to: `pigeon:${US}`, channel: 'sms' }, 'channel_unknown'],
    ...[
      '1 (555) 010-0100',
      '2125550100',
      '+1212555010',
      '+121255501000',
      '+12129110100',
      '+1 212 555 0100',
      '＋１２１２５５５０１００',
      `sip:${US}@clinic.example.com`,
      'CLINIC',
      '',
      'x'.repeat(65_536),
    ].map((to): [null, string, Contact, string] => [
      null,
      `written in another form: ${to.slice(0, 40)}`,
      { from: US, to, channel: 'sms' },
      'address_unreadable',
    ]),
  ])('%j when it is %s', (eligible, _, contact, reasons) => {
    const answer = checkEligibility(contact);
    expect([answer.eligible, answer.reasons.join(',')]).toEqual([eligible, reasons]);
  });

  test('judged for all reasons, the channel’s first', () => {
    expect(checkEligibility({ from: '+14165550100', to: '+33123456789', channel: 'rcs' })).toEqual({
      eligible: false,
      reasons: ['channel_not_eligible', 'from_not_us', 'to_not_us'],
      from: 'other_nanp',
      to: 'other_country',
    });
  });

  test.each<[keyof EligibilityRules, Contact, string]>([
    ['territories', { to: '+17875550100', channel: 'sms' }, 'territory'],
    ['tollFree', { to: '+18005550100', channel: 'sms' }, 'toll_free'],
    ['unknownCallers', { from: 'restricted', to: US, channel: 'voice' }, 'caller_unknown'],
  ])('ruled on by the policy’s %s', (rule, contact, reason) => {
    const verdicts: readonly (readonly [Ruling, boolean | null])[] = [
      ['eligible', true],
      ['not-eligible', false],
      ['unknown', null],
    ];
    for (const [ruling, eligible] of verdicts) {
      expect(checkEligibility(contact, { [rule]: ruling })).toMatchObject({
        eligible,
        reasons: eligible === true ? [] : [reason],
      });
    }
  });

  test('not ruled on by an unknown word', () => {
    const rules = { territories: 'not_eligible' } as object;
    expect(checkEligibility({ to: '+17875550100', channel: 'sms' }, rules).eligible).toBeNull();
  });

  test.each<[boolean | null, Contact, string]>([
    [true, { from: `sms:${US}`, to: 'sms:+14155550123' }, ''],
    [true, { from: 'chat:a visitor', to: US }, ''],
    [false, { to: 'sms:+18765550143' }, 'to_not_us'],
    [false, { from: US, to: 'SMS:+18765550143', channel: 'sms' }, 'to_not_us'],
    [false, { to: 'voice:+442079460123' }, 'to_not_us'],
    [false, { from: `sms:${US}`, to: 'whatsapp:+18765550143' }, 'channel_not_eligible'],
    [false, { from: 'chat:bob', to: 'messenger:123' }, 'channel_not_eligible'],
    [false, { to: 'voice:whatsapp:+442079460123' }, 'channel_not_eligible'],
    [false, { to: `sms:${US}`, channel: 'whatsapp' }, 'channel_not_eligible'],
    [null, { to: 'sms:12345' }, 'short_code'],
    [null, { to: 'sms:anonymous' }, 'caller_unknown'],
    [null, { to: 'sms:' }, 'address_unreadable'],
    [null, { to: 'sms:'.repeat(20_000) }, 'address_unreadable'],
    [null, { channel: 'sms' }, 'address_unreadable'],
    [null, { channel: 'chat' }, 'address_unreadable'],
    [null, { to: ' ', channel: 'chat' }, 'address_unreadable'],
  ])(
    '%j when it is %j, according to every prefix and its address',
    (eligible, contact, reasons) => {
      const answer = checkEligibility({ channel: 'sms', ...contact });
      expect([answer.eligible, answer.reasons.join(',')]).toEqual([eligible, reasons]);
    },
  );

  test('known by the organisation’s own short code', () => {
    const rules = { shortCodes: ['67890'] };
    expect(checkEligibility({ from: '67890', to: US, channel: 'sms' }, rules).eligible).toBe(true);
    expect(checkEligibility({ from: '67891', to: US, channel: 'sms' }, rules).eligible).toBeNull();
  });
});

test('each of the 800 area codes has its region, and the verdict that follows from it', () => {
  const verdicts: Readonly<Record<(typeof NUMBER_REGIONS)[number], boolean | null>> = {
    us: true,
    territory: null,
    toll_free: true,
    other_nanp: false,
    unassigned: null,
    other_country: false,
  };
  const seen = new Set<string>();
  for (let code = 200; code < 1000; code++) {
    const to = `+1${code}5550100`;
    const region = regionOfNumber(to);
    seen.add(region);
    expect(checkEligibility({ to, channel: 'voice' })).toMatchObject({
      to: region,
      eligible: verdicts[region],
    });
  }
  expect(seen).toEqual(new Set(NUMBER_REGIONS.filter((region) => region !== 'other_country')));
});

test('nothing that a caller sends causes an exception, or comes back', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+a-z:0-9 ]{0,20}$/));
  fc.assert(
    fc.property(text, text, text, (from, to, channel) => {
      const { eligible, reasons, ...regions } = checkEligibility({ from, to, channel });
      expect(REASONS).toEqual(expect.arrayContaining([...reasons]));
      expect(eligible === true).toBe(reasons.length === 0);
      for (const region of Object.values(regions)) {
        expect([...NUMBER_REGIONS, 'none']).toContain(region);
      }
    }),
    runs(20_000),
  );
});
