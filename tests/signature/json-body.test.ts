import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBodyOfHash } from '../../src/signature/json-body';
import { jsonWritings } from '../../src/signature/json-writings';
import { runs } from '../support/runs';

const hashOf = (json: string) => createHash('sha256').update(json).digest('hex');
/** A Function gets the body as parsed by the runtime, and the hash of the bytes sent. */
const isProved = (json: string) => isBodyOfHash(JSON.parse(json), hashOf(json));

const PRETTY = { visit: { id: 7, tags: ['a', 'b'], note: null, none: [], empty: {} } };

describe('a JSON body is proved in the layouts of Studio’s authors:', () => {
  test.each([
    ...[2, 4, '\t', 3, 1].map((indent) => JSON.stringify(PRETTY, null, indent)),
    `${JSON.stringify(PRETTY, null, 2)}\n`,
    `${JSON.stringify(PRETTY)}\n`,
    JSON.stringify(PRETTY, null, 2).replaceAll('\n', '\r\n'),
    '{ "trigger": 1 }',
    '{ "trigger": 1}',
    '{ "text": "Flow {{flow.flow_sid}}"  }',
    '{"channel" : "whatsapp" }',
    '{"channel":"chat", "language":"en"}',
    '{"channel": "chat","language": "en"}',
    '{ "trigger": 1, "nested": { "a": "b" } }',
    '{\n"flow_sid": "x",\n"event_type": "Confirm"\n}',
    '{\n    "a":"x",\n    "b":"y"\n}\n',
  ])('%j', (json) => {
    expect(isProved(json)).toBe(true);
  });
});

describe('a JSON body is proved in the layouts of programs:', () => {
  test.each([
    ['Gson, of a map', '{"amount":100.0,"at":1.79E12,"rate":0.5,"small":1.0E-4}'],
    ['Jackson, of a class', '{"amount":100.0,"count":3}'],
    ['Python, of floats and integers', '{"amount": 100.0, "count": 3, "rate": 0.5}'],
    ['Jackson', '{"text":"a\\u001Fb","umlaut":"ü"}'],
    ['Jackson, pretty', '{\n  "a" : [ 1, 2 ],\n  "b" : {\n    "c" : "d"\n  }\n}'],
    ['Gson', '{"text":"\\u003cb\\u003e a \\u0026 b \\u003d \\u0027c\\u0027"}'],
    ['Go', '{"text":"\\u003cb\\u003e a \\u0026 b = \'c\'"}\n'],
    ['.NET', '{"text":"\\u003Cb\\u003E \\u0022x\\u0022 \\u00FC \\u002B \\u0027"}'],
    ['PHP', '{"text":"\\u00fc\\/x"}'],
    ['PHP, pretty', '{\n    "text": "\\u00fc\\/x"\n}'],
    ['Python, pretty', '{\n    "text": "\\u00fc",\n    "list": [\n        1\n    ]\n}'],
    ['org.json', '{"text":"<b>x<\\/b>"}'],
    ['JavaScript, a batch', '[{"specversion":"1.0","data":{"a":[1,2]}},{"specversion":"1.0"}]'],
  ])('%s: %j', (_, json) => {
    expect(isProved(json)).toBe(true);
  });
});

/** TaskRouter's two capacities are decimals among counts (docs/event-format.md). */
const capacities = (previous: string, available: string) =>
  `{"specversion":"1.0","source":"/a/b","data":{"payload":{"sid":"x","worker_version":3,` +
  `"worker_time_in_previous_activity":12,"worker_time_in_previous_activity_ms":12345,` +
  `"worker_channel_capacity":2,"worker_channel_task_count":1,"worker_channel_available":1,` +
  `"worker_channel_previous_capacity":${previous},"worker_channel_available_capacity":${available}}}}`;

describe('a JSON body of many numbers is proved if those of one or two names are fractions:', () => {
  test.each([
    ['both', capacities('100.0', '50.0')],
    ['one, and the other by its value', capacities('100.0', '66.7')],
    ['in a list', `[${capacities('100.0', '50.0')}]`],
    [
      'in a batch, alike in each',
      `[${capacities('100.0', '50.0')},${capacities('0.0', '33.3')},${capacities('50.0', '0.0')}]`,
    ],
    ['with a line break', `${capacities('100.0', '50.0')}\n`],
    ['in lists of numbers', '{"counts":[1,2,3,4,5],"rates":[1.0,2.0,2.5]}'],
  ])('%s', (_, json) => {
    expect(isProved(json)).toBe(true);
  });
});

describe('a JSON body is not proved', () => {
  test.each([
    [
      'when of many numbers some of a name are fractions, and some are not',
      '[{"a":1},{"a":1.0},{"a":1},{"a":1.0},{"a":1}]',
    ],
    ['when its blanks follow no rule', '{"a" : 1,"b": 2,  "c":3}'],
    ['when a reader rounds it', '{"id":12345678901234567890}'],
    ['when a reader reorders it', '{"b":1,"0":2}'],
    ['when it names something twice', '{"a":1,"a":2}'],
  ])('%s: %j', (_, json) => {
    expect(isProved(json)).toBe(false);
  });

  test.each([
    [{ amount: 100 }, '{"amount":100.5}'],
    [{ a: 1 }, '{\n  "a": "1"\n}'],
    [{ a: 1, b: 2 }, '{ "b": 2, "a": 1 }'],
    [[1], '{"0":1}'],
  ])('when %j replaces %s', (sent, signed) => {
    expect(isBodyOfHash(sent, hashOf(signed))).toBe(false);
  });
});

test('every serialisation of a body means the same as the body sent', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const json = JSON.stringify(value);
      for (const writing of jsonWritings(JSON.parse(json))) {
        expect(JSON.stringify(JSON.parse(writing))).toBe(json);
      }
    }),
    runs(1_000),
  );
});

test('the number of serialisations tried is limited', () => {
  const value = { text: 'ü <b> & "x" / y \u001f', numbers: [1, 2, 3, 4] };
  const all = [...jsonWritings(value)];
  expect(all.length).toBeGreaterThan(1_000);
  expect(isBodyOfHash(value, hashOf(all[999] as string))).toBe(true);
  expect(
    isBodyOfHash(value, hashOf(all.findLast((text) => all.indexOf(text) > 999) as string)),
  ).toBe(false);
});

describe('the work for one body is bounded: of a megabyte in Python’s layout', () => {
  test('some hundred long texts are proved', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(2_500, 'x'));
    expect(isProved(JSON.stringify(texts).replaceAll('","', '", "'))).toBe(true);
  });

  test('some hundred thousand numbers are not', () => {
    expect(isProved(`[${Array(300_000).fill(1).join(', ')}]`)).toBe(false);
  });
});
