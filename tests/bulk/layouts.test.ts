import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterInThisThread } from '../../src/bulk/batch-filter';
import { filterLines } from '../../src/bulk/filter-lines';
import { filterEvent } from '../../src/filter/filter-event';
import { MAX_DEPTH, MAX_VALUE_LENGTH } from '../../src/streams/json-splitter';
import { cut } from '../support/cut';
import {
  ARCHIVED_FORMS,
  asCallback,
  asCloudEvent,
  asRestResource,
  SKETCH,
} from '../support/events/wire-forms';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

async function run(chunks: readonly (string | Buffer)[]) {
  const output = new PassThrough();
  const collected = text(output);
  const problems: string[] = [];
  const report = await filterLines(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    output,
    filterInThisThread(),
    {
      onUnreadable: ({ lineNumber, nth, problem }) => {
        problems.push([lineNumber, ...(nth === undefined ? [] : [nth]), problem].join(' '));
      },
    },
  );
  output.end();
  const { events, ignored, unreadable_lines } = report.toJSON();
  return { output: await collected, problems, counts: { events, ignored, unreadable_lines } };
}

const sketches = [1, 2, 3].map((nth) => ({ ...SKETCH, id: sidOf('EV', nth) }));
const expected = sketches
  .map((sketch) => `${JSON.stringify(filterEvent(asCallback(sketch)).event)}\n`)
  .join('');
