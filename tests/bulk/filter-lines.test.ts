import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BatchFilter, filterInThisThread } from '../../src/bulk/batch-filter';
import { filterLines } from '../../src/bulk/filter-lines';
import { piecesIn } from '../../src/bulk/pieces-in';
import { readBatches } from '../../src/bulk/read-batches';
import { IDENTIFIER_KINDS } from '../../src/filter/detectors/detector';
import { filterEvent } from '../../src/filter/filter-event';
import { MAX_VALUE_LENGTH } from '../../src/streams/json-splitter';
import { RECORD_PROBLEMS } from '../../src/streams/record-problem';
import { cut } from '../support/cut';
import { asCallback, SKETCH, WIRE_FORMS } from '../support/events/wire-forms';
import { runs } from '../support/runs';

const DEAF = { onUnreadable: () => undefined };

async function run(
  chunks: readonly (string | Buffer)[],
  batchFilter: BatchFilter = filterInThisThread(),
) {
  const output = new PassThrough();
  const problems: string[] = [];
  const collected = text(output);
  const report = await filterLines(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    output,
    batchFilter,
    {
      onUnreadable: ({ lineNumber, nth, problem }) => {
        const place = nth === undefined ? lineNumber : `${lineNumber}, event ${nth}`;
        problems.push(`${place}: ${RECORD_PROBLEMS[problem]}`);
      },
    },
  );
  output.end();
  return { output: await collected, problems, report: report.toJSON() };
}

const line = JSON.stringify(asCallback(SKETCH));
const filtered = `${JSON.stringify(filterEvent(asCallback(SKETCH)).event)}\n`;

test('the three wire forms and a filtered event give the same line each', async () => {
  const lines = Object.values(WIRE_FORMS).map((write) => `${JSON.stringify(write(SKETCH))}\n`);
  expect((await run([...lines, filtered])).output).toBe(filtered.repeat(4));
});

test('lines that are not events are reported by number, and the others come out', async () => {
  const input = `\n${line}\n{"canary":1}\nnot json\n[7]\n\t \n${line}`;
  expect(await run([input])).toMatchObject({
    output: filtered + filtered,
    problems: ['3: not a TaskRouter event', '4: not JSON', '5: not a TaskRouter event'],
    report: { events: 2, unreadable_lines: 3 },
  });
});

test('either kind of line end, a byte order mark and a missing last line end are accepted', async () => {
  expect((await run([`\uFEFF${line}\r\n${line}`])).output).toBe(filtered + filtered);
});

test('a line longer than any event is skipped, whether it fills chunks or fits into one', async () => {
  const long = Buffer.alloc(MAX_VALUE_LENGTH + 1, 'x');
  const longest = long.subarray(1);
  expect(
    await run([Buffer.concat([longest, Buffer.from('\n'), long, Buffer.from(`\n${line}`)])]),
  ).toMatchObject({
    output: filtered,
    problems: ['1: not JSON', '2: too long to be an event'],
  });
  const { output, problems } = await run([line, '\n', long, long, '\n', line, '\n', long]);
  expect(output).toBe(filtered + filtered);
  expect(problems).toEqual(['2: too long to be an event', '4: too long to be an event']);
});

test('only one line is held, and nothing of a line that is too long', async () => {
  const part = Buffer.alloc(MAX_VALUE_LENGTH / 2, 'x');
  const input = Readable.from([part, part, part, part, Buffer.from('\n')]);
  const batches = [];
  for await (const { bytes, ...batch } of readBatches(input)) {
    batches.push({ length: bytes.length, ...batch });
  }
  expect(batches).toEqual([{ layout: 'lines', length: part.length, beginsTooLong: true }]);
});

test('a line that is not UTF-8 is skipped, and none of its bytes replaced', async () => {
  const latin1 = Buffer.from(line.replace('inbound', 'caf\u00E9'), 'latin1');
  const { output, problems } = await run([`${line}\n`, latin1, `\n${line}\n`, latin1]);
  expect(output).toBe(filtered + filtered);
  expect(problems).toEqual(['2: not UTF-8', '4: not UTF-8']);
});

test('lines come out whole, wherever chunks end', async () => {
  const lines = fc.array(
    fc.string({ unit: 'grapheme' }).map((each) => `x${each.replaceAll('\n', '')}`),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.nat(9), { minLength: 1 }), async (lines, sizes) => {
      const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
      const read: string[] = [];
      for await (const batch of readBatches(Readable.from(cut(bytes, sizes)))) {
        const { pieces } = piecesIn(batch);
        for (const each of pieces) read.push('bytes' in each ? String(each.bytes) : each.problem);
      }
      expect(read).toEqual(lines);
    }),
    runs(1_000),
  );
});

test('lines come out in order, whichever batch is filtered first', async () => {
  const inner = filterInThisThread();
  const chunks = ['x\n', `${line}\ny\n`, `${line}\n`, '\n', 'z\n', line];
  let delay = chunks.length;
  const lastFirst: BatchFilter = {
    ...inner,
    capacity: 3,
    filter: async (batch) => {
      delay -= 1;
      await setTimeout(10 * delay);
      return inner.filter(batch);
    },
  };
  const expected = await run(chunks);
  expect(await run(chunks, lastFirst)).toEqual(expected);
  expect(expected.problems).toEqual(['1: not JSON', '3: not JSON', '6: not JSON']);
});

