import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import {
  compileExtraPattern,
  EXTRA_PATTERN,
  EXTRA_PATTERN_MAX_LENGTH,
} from '../../src/filter/policy/extra-pattern';
import { OWN_CONTACT } from '../../src/filter/policy/own-contact';
import { parsePolicy, policyOf } from '../../src/filter/policy/parse-policy';
import { Policy } from '../../src/filter/policy/policy';
import { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { VOCABULARY_ONLY_PATHS, VOCABULARY_PATHS } from '../../src/filter/policy/vocabulary-paths';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

const ROOT = join(__dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(ROOT, 'docs', 'policy.schema.json'), 'utf8'));
const isValid = new Ajv({ strict: false }).compile(schema);

test('the policy that comes with the project is valid', () => {
  const text = readFileSync(join(ROOT, 'assets', 'policy.private.json'), 'utf8');
  expect(parsePolicy(text).mode).toBe('guarded');
  expect(isValid(JSON.parse(text))).toBe(true);
});

test('a policy may begin with a byte order mark', () => {
  expect(parsePolicy('\uFEFF{"mode":"strict"}\r\n').mode).toBe('strict');
});

test('the texts of a policy may contain what looks like keys', () => {
  const content = ['"a": 1, "a": 1', '\\": ', '{"mode":"keys"}'];
  const text = JSON.stringify({ vocabularies: { 'conversations.content': content } }, null, 2);
  expect(() => parsePolicy(text)).not.toThrow();
});

test('the published schema names the attributes that may have a vocabulary', () => {
  expect(Object.keys(schema.properties.vocabularies.properties)).toEqual(VOCABULARY_PATHS);
  expect(schema.properties.vocabularyOnly.items.enum).toEqual(VOCABULARY_ONLY_PATHS);
});

