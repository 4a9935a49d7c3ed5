import { describe, expect, test } from '@jest/globals';
import { scanCode } from '../../../src/audit/code/scan-code';
import { scanFlow } from '../../../src/audit/code/scan-flow';
import { scanSettings } from '../../../src/audit/code/scan-settings';
import {
  countSteps,
  TooManyStepsError,
  withStepLimit,
} from '../../../src/audit/code/syntax/step-limit';
import { twimlFacts } from '../../../src/audit/code/twiml-facts';

/** In quadratic time, each of these would take minutes to hours. */
describe('the search of code', () => {
  const WIDE = `[${'event.Foo,'.repeat(40_000)}]`;

  test.each([
    ['assignments within assignments', `${'attributes.a='.repeat(1_500)}${WIDE}`],
    ['declarations within declarations', `let a=${'b='.repeat(1_500)}${WIDE}`],
    ['objects within objects', `x=${'{customers:'.repeat(1_000)}${WIDE}${'}'.repeat(1_000)}`],
    ['variables within variables', `let x=${'y={a:'.repeat(1_000)}${WIDE}${'}'.repeat(1_000)}`],
    [
      'an object that many calls are handed',
      `const o = {${"a: 'https://mcs.us1.twilio.com/v1/Services/a/Media/b',".repeat(3_000)}};${'get(o);'.repeat(20_000)}`,
    ],
    [
      'names that refer to others many times',
      `const a0 = b;${[1, 2, 3, 4, 5, 6].map((n) => `const a${n} = [${`a${n - 1},`.repeat(20)}];`).join('')}attributes.a=a6;`,
    ],
    ['texts that are put together', `attributes.a=${'"a bcd "+'.repeat(4_000)}b`],
    [
      'attributes in blocks within blocks',
      `${'{'.repeat(1_000)}${'attributes.name=1;'.repeat(50_000)}${'}'.repeat(1_000)}`,
    ],
  ])('gives up %s, and says that it was not searched', (_, text) => {
    expect(scanCode(text)).toBeNull();
  });

  test('reads a hundred thousand names in seconds', () => {
    const began = performance.now();
    expect(scanCode('const a = { b: 1 };'.repeat(50_000))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test.each([
    ['calls', '.a()'],
    ['calls that pass it on', '.trim()'],
    ['optional calls', '?.a()'],
    ['properties', '.a'],
    ['indices', '[0]'],
    ['templates', '`x`'],
  ])('reads a chain of %s to its end', (_, link) => {
    const text = `console.log(event.From);\nconsole.log(x${link.repeat(2_500)});`;
    expect(scanCode(text)).toEqual([{ rule: 'data_logged', line: 1, detail: null }]);
  });

  test.each([
    ['lines that log', 'console.log(event.From);\n', 60_000],
    ['logs on one line', 'console.log(event.From);', 60_000],
    ['attributes', 'task.setAttributes({customers:{gender:event.From}});\n', 20_000],
  ])('reads %s, many of them', (_, piece, count) => {
    expect(scanCode(piece.repeat(count))?.length).toBeGreaterThan(0);
  });

  test.each([
    ['in a circle', 'const a = wrap(b); const b = wrap(a);'],
    [
      'many times over',
      Array.from({ length: 100 }, (_, at) => `const a${at} = w(a${at + 1}, a${at + 1});`).join(
        '\n',
      ),
    ],
  ])('reads a handler whose names refer to each other %s', (_, names) => {
    const handler = 'exports.handler = wrap(a, a0, (x, y) => console.log(y.From));';
    expect(scanCode(`${names}\n${handler}`)).toMatchObject([{ rule: 'data_logged' }]);
  });

  test('finds the value at the beginning of a chain of a hundred links', () => {
    expect(scanCode(`console.log(event${'.trim()'.repeat(20)}.From);`)).toHaveLength(1);
    expect(scanCode(`event.body${'.a'.repeat(5_000)}`)).toEqual([]);
  });

  test.each([
    ['settings', () => scanSettings('NODE_TLS_REJECT_UNAUTHORIZED '.repeat(70_000))],
    ['addresses', () => scanSettings('http://'.repeat(290_000))],
    ['blanks', () => scanSettings(' '.repeat(2_000_000))],
    ['open tags', () => twimlFacts(`<Response>${'<Play '.repeat(10_000)}`, null)],
    ['open SIP tags', () => twimlFacts(`<Response>${'<Sip '.repeat(10_000)}`, null)],
    ['open attributes', () => twimlFacts(`<Response ${' url="'.repeat(10_000)}`, null)],
  ])('finds nothing in endless %s', (_, search) => {
    expect(search()).toEqual([]);
  });
});

describe('the search of a flow', () => {
  const flow = (properties: object) => ({ states: [{ name: 'a', properties }] });

  test.each([
    ['a text', { body: '{{'.repeat(1_000_000) }],
    ['an attribute', { attributes: `{"a":"${'{{'.repeat(30_000)}"}` }],
    ['an attribute without quotes', { attributes: `{"a":${'{{'.repeat(30_000)}}` }],
    ['an attribute with blanks', { attributes: `{"a":"${'{{  '.repeat(15_000)}"}` }],
    ['an address', { to: `sip:a@${'}} '.repeat(600_000)}x` }],
    ['TwiML', { body: `<Response>${'<Play '.repeat(10_000)}` }],
  ])('of 2 MB ends, even with endless openings in %s', (_, properties) => {
    const facts = scanFlow(flow(properties)).flatMap((widget) => widget.facts);
    expect(facts.filter(({ rule }) => rule !== 'sip_unencrypted')).toEqual([]);
  });

  test('with 30,000 widgets reads each of them', () => {
    const widget = { name: 'a', properties: { url: 'http://example.com/' } };
    expect(scanFlow({ states: Array.from({ length: 30_000 }, () => widget) })).toHaveLength(30_000);
  });
});

describe('a step limit', () => {
  test('ends a search that exceeds it, and no other', () => {
    expect(() => withStepLimit(10, () => countSteps(11))).toThrow(TooManyStepsError);
    expect(withStepLimit(10, () => countSteps(10))).toBeUndefined();
    expect(withStepLimit(1, () => withStepLimit(10, () => countSteps(5)))).toBeUndefined();
    expect(countSteps(1_000)).toBeUndefined();
  });
});
