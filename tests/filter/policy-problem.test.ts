import { describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/filter/policy/parse-policy';
import { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { policyProblem } from '../../src/filter/policy/policy-problem';

function problemOf(text: string): string {
  try {
    parsePolicy(text);
  } catch (error) {
    if (error instanceof PolicyInvalidError) return policyProblem('policy.json', text, error);
  }
  throw new Error('the policy is valid');
}

describe('the error in a policy', () => {
  test.each([
    ['{\n  "mdoe": "canary"\n}', 'line 2: $ has an unknown key; did you mean "mode"?'],
    ['{\n  "mode": "strict",\n  "canary": 1\n}', 'line 3: $ has an unknown key'],
    [
      '{\n"vocabularies": {\n\n"conversations.qeue": []}}',
      'line 4: $.vocabularies has a key that is not an attribute with a vocabulary; the schema lists them; did you mean "conversations.queue"?',
    ],
    [
      '{"extraPatterns":[\n{"name":"a","pattern":"b"},\n{"name":"a","pattern":"b",\n"patern":"canary"}]}',
      'line 4: $.extraPatterns[1] has an unknown key; did you mean "pattern"?',
    ],
    ['{\r\n"mode":\r\n"canary"}', 'line 2: $.mode must be keys, guarded or strict'],
    [
      '{"ownContacts": [\n"canary",\n7\n]}',
      'line 3: $.ownContacts[1] must be a string that is not empty',
    ],
    [
      '{"vocabularies": {"conversations.content": [\n"canary",\n""]}}',
      'line 3: $.vocabularies["conversations.content"][1] must be a string that is not empty',
    ],
    ['\n[]', 'line 2: $ must be an object'],
    ['', 'line 1: $ is not JSON'],
    ['canary', 'line 1: $ is not JSON'],
    ['{\n"mode": "strict",\n}', 'line 3: $ is not JSON'],
    ['{\n"mode": "strict"\n"canary": 1}', 'line 3: $ is not JSON'],
    ['{\n"mode": "strict"\n}\ncanary', 'line 4: $ is not JSON'],
    ['{"mode": "strict",\n// canary\n"mediaHosts": []}', 'line 2: $ is not JSON'],
    ['{"mode":\n"\\x"}', 'line 2: $ is not JSON'],
    [`${'['.repeat(10_000)}`, 'line 1: $ is not JSON'],
    ['\uFEFF{\n"mode": "canary"}', 'line 2: $.mode must be keys, guarded or strict'],
    [
      '{"vocabularyOnly": ["reason"],\n"mode": "keys",\n"vocabularyOnly": []}',
      'line 3: $.vocabularyOnly is there twice, and only the last would count',
    ],
    [
      '{"vocabularies": {\n"conversations.content": ["canary: \\"x\\": {"],\n"conversations.content": []}}',
      'line 3: $.vocabularies["conversations.content"] is there twice, and only the last would count',
    ],
    [
      '{"extraPatterns": [{"name": "a",\n"pattern": "canary",\n"pattern": "b"}]}',
      'line 3: $.extraPatterns[0].pattern is there twice, and only the last would count',
    ],
  ])('%j is reported with its line, and not quoted', (text, problem) => {
    expect(problemOf(text)).toBe(`policy.json, ${problem}`);
  });
});
