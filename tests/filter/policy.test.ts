import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parsePolicy, policyOf } from '../../src/filter/policy/parse-policy';
import { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { VOCABULARY_PATHS } from '../../src/filter/policy/vocabulary-paths';
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

test('the published schema names the attributes that take a vocabulary', () => {
  expect(Object.keys(schema.properties.vocabularies.properties)).toEqual(VOCABULARY_PATHS);
});

describe('an invalid policy', () => {
  test.each([
    ['{', 'policy: $ is not JSON'],
    ['[]', 'policy: $ must be an object'],
    ['{"canary":1}', 'policy: $ has an unknown key'],
    ['{"mode":"canary"}', 'policy: $.mode must be keys, guarded or strict'],
    ['{"ownContacts":"canary"}', 'policy: $.ownContacts must be a list'],
    ['{"ownContacts":["a",""]}', 'policy: $.ownContacts[1] must be a text'],
    ['{"mediaHosts":["canary/x"]}', 'policy: $.mediaHosts[0] must be a host name'],
    ['{"mediaHosts":["example.com:8443"]}', 'policy: $.mediaHosts[0] must be a host name'],
    ['{"mediaHosts":["10.0.0.1"]}', 'policy: $.mediaHosts[0] must be a host name'],
    ['{"mediaAccounts":["canary"]}', 'policy: $.mediaAccounts[0] must be an account SID'],
    ['{"mediaAccounts":[7]}', 'policy: $.mediaAccounts[0] must be a text'],
    [
      '{"recordingStatusCallback":"canary"}',
      'policy: $.recordingStatusCallback must be verdict or no-content',
    ],
    ['{"vocabularies":[]}', 'policy: $.vocabularies must be an object'],
    ['{"vocabularies":{"canary":[]}}', 'policy: $.vocabularies has a key that takes no vocabulary'],
    ['{"vocabularies":{"reason":[7]}}', 'policy: $.vocabularies["reason"][0] must be a text'],
  ])('%s is refused by its JSON path, and its values are not told', (text, message) => {
    expect(() => parsePolicy(text)).toThrow(PolicyInvalidError);
    expect(() => parsePolicy(text)).toThrow(message);
    expect(() => parsePolicy(text)).not.toThrow(/canary/);
  });
});

test('the parser and the published schema agree on every policy', () => {
  const texts = fc.oneof(
    fc.array(fc.oneof(fc.constantFrom('a.example.com', 'localhost:80', '-', ''), fc.string())),
    fc.jsonValue(),
  );
  const policy = fc.record(
    {
      $schema: fc.constant('x'),
      mode: fc.constantFrom('keys', 'guarded', 'strict', 'lax'),
      ownContacts: texts,
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