describe('an invalid policy', () => {
  test.each([
    ['{', 'policy: $ is not JSON'],
    ['[]', 'policy: $ must be an object'],
    ['{"canary":1}', 'policy: $ has an unknown key'],
    ['{"$schema":7}', 'policy: $.$schema must be a string'],
    ['{"mode":"canary"}', 'policy: $.mode must be keys, guarded or strict'],
    ['{"ownContacts":"canary"}', 'policy: $.ownContacts must be a list'],
    ['{"ownContacts":["a",""]}', 'policy: $.ownContacts[1] must be a string that is not empty'],
    [
      '{"ownContacts":["canary","+1 555"]}',
      'policy: $.ownContacts[1] must be a phone number with country or area code, a short code or an address',
    ],
    ['{"mediaHosts":7}', 'policy: $.mediaHosts must be a list'],
    ['{"mediaHosts":["canary/x"]}', 'policy: $.mediaHosts[0] must be a host name'],
    ['{"mediaHosts":["example.com:8443"]}', 'policy: $.mediaHosts[0] must be a host name'],
    ['{"mediaHosts":["10.0.0.1"]}', 'policy: $.mediaHosts[0] must be a host name'],
    [`{"mediaAccounts":["${sidOf('WS')}"]}`, 'policy: $.mediaAccounts[0] must be an account SID'],
    ['{"mediaAccounts":["canary"]}', 'policy: $.mediaAccounts[0] must be an account SID'],
    ['{"mediaAccounts":[7]}', 'policy: $.mediaAccounts[0] must be a string that is not empty'],
    [
      '{"recordingStatusCallback":"canary"}',
      'policy: $.recordingStatusCallback must be verdict or no-content',
    ],
    ['{"vocabularyOnly":{}}', 'policy: $.vocabularyOnly must be a list'],
    [
      '{"vocabularyOnly":["reason","canary"]}',
      'policy: $.vocabularyOnly[1] must be an attribute with a vocabulary; the schema lists them',
    ],
    ['{"vocabularies":[]}', 'policy: $.vocabularies must be an object'],
    [
      '{"vocabularies":{"canary":[]}}',
      'policy: $.vocabularies has a key that is not an attribute with a vocabulary; the schema lists them',
    ],
    [
      '{"vocabularies":{"reason":[7]}}',
      'policy: $.vocabularies["reason"][0] must be a string that is not empty',
    ],
    ['{"extraPatterns":{}}', 'policy: $.extraPatterns must be a list'],
    ['{"extraPatterns":[7]}', 'policy: $.extraPatterns[0] must be an object'],
    [
      '{"extraPatterns":[{"name":"a","pattern":"b","canary":1}]}',
      'policy: $.extraPatterns[0] has an unknown key',
    ],
    [
      '{"extraPatterns":[{"name":"Canary","pattern":"b"}]}',
      'policy: $.extraPatterns[0].name must be a name in lower case, of letters, digits and _',
    ],
    [
      '{"extraPatterns":[{"name":"chart no","pattern":"b"}]}',
      'policy: $.extraPatterns[0].name must be a name in lower case, of letters, digits and _',
    ],
    [
      '{"extraPatterns":[{"name":null,"pattern":"b"}]}',
      'policy: $.extraPatterns[0].name must be a name in lower case, of letters, digits and _',
    ],
    [
      '{"extraPatterns":[{"name":"a","pattern":"b"},{"name":"a","pattern":"(canary+)+"}]}',
      'policy: $.extraPatterns[1].pattern must be characters and classes',
    ],
    ['{"conversationIdPatterns":7}', 'policy: $.conversationIdPatterns must be a list'],
    [
      '{"conversationIdPatterns":[{"name":"a","pattern":"canary*"}]}',
      'policy: $.conversationIdPatterns[0].pattern must be characters and classes',
    ],
    ['{"suppressTogether":7}', 'policy: $.suppressTogether must be a list'],
    [
      '{"suppressTogether":["customers.gender","canary"]}',
      'policy: $.suppressTogether[1] must be a preserved attribute of customers',
    ],
    ['{"eligibility":[]}', 'policy: $.eligibility must be an object'],
    ['{"eligibility":{"canary":"eligible"}}', 'policy: $.eligibility has an unknown key'],
    [
      '{"eligibility":{"tollFree":"canary"}}',
      'policy: $.eligibility.tollFree must be eligible, not-eligible or unknown',
    ],
    ['{"eligibility":{"shortCodes":7}}', 'policy: $.eligibility.shortCodes must be a list'],
    [
      '{"eligibility":{"shortCodes":["67890","canary"]}}',
      'policy: $.eligibility.shortCodes[1] must have five or six digits',
    ],
  ])('%s is refused with its JSON path, without its values', (text, message) => {
    expect(() => parsePolicy(text)).toThrow(PolicyInvalidError);
    expect(() => parsePolicy(text)).toThrow(message);
    expect(() => parsePolicy(text)).not.toThrow(/canary/);
  });

  test.each([
    [{ extraPatterns: [{ nmae: 'a' }] }, ['name', 'pattern']],
    [
      { eligibility: { shortcodes: [] } },
      ['territories', 'tollFree', 'unknownCallers', 'shortCodes'],
    ],
  ])('with an unknown key is answered with the known ones', (source, keys) => {
    expect(keysNamedFor(source)).toEqual(keys);
  });

  test('differs from other errors in its name and code', () => {
    expect(new PolicyInvalidError('$', 'is not JSON')).toMatchObject({
      name: 'PolicyInvalidError',
      code: 'policy_invalid',
    });
  });
});

test('an empty policy has the documented defaults', () => {
  const policy = policyOf({});
  expect(policy).toMatchObject({ mode: 'guarded', recordingStatusCallback: 'verdict' });
  expect([policy.mediaHosts.size, policy.mediaAccounts.size]).toEqual([0, 0]);
  expect([policy.extraPatterns, policy.suppressTogether]).toEqual([[], []]);
  expect(policy.eligibility).toEqual({});
});

test('a policy returns its settings', () => {
  const mediaAccounts = [sidOf('AC'), sidOf('AC', 2)];
  const policy = policyOf({
    $schema: '../docs/policy.schema.json',
    mode: 'strict',
    mediaHosts: ['media.example.com', 'localhost:8080'],
    mediaAccounts,
    recordingStatusCallback: 'no-content',
    vocabularyOnly: ['reason'],
    conversationIdPatterns: [{ name: 'case', pattern: 'C-[0-9]{4}' }],
    eligibility: { tollFree: 'eligible', shortCodes: ['67890'] },
  });
  expect(policy).toMatchObject({ mode: 'strict', recordingStatusCallback: 'no-content' });
  expect(['reason', 'conversations.outcome'].map((path) => policy.isRestricted(path))).toEqual([
    true,
    false,
  ]);
  expect(['C-1234', 'c-1234', 'C-12345'].map((text) => policy.isConversationId(text))).toEqual([
    true,
    true,
    false,
  ]);
  expect(policy.eligibility).toEqual({ tollFree: 'eligible', shortCodes: ['67890'] });
  expect([...policy.mediaHosts]).toEqual(['media.example.com', 'localhost:8080']);
  expect([...policy.mediaAccounts]).toEqual(mediaAccounts);
});

