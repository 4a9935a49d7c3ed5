import { describe, expect, test } from '@jest/globals';
import { preservedIdentifiers } from '../../../src/audit/fields/preserved-identifiers';
import { schemaProblem } from '../../../src/json/json-schema';

const read = (attributes: unknown) => preservedIdentifiers.read(JSON.stringify(attributes));

describe('of a task’s attributes', () => {
  test('those preserved with an identifier are named, with its kinds only', () => {
    const found = read({
      reason: 'Jane called from 415-555-0100',
      conversations: {
        external_contact: '+14155550100',
        content: 'write to jane@example.com',
        queue: 'SSN 078-05-1120',
        conversation_measure_1: 4155550100,
        handling_team_name_in_hierarchy: ['East', 'MRN: 00412345'],
        outcome: { note: ['jane@example.com'] },
      },
      customers: { customer_label_1: 'call (415) 555-0100' },
    });
    expect(Object.fromEntries((found ?? []).map((each) => [each.attribute, each.kinds]))).toEqual({
      reason: ['phone', 'name'],
      'conversations.external_contact': ['phone'],
      'conversations.content': ['email', 'url'],
      'conversations.queue': ['ssn'],
      'conversations.conversation_measure_1': ['phone'],
      'conversations.handling_team_name_in_hierarchy': ['mrn'],
      'conversations.outcome': ['email', 'url'],
      'customers.customer_label_1': ['phone'],
    });
    expect(schemaProblem(preservedIdentifiers.schema, found)).toBeUndefined();
  });

  test.each([
    ['+442079460123', 'phone'],
    ['4155550100', 'phone'],
    ['whatsapp:+14155550100', 'phone'],
    ['desk@example.com', 'email'],
    ['sip:desk@sip.example.com', 'email'],
  ])('a contact as %s is found, no matter whose', (contact, kind) => {
    const found = read({ conversations: { external_contact: contact } }) ?? [];
    expect(found.map(({ attribute }) => attribute)).toEqual(['conversations.external_contact']);
    expect(found[0]?.kinds).toContain(kind);
  });

  test('unlisted ones are not named, whatever they hold', () => {
    const text = 'jane@example.com';
    expect(
      read({ patient: text, media: { title: text }, agents: { note: text }, customers: { text } }),
    ).toEqual([]);
  });

  test('those used as intended are not named', () => {
    expect(
      read({
        reason: 'billing',
        from_country: 'US',
        conversations: {
          conversation_id: 'CH00000000000000000000000000000001',
          date: '2026-11-22',
          queue: 'Billing',
          external_contact: null,
          segment_link: 'https://media.example.com/call',
          media: [{ type: 'Referenced', url: 'https://media.example.com/call' }],
        },
        customers: { acquisition_date: '11/22/2026', customer_link: 'https://crm.example.com/c' },
      }),
    ).toEqual([]);
  });

  test('a link with an address in it is named for the address', () => {
    expect(
      read({ customers: { customer_link: 'https://example.com/?m=jane@example.com' } }),
    ).toEqual([{ attribute: 'customers.customer_link', kinds: ['email'] }]);
  });

  test.each([
    ['no JSON', '{"conversations": jane@example.com'],
    ['no object', '["jane@example.com"]'],
    ['JSON in JSON', JSON.stringify('{"reason":"jane@example.com"}')],
    ['not shown', null],
  ])('nothing is known when they are %s', (_, raw) => {
    expect(preservedIdentifiers.read(raw)).toBeNull();
  });

  test('deep nesting and inherited names do no harm', () => {
    const deep = `${'['.repeat(20_000)}"jane@example.com"${']'.repeat(20_000)}`;
    expect(preservedIdentifiers.read(`{"conversations":{"queue":${deep}}}`)).not.toEqual([]);
    expect(preservedIdentifiers.read('{"__proto__":{"reason":"jane@example.com"}}')).toEqual([]);
  });
});