const callbacks = sketches.map(asCallback);
const resources = sketches.map(asRestResource);
const bodies = sketches.map((sketch) => [asCloudEvent(sketch)]);
const lines = (values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join('\n');
const indented = (value: unknown, indent: number | string = 2) =>
  JSON.stringify(value, null, indent);
const page = (events: readonly unknown[]) => ({ meta: { page: 0, key: 'events' }, events });

describe('events come out one per line, in order, from', () => {
  test.each<[string, string | Buffer]>([
    ['bodies of a webhook of Event Streams, one a line', lines(bodies)],
    ['one such body with all', JSON.stringify(bodies.flat())],
    ['a page of the REST API on one line', JSON.stringify(page(resources))],
    ['a page of the REST API, indented', indented(page(resources))],
    ['a page whose list comes first', indented({ events: resources, meta: { page: 0 } })],
    [
      "the output of Twilio's command line",
      indented(sketches.map(ARCHIVED_FORMS["object of Twilio's library"])),
    ],
    [
      'a list with an event on each line',
      `[\n${callbacks.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`,
    ],
    ['an indented list, by tabs', indented(callbacks, '\t')],
    ['indented events in a row', callbacks.map((each) => indented(each, 4)).join('\n')],
    ['indented lists in a row', bodies.map((each) => indented(each)).join('\n\n')],
    ['lines that end in commas', `${callbacks.map((each) => JSON.stringify(each)).join(',\n')},\n`],
    [
      'events joined without a line feed, as Firehose joins them',
      callbacks.map((each) => JSON.stringify(each)).join(''),
    ],
    ['a JSON text sequence', callbacks.map((each) => `\u001E${JSON.stringify(each)}\n`).join('')],
    ['zero bytes between', callbacks.map((each) => `${JSON.stringify(each)}\0`).join('')],
    [
      'zero bytes and line feeds',
      callbacks.map((each) => `\0${JSON.stringify(each)}\n\0`).join('\n'),
    ],
    [
      'indented events, zero bytes between',
      callbacks.map((each) => `${indented(each)}\0`).join(''),
    ],
    ['JSON texts of events', lines(callbacks.map((each) => JSON.stringify(each)))],
    ['a byte order mark before an indented list', `\uFEFF${indented(callbacks)}`],
    ['Windows line ends', indented(callbacks).replaceAll('\n', '\r\n')],
    ['gzip', gzipSync(lines(callbacks))],
    ['gzip of an indented list', gzipSync(indented(callbacks))],
    [
      'several gzip files in a row',
      Buffer.concat(callbacks.map((each) => gzipSync(`${JSON.stringify(each)}\n`))),
    ],
  ])('%s', async (_, input) => {
    const counts = { events: 3, ignored: 0, unreadable_lines: 0 };
    expect(await run([input])).toEqual({ output: expected, problems: [], counts });
  });

  test('any layout, wherever chunks end', async () => {
    const layouts = fc.constantFrom<(string | Buffer)[]>(
      lines(bodies),
      indented(page(resources)),
      JSON.stringify(page(resources)),
      indented(callbacks, '\t'),
      callbacks.map((each) => indented(each)).join(''),
      gzipSync(indented(callbacks)),
    );
    await fc.assert(
      fc.asyncProperty(layouts, fc.array(fc.nat(99), { minLength: 1 }), async (input, sizes) => {
        expect(await run([...cut(Buffer.from(input), sizes)])).toMatchObject({ output: expected });
      }),
      runs(1_000),
    );
  });
});

describe('a one-line list longer than any event', () => {
  const many = Array.from({ length: 4_000 }, (_, nth) =>
    asRestResource({ ...SKETCH, id: sidOf('EV', nth) }),
  );
  test.each<[string, unknown]>([
    ['an array', many],
    ['a page', page(many)],
  ])('is read event by event: %s', async (_, value) => {
    const input = Buffer.from(JSON.stringify(value));
    expect(input.length).toBeGreaterThan(MAX_VALUE_LENGTH);
    const { counts } = await run([...cut(input, [65_535])]);
    expect(counts).toEqual({ events: 4_000, ignored: 0, unreadable_lines: 0 });
  });
});

test('events in a row without a line feed are read whole, wherever the first chunk ends', async () => {
  const one = JSON.stringify(callbacks[0]);
  const chunk = one.repeat(Math.ceil(MAX_VALUE_LENGTH / one.length) + 1);
  const { counts } = await run([chunk, one]);
  const events = chunk.length / one.length + 1;
  expect(counts).toEqual({ events, ignored: 0, unreadable_lines: 0 });
});

describe('what is not an event is reported by its place, and the events come out:', () => {
  const [first, second, third] = callbacks.map((each) => JSON.stringify(each));
  test.each<[string, string | Buffer, string[]]>([
    [
      'in a list on a line',
      `{}\n[${first},7,{},${second}]\n${third}`,
      ['1 not_an_event', '2 2 not_an_event', '2 3 not_an_event'],
    ],
    ['in a row on a line', `${first}${second} {"canary":\n${third}`, ['1 3 cut_off']],
    ['words in brackets first', `{canary canary\n${first}\n${second}\n${third}`, ['1 cut_off']],
    ['a line that was cut off first', `{"canary":1,\n${first}\n${second}\n${third}`, ['1 cut_off']],
    ['a bracket first', `{\n${first}\n${second}\n${third}`, ['1 cut_off']],
    [
      'an event that was cut off in the midst of indented ones',
      `${indented(callbacks[0])}\n{\n  "Sid": 1,\n${indented(callbacks[1])}\n${indented(callbacks[2])}`,
      ['14 cut_off'],
    ],
    ['behind a value on its line', `${first}canary\n${second}\n${third}`, ['1 2 not_json']],
    [
      'in an indented list',
      `[\n${first},\n{"a":1},\n${second},\n  canary,\n${third}\n]`,
      ['3 not_an_event', '5 not_json'],
    ],
    [
      'a text over two lines',
      `[\n{"a": "b\n},\n${first},${second},${third}\n]`,
      ['2 cut_off', '3 not_json'],
    ],
    ['a list that was cut off', `[\n${first},\n${second},\n${third}`, ['4 cut_off']],
    [
      'an event that was cut off',
      `[\n${first},\n${second},\n${third},\n{"Sid":\n"E`,
      ['6 cut_off'],
    ],
    ['one bracket too many', `${first}}\n${second}\n${third}`, ['1 2 not_json']],
  ])('%s', async (_, input, problems) => {
    const told = await run([input]);
    expect(told.problems).toEqual(problems);
    expect(told.output).toBe(expected);
    expect(told.counts).toEqual({ events: 3, ignored: 0, unreadable_lines: problems.length });
  });

  test('a value longer than any event, in an indented list', async () => {
    const long = `{"a":\n"${'x'.repeat(MAX_VALUE_LENGTH)}"}`;
    const told = await run([`[\n${first},\n${long},\n`, `${second},\n${third}]`]);
    expect(told).toMatchObject({ output: expected, problems: ['3 too_long'] });
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('%s nested deeper than the limit', async (_, open, close) => {
    const depth = 2 * MAX_DEPTH;
    const nested = `${open.repeat(depth)}${close.repeat(depth)}`;
    const told = await run([`[\n${first},\n${nested},\n${second},\n${third}]`]);
    expect(told).toMatchObject({ output: expected, problems: ['3 too_long'] });
  });

  test('gzip that is cut off', async () => {
    const whole = gzipSync(`${first}\n${second}\n${third}\n`);
    const told = await run([Buffer.concat([whole, gzipSync('{}').subarray(0, -9)])]);
    expect(told).toMatchObject({ output: expected, problems: ['4 damaged_gzip'] });
  });

  test('gzip that is damaged', async () => {
    const damaged = gzipSync(`${first}\n${second}\n${third}\n`).fill(7, 20, 40);
    const { problems } = await run([damaged]);
    expect(problems).toEqual([expect.stringMatching(/damaged_gzip$/)]);
  });

  test.each<[string, string | Buffer, string]>([
    ['a table', 'Sid,EventType\n', '1 csv'],
    ['a table with JSON in a cell', 'EV1,"{""a"":1}"\n', '1 csv'],
    ['a line of a log', '2026-11-22T08:30:00Z stdout F {"a":1,"b":2}\n', '1 prefixed'],
    ['an event of a stream of them', 'data: {"a":1}', '1 prefixed'],
    ['a sentence with a brace', 'no {"event', '1 not_json'],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), '1 utf_16'],
    ['UTF-16 without a mark', Buffer.from('{"é":1}', 'utf16le'), '1 utf_16'],
    [
      'UTF-16 of ASCII, the upper byte first',
      Buffer.from('{"a":1}', 'utf16le').swap16(),
      '1 utf_16',
    ],
    ['UTF-32 without a mark', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0]), '1 not_json'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0]), '1 not_utf8'],
    ['Zstandard', Buffer.from('28b52ffd00ff', 'hex'), '1 compressed'],
    ['another encoding', Buffer.from('caf\u00E9', 'latin1'), '1 not_utf8'],
    ['brackets of nothing', '[,', '1 cut_off'],
  ])('%s', async (_, input, problem) => {
    expect((await run([input])).problems).toEqual([problem]);
  });
});

test('events of other products and test events are ignored, and counted', async () => {
  const other = { specversion: '1.0', type: 'com.twilio.messaging.message.sent', data: {} };
  const trial = { ...other, type: 'com.twilio.eventstreams.test-event' };
  const told = await run([lines([other, ...callbacks, [trial, other]])]);
  expect(told).toEqual({
    output: expected,
    problems: [],
    counts: { events: 3, ignored: 3, unreadable_lines: 0 },
  });
});

test('empty lists are not reported', async () => {
  const told = await run([`[]\n{"events":[]}\n${lines(callbacks)}`]);
  expect(told).toMatchObject({ output: expected, problems: [] });
});