describe('a media host', () => {
  test.each([
    'media.example.com',
    'a.b.example.com',
    'media-1.eu-west.example.com',
    '0.example.x',
    'example.co-op',
    'localhost:8080',
    '127.0.0.1:80',
  ])('may be %s', (host) => {
    expect(accepts({ mediaHosts: [host] })).toBe(true);
  });

  test.each([
    'example',
    'Media.example.com',
    '-media.example.com',
    'media-.example.com',
    'me_dia.example.com',
    'example.c_m',
    'example.com-',
    'https://media.example.com',
    'media.example.com/calls',
    'at localhost:8080',
    'localhost',
    'localhost:',
    'localhost:123456',
  ])('may not be %s', (host) => {
    expect(accepts({ mediaHosts: [host] })).toBe(false);
  });
});

describe('from a list of values, a vocabulary', () => {
  const policy = new Policy({ vocabularies: { reason: ['One', 'Two', 'Three'] } });
  const unknown = (text: string, isHarmless: boolean) =>
    policy.unknownPart('reason', text, () => isHarmless);

  test('leaves nothing if it has all of them', () => {
    expect(unknown('One; Two', true)).toBe('');
  });

  test('leaves the unknown values only, if the known ones are harmful beside others', () => {
    expect(unknown('One; a; Two; Three; b', false)).toBe(' a; b');
  });

  test('leaves all in order if the known ones are harmless', () => {
    expect(unknown('One; a; Two; Three; b', true)).toBe('One; a; Two; Three; b');
  });
});

describe('a contact is an own contact', () => {
  const policy = new Policy({
    ownContacts: ['(555) 555-0100', '+44 20 7946 0018', 'client:Desk 12', '12 Desk'],
  });

  test.each([
    '5555550100',
    '555.555.0100',
    '+442079460018',
    '+44 (20) 7946-0018',
    'CLIENT:desk 12',
    '12 desk',
  ])('whether it is written %s or as in the policy', (contact) => {
    expect(policy.isOwnContact(contact)).toBe(true);
  });

  test.each(['+5555550100', '442079460018', 'client:desk12', 'desk 12', ''])(
    'but not when it is %p',
    (contact) => {
      expect(policy.isOwnContact(contact)).toBe(false);
    },
  );
});

describe('an own contact', () => {
  const isAccepted = (contact: string) => {
    try {
      return policyOf({ ownContacts: [contact] }).isOwnContact(contact);
    } catch {
      return false;
    }
  };

  test.each([
    ...['+15555550100', '+1 (555) 555-0100', '5555550100', '(555) 555-0100', '1-555-555-0100'],
    ...[
      '+442079460018',
      '+4612345678',
      '12345',
      '123456',
      'desk@example.com',
      'sip:desk@example.com',
    ],
    ...['client:desk', 'whatsapp:+15555550100', 'messenger:1234', '12 Desk'],
  ])('may be %s', (contact) => {
    expect(isAccepted(contact)).toBe(true);
  });

  test.each(['+1 555', '555-0100', '5550100', '+1555555', '1', '+', '-', ' ', '1234', '12 345'])(
    'is refused as %j, which could never be a contact',
    (contact) => {
      expect(isAccepted(contact)).toBe(false);
    },
  );

  test('has the same form in the published schema', () => {
    expect(schema.properties.ownContacts.items.pattern).toBe(OWN_CONTACT.source);
  });
});

describe('a pattern of the policy', () => {
  const takes = (pattern: unknown) => accepts({ extraPatterns: [{ name: 'chart_2', pattern }] });

  test.each([
    'KX',
    'KX-[0-9]{6}',
    '\\bK[A-Z]?\\d{4}\\d?\\d?\\b',
    'No\\. [A-Za-z0-9_]{3}',
    'a'.repeat(100),
    'a[a-f0-9]{29}',
    '[.()$\\-]',
    'xa?b',
    '\\b[A-Z]?\\d{6}\\b',
    'a?a?a?a?a',
  ])('%s is accepted, and compiles', (pattern) => {
    expect(takes(pattern)).toBe(true);
    expect(compileExtraPattern(pattern)).toBeInstanceOf(RegExp);
  });

  test.each([
    '',
    'a?',
    '\\ba?b?\\b',
    '\\b\\b',
    'a*',
    'a+',
    'a|b',
    '.',
    '(a)',
    '(a+)+',
    '(?=a)',
    '(?<!a)b',
    'a\\1',
    'a{2,}',
    'a{1,9}',
    'a{30}',
    'a{0}',
    'a{2}{2}',
    '[^a]',
    '[z-a]',
    '[]',
    '^a',
    'a$',
    'a\\b b',
    'aa?a?a?a?a?',
    'a?a?a?a?a?a',
    'ä',
    'a'.repeat(101),
    7,
  ])('%s is refused', (pattern) => {
    expect(takes(pattern)).toBe(false);
  });

  test('compiles whenever it is accepted', () => {
    const pieces = fc.constantFrom(
      ...'aZ09-_ .*+?(){}[]|^$',
      '\\d',
      '\\b',
      '\\',
      '{2}',
      'a-z',
      '[A-Z]',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const pattern = list.join('');
        if (takes(pattern)) expect(() => compileExtraPattern(pattern)).not.toThrow();
      }),
      runs(5_000),
    );
  });

  test('is in the language that the schema publishes', () => {
    const { pattern } = schema.$defs.pattern.properties;
    expect(pattern.pattern).toBe(EXTRA_PATTERN.source);
    expect(pattern.maxLength).toBe(EXTRA_PATTERN_MAX_LENGTH);
  });
});