test('as many batches are filtered in parallel as the filter has capacity for', async () => {
  const inner = filterInThisThread();
  let [inHand, most] = [0, 0];
  let release = () => {};
  const full = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waiting: BatchFilter = {
    ...inner,
    capacity: 3,
    filter: async (batch) => {
      inHand += 1;
      most = Math.max(most, inHand);
      // Long enough for one too many to come.
      if (inHand === 3) void setTimeout(20).then(release);
      await full;
      inHand -= 1;
      return inner.filter(batch);
    },
  };
  const { report } = await run(Array(9).fill(`${line}\n`), waiting);
  expect([most, report.events]).toEqual([3, 9]);
});

test('reading waits for writing', async () => {
  let read = 0;
  const chunks = function* () {
    for (; read < 9; read += 1) yield Buffer.from(`${line}\n`);
  };
  const held: (() => void)[] = [];
  const output = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, taken) => held.push(taken),
  });
  const ended = filterLines(
    Readable.from(chunks(), { highWaterMark: 1 }),
    output,
    filterInThisThread(),
    DEAF,
  );
  while (held.length === 0) await setTimeout(1);
  // Long enough for more to be read.
  await setTimeout(20);
  expect(held).toHaveLength(1);
  expect(read).toBeLessThan(4);
  while (read < 9 || held.length > 0) {
    held.shift()?.();
    await setTimeout(1);
  }
  expect((await ended).toJSON().events).toBe(9);
});

test('an output that fails while the filter waits for it ends the filter with its error', async () => {
  const output = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, taken) => setImmediate(taken, new Error('no room')),
  });
  const input = Readable.from([Buffer.from(line)]);
  await expect(filterLines(input, output, filterInThisThread(), DEAF)).rejects.toThrow('no room');
});

test('an output that failed before it is written to ends the filter with its error', async () => {
  const output = new Writable({ write: (_chunk, _encoding, taken) => taken() });
  output.on('error', () => undefined).destroy(new Error('no room'));
  const input = Readable.from([Buffer.from(line)]);
  await expect(filterLines(input, output, filterInThisThread(), DEAF)).rejects.toThrow('no room');
});

test('a failure of a batch ends the filter with its error', async () => {
  let isStopped = false;
  const failing: BatchFilter = {
    ...filterInThisThread(),
    capacity: 3,
    filter: async () => Promise.reject(new Error('out of memory')),
    stop: () => {
      isStopped = true;
    },
  };
  await expect(run([`${line}\n`, `${line}\n`], failing)).rejects.toThrow('out of memory');
  expect(isStopped).toBe(true);
});

test('the report has totals by attribute and cause', async () => {
  const attributes = {
    conversations: { outcome: 'call 555-555-0123', content: 'x', talk_time: 9 },
  };
  const input = JSON.stringify({
    ...asCallback(SKETCH),
    TaskAttributes: JSON.stringify(attributes),
  });
  const { report } = await run([`${input}\n${input}\n${line}\n`]);
  expect(report).toEqual({
    events: 3,
    ignored: 0,
    unreadable_lines: 0,
    unknown_event_types: 0,
    unreadable_attributes: 0,
    kept: 3,
    removed: 5,
    unlisted: 1,
    findings: { ...Object.fromEntries(IDENTIFIER_KINDS.map((kind) => [kind, 0])), phone: 2 },
    attributes: {
      'conversations.content': { not_in_vocabulary: 2 },
      'conversations.outcome': { phone: 2 },
    },
  });
});

test('the report counts unknown types and unreadable attributes', async () => {
  const unknown = { ...asCallback(SKETCH), EventType: 'task.put-on-ice' };
  const unreadable = { ...asCallback(SKETCH), TaskAttributes: '{' };
  const { report } = await run([unknown, unreadable].map((each) => `${JSON.stringify(each)}\n`));
  expect(report).toMatchObject({ events: 2, unknown_event_types: 1, unreadable_attributes: 1 });
});

test('the report is the same in whatever order the events come', async () => {
  const events = [
    { conversations: { outcome: 'call 555-555-0123', content: 'x' } },
    { conversations: { activity: 'canary@example.com', outcome: 'canary@example.com' } },
    { direction: 'canary' },
  ].map((attributes) => {
    const TaskAttributes = JSON.stringify(attributes);
    return `${JSON.stringify({ ...asCallback(SKETCH), TaskAttributes })}\n`;
  });
  const { report } = await run(events);
  const { report: reversed } = await run(events.toReversed());
  expect(JSON.stringify(reversed)).toBe(JSON.stringify(report));
  expect(Object.keys(report.attributes)).toEqual([
    'conversations.activity',
    'conversations.content',
    'conversations.outcome',
    'direction',
  ]);
});
