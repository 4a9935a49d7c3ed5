import { describe, expect, test } from '@jest/globals';
import { Policy } from '../../src/filter/policy/policy';
import { filterAttributes, keptAttributes as kept } from '../support/events/filter-attributes';

describe('with what the policy knows', () => {
  const policy = new Policy({
    ownContacts: [
      '+15555550100',
      '+442079460018',
      // Neither is a North American number, whose 1 is optional.
      '+415555550177',
      '+155555501001',
      'Desk@example.com',
    ],
    vocabularies: { 'conversations.outcome': ['Dr. Jones follow-up', 'Suite 200'] },
  });
  const outcome = (text: string) =>
    Object.hasOwn(
      (kept({ conversations: { outcome: text } }, policy) as { conversations: object })
        .conversations,
      'outcome',
    );

  test.each([
    'Line +1 (555) 555-0100',
    'Line (555) 555-0100',
    'Line 1-555-555-0100, night',
    '555-555-0100',
    'Line +44 20 7946 0018',
    'Teams 123/+15555550100/4567',
    'write to desk@example.com.',
    'write to desk@example.com?!',
    'Dr. Jones follow-up',
    'Resolved; Suite 200',
    'Resolved|Suite 200',
    'Team 123; Suite 200; 4567',
    'Resolved ▸ Dr. Jones follow-up ▸ Suite 200',
  ])('%s is no identifier', (text) => {
    expect(outcome(text)).toBe(true);
  });

  test.each([
    'Line +1 (555) 555-0123',
    '555-555-0100 555-555-0123',
    '555-555-01001',
    'Line 1-555-555-0177',
    'write to desk@example.com.org',
    'write to xdesk@example.com',
    'write to desk15555550100@example.org',
    'by Dr. Jones follow-up',
    'Suite 200; Suite 201',
    'Suite 200; Maria',
  ])('%s is still one', (text) => {
    expect(outcome(text)).toBe(false);
  });

  describe('beside a label of the vocabulary', () => {
    const labels = new Policy({
      vocabularies: {
        'conversations.outcome': [
          'SSN',
          'Member ID',
          'SSN last four',
          'Maria',
          'Plan 20417',
          '6789',
        ],
      },
    });
    const isKept = (outcome: string) =>
      filterAttributes({ conversations: { outcome } }, labels).report.removals.length === 0;

    test.each([
      'SSN|1234',
      'Member ID; 48213x',
      'SSN last four; 1234',
      'Plan 20417; SSN ▸ 1234',
      'Billing; SSN|1234; Support',
      // Each half of a name, and a list that merely contains a label.
      'Maria|Lopez',
      'Lopez|Maria',
      'Carmen|Lopez|SSN',
      'Plan 20417; Maria|Lopez',
    ])('%s is an identifier', (text) => {
      expect(isKept(text)).toBe(false);
    });

    test.each([
      'SSN|6789',
      'SSN; 6789',
      'Billing ▸ SSN; 6789',
      'SSN; Billing',
      'Plan 20417; Billing; SSN',
      'Maria|Plan 20417',
      'Maria; Plan 20417',
      'Maria|Billing; Plan 20417',
    ])('%s is none', (text) => {
      expect(isKept(text)).toBe(true);
    });
  });

  test('a pattern of the policy is found as custom, in digits of any script', () => {
    const own = new Policy({
      extraPatterns: [{ name: 'chart', pattern: '\\bKX[A-Z]?-[0-9]{4}\\b' }],
    });
    const findings = (text: string) =>
      filterAttributes({ conversations: { queue: text } }, own).report.removals[0]?.findings;
    expect(findings('see kx-1234')).toEqual(['custom']);
    expect(findings('see KXB-１２３４')).toEqual(['custom']);
    expect(findings('see KXBB-1234')).toBeUndefined();
    expect(findings('see KX-123')).toBeUndefined();
  });

  test('a pattern of the policy may span the parts of a list that is not in the vocabulary', () => {
    const own = new Policy({
      extraPatterns: [{ name: 'pair', pattern: 'K;X' }],
      vocabularies: { 'conversations.queue': ['Billing'] },
    });
    expect(kept({ conversations: { queue: 'K;X' } }, own)).toEqual({ conversations: {} });
    expect(kept({ conversations: { queue: 'K; X' } }, own)).not.toEqual({ conversations: {} });
  });
});

describe('of attributes that the policy suppresses together', () => {
  const policy = new Policy({
    suppressTogether: [
      'customers.gender',
      'customers.year_of_birth',
      'customers.state',
      'customers.gender',
    ],
  });
  const customers = { gender: 'Female', year_of_birth: '1980', state: 'CA', type: 'VIP' };

  test('all go when two or more would be kept, and are counted', () => {
    const { event, report } = filterAttributes({ customers }, policy);
    expect(event.data.task_attributes).toEqual({ customers: { type: 'VIP' } });
    expect(report).toMatchObject({ kept: 1, removed: 3 });
    expect(report.removals).toContainEqual({
      attribute: 'customers.state',
      reason: 'combination',
    });
  });

  test('two are enough', () => {
    expect(kept({ customers: { gender: 'Female', state: 'CA' } }, policy)).toEqual({
      customers: {},
    });
  });

  test('one stays if the others are removed or unset', () => {
    const alone = { gender: null, year_of_birth: '1901', state: 'CA', type: 'VIP' };
    expect(kept({ customers: alone }, policy)).toEqual({
      customers: { gender: null, state: 'CA', type: 'VIP' },
    });
  });

  test('in keys mode only the name decides', () => {
    expect(kept({ customers }, policy, 'keys')).toEqual({ customers });
  });

  test('those of other groups stay, whatever their names', () => {
    const misnamed = new Policy({ suppressTogether: ['customers.queue', 'customers.outcome'] });
    const conversations = { queue: 'Billing', outcome: 'Resolved' };
    expect(kept({ conversations }, misnamed)).toEqual({ conversations });
  });
});