test('the parser and the published schema agree on every policy', () => {
  const pattern = fc
    .array(fc.constantFrom(...'aZ09-. *?(){}[]|^', '\\d', '\\b', '{2}', '[A-Z]', 'ü'), {
      maxLength: 6,
    })
    .map((pieces) => pieces.join(''));
  const extraPattern = fc.record(
    {
      name: fc.oneof(fc.constantFrom('chart', 'a_1', 'A', ''), fc.jsonValue()),
      pattern: fc.oneof({ weight: 5, arbitrary: pattern }, fc.jsonValue()),
      other: fc.constant(1),
    },
    { requiredKeys: ['name'] },
  );
  const texts = fc.oneof(
    fc.array(fc.oneof(fc.constantFrom('a.example.com', 'localhost:80', '-', ''), fc.string())),
    fc.jsonValue(),
  );
  const policy = fc.record(
    {
      $schema: fc.constant('x'),
      mode: fc.constantFrom('keys', 'guarded', 'strict', 'lax'),
      ownContacts: fc.oneof(
        texts,
        fc.array(fc.string({ unit: fc.constantFrom(...'+0123 ()-.a'), maxLength: 18 })),
      ),
      mediaHosts: texts,
      mediaAccounts: fc.oneof(
        fc.array(
          fc.oneof(fc.constantFrom(sidOf('AC'), sidOf('WS'), `${sidOf('AC')}0`), fc.string()),
        ),
        fc.jsonValue(),
      ),
      recordingStatusCallback: fc.oneof(
        fc.constantFrom('verdict', 'no-content', 'no_content'),
        fc.jsonValue(),
      ),
      vocabularies: fc.dictionary(
        fc.constantFrom('reason', 'customers.type', 'customers.name'),
        texts,
      ),
      vocabularyOnly: fc.oneof(
        fc.array(fc.constantFrom('reason', 'customers.type', 'media.url', 'event.event_type', 7)),
        fc.jsonValue(),
      ),
      conversationIdPatterns: fc.oneof(fc.array(extraPattern, { maxLength: 2 }), fc.jsonValue()),
      extraPatterns: fc.oneof(fc.array(extraPattern, { maxLength: 2 }), fc.jsonValue()),
      suppressTogether: fc.oneof(
        fc.array(fc.constantFrom('customers.gender', 'customers.state', 'gender', 7)),
        fc.jsonValue(),
      ),
      eligibility: fc.oneof(
        fc.record(
          {
            territories: fc.constantFrom('eligible', 'not-eligible', 'unknown', 'yes'),
            tollFree: fc.constantFrom('eligible', null),
            unknownCallers: fc.constantFrom('unknown', 7),
            shortCodes: fc.array(fc.constantFrom('67890', '678901', '06789', '6789', 67890)),
            other: fc.constant('eligible'),
          },
          { requiredKeys: [] },
        ),
        fc.jsonValue(),
      ),
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: policy }, fc.jsonValue()), (source) => {
      expect(accepts(source)).toBe(isValid(source));
    }),
    runs(5_000),
  );
});

function accepts(source: unknown): boolean {
  try {
    policyOf(source);
    return true;
  } catch (error) {
    if (error instanceof PolicyInvalidError) return false;
    throw error;
  }
}

/** The keys that the error names when a policy has another. */
function keysNamedFor(source: unknown): readonly string[] {
  try {
    policyOf(source);
  } catch (error) {
    if (error instanceof PolicyInvalidError) return [...(error.keys ?? [])];
    throw error;
  }
  return [];
}
