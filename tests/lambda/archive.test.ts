import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archiveHandler } from '../../lambda/archive-handler';
import { equalChunks } from '../../lambda/equal-chunks';
import { BulkReport } from '../../src/bulk/bulk-report';
import { filterEvent } from '../../src/filter/filter-event';
import { Policy } from '../../src/filter/policy/policy';
import { ObjectStore } from '../support/aws/object-store';
import { capturedLog } from '../support/captured-log';
import { cut } from '../support/cut';
import { asCallback, asCloudEvent, SKETCH } from '../support/events/wire-forms';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

const GUARD = { policy: new Policy(), mode: 'guarded' as const };
const CANARY = 'canary@clinic.example.com';
/** A key can name a person. */
const KEY = `archive/2026/${CANARY}.ndjson`;

const sketchOf = (nth: number) => ({
  ...SKETCH,
  id: sidOf('EV', nth),
  taskAttributes: JSON.stringify({ direction: 'inbound', email: CANARY }),
});
const lineOf = (event: object) => `${JSON.stringify(event)}\n`;
const eventLine = (nth: number) =>
  lineOf(nth % 2 === 0 ? asCallback(sketchOf(nth)) : asCloudEvent(sketchOf(nth)));
const filteredLine = (nth: number) => lineOf(filterEvent(asCallback(sketchOf(nth))).event);
const range = (length: number) => Array.from({ length }, (_, index) => index);

const lines = capturedLog();
let store: ObjectStore;
beforeEach(() => {
  store = new ObjectStore();
});
afterEach(() => expect(lines.join()).not.toContain('canary'));

async function filtered(content: string | Buffer, key = KEY) {
  store.objects.set(`raw/${key}`, Buffer.from(content));
  const answer = await archiveHandler(GUARD, store, { source: 'raw', clean: 'clean' })({ key });
  return { answer, bytes: store.objects.get(`clean/${key}`) ?? Buffer.alloc(0) };
}

const reportOf = (key = KEY) =>
  JSON.parse(store.objects.get(`clean/${key}.report.json`)?.toString() ?? 'null');

describe('an object of an archive', () => {
  test('is written filtered under its key, with its report beside it', async () => {
    const { answer, bytes } = await filtered(range(3).map(eventLine).join(''));
    expect(bytes.toString()).toBe(range(3).map(filteredLine).join(''));
    expect(reportOf()).toMatchObject({ events: 3, ignored: 0, unreadable_lines: 0, unlisted: 3 });
    expect(answer).toEqual({ events: 3, ignored: 0, unreadable_lines: 0, first_unreadable: [] });
    expect([...store.objects.keys()]).toEqual([
      `raw/${KEY}`,
      `clean/${KEY}`,
      `clean/${KEY}.report.json`,
    ]);
  });

  test('that is compressed stays compressed, without a time', async () => {
    const { bytes } = await filtered(gzipSync(range(3).map(eventLine).join('')));
    expect(gunzipSync(bytes).toString()).toBe(range(3).map(filteredLine).join(''));
    // The time is in bytes 4 to 7 (RFC 1952, section 2.3.1).
    expect(bytes.readUInt32LE(4)).toBe(0);
  });

  test('gives the same bytes in whatever pieces it is read', async () => {
    const content = gzipSync(range(400).map(eventLine).join(''));
    const { bytes: expected } = await filtered(content);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1 }),
        async (sizes) => {
          store.sizes = sizes;
          expect((await filtered(content)).bytes.equals(expected)).toBe(true);
        },
      ),
      runs(50),
    );
  });

  test('reports its unreadable places, and loses nothing else', async () => {
    const unreadable = `{${CANARY}}\n`.repeat(20);
    const { answer, bytes } = await filtered(eventLine(0) + unreadable + eventLine(1));
    expect(bytes.toString()).toBe(filteredLine(0) + filteredLine(1));
    expect(answer).toEqual({
      events: 2,
      ignored: 0,
      unreadable_lines: 20,
      first_unreadable: range(10).map((nth) => ({ line: nth + 2, problem: 'not_json' })),
    });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ events: 2, unreadable: { not_json: 20 } });
  });

  test('without an event becomes an empty one', async () => {
    const { answer, bytes } = await filtered('');
    expect(answer).toMatchObject({ events: 0, unreadable_lines: 0 });
    expect(store.objects.has(`clean/${KEY}`)).toBe(true);
    expect(bytes).toHaveLength(0);
  });

  test('has a report that is a part of the report of the whole', async () => {
    const all = range(30).map(eventLine);
    await filtered(all.join(''), 'whole');
    const sum = new BulkReport();
    for (const key of ['0', '10', '20']) {
      await filtered(all.slice(Number(key), Number(key) + 10).join(''), key);
      sum.addSums(reportOf(key));
    }
    expect(sum.toJSON()).toEqual(reportOf('whole'));
  });
});

describe('an object of more than a part', () => {
  const whole = range(20_000).map(eventLine).join('');

  test('is written in parts, of which only one is held', async () => {
    let read = 0;
    store.reading = (bytes) => {
      const pieces = function* () {
        for (const piece of cut(bytes, [30_000])) {
          read += piece.length;
          yield piece;
        }
      };
      return Readable.from(pieces());
    };
    const readAtPart: number[] = [];
    const upload = store.uploadPart.bind(store);
    store.uploadPart = async (input) => {
      readAtPart.push(read);
      return await upload(input);
    };
    const { bytes } = await filtered(whole);
    expect(bytes.toString()).toBe(range(20_000).map(filteredLine).join(''));
    expect(store.calls.filter((call) => call === 'uploadPart').length).toBeGreaterThan(1);
    const inputPerOutput = whole.length / bytes.length;
    const held = (readAtPart[0] ?? 0) - 8 * 1024 * 1024 * inputPerOutput;
    expect(held).toBeLessThan(1024 * 1024);
    expect(store.uploads.size).toBe(0);
  });

  test.each(['createMultipartUpload', 'uploadPart', 'completeMultipartUpload'] as const)(
    'leaves the earlier object when %s fails',
    async (call) => {
      store.objects.set(`clean/${KEY}`, Buffer.from('before'));
      store.failing = { [call]: new Error(`AccessDenied: ${CANARY}`) };
      await expect(filtered(whole)).rejects.toThrow(/^output_failed$/);
      expect(store.objects.get(`clean/${KEY}`)?.toString()).toBe('before');
      expect(store.uploads.size).toBe(0);
    },
  );

  test('is given up when it cannot be read to its end', async () => {
    store.reading = (bytes) => {
      const pieces = function* () {
        yield* cut(bytes.subarray(0, -1), [30_000]);
        throw new Error(`socket hang up: ${CANARY}`);
      };
      return Readable.from(pieces());
    };
    await expect(filtered(whole)).rejects.toThrow(/^input_failed$/);
    expect([...store.objects.keys()]).toEqual([`raw/${KEY}`]);
    expect(store.calls).toContain('abortMultipartUpload');
    expect(store.uploads.size).toBe(0);
  });

  test('is refused when it is compressed but incomplete', async () => {
    const compressed = gzipSync(whole);
    await expect(filtered(compressed.subarray(0, -9))).rejects.toThrow(/^damaged_gzip$/);
    expect([...store.objects.keys()]).toEqual([`raw/${KEY}`]);
    expect(store.uploads.size).toBe(0);
  });
});

describe('the function of an archive', () => {
  test.each([
    ['an object that is not there', { key: CANARY }, 'input_failed'],
    ['no key', {}, 'invalid_request'],
    ['an empty key', { key: '' }, 'invalid_request'],
    ['nothing', undefined, 'invalid_request'],
  ])('reports %s as a code, and nothing else', async (_, request, code) => {
    const handler = archiveHandler(GUARD, store, { source: 'raw', clean: 'clean' });
    const error = await handler(request).catch((reason: Error) => reason);
    expect(error).toMatchObject({ name: 'ArchiveError', message: code });
    expect((error as Error).stack).not.toContain('canary');
    expect((error as Error).cause).toBeUndefined();
  });

  test('does not count an object as done without its report', async () => {
    store.failing = { putObject: new Error(CANARY) };
    await expect(filtered(eventLine(0))).rejects.toThrow(/^output_failed$/);
  });
});

test('chunks of any sizes become equal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      async (content, sizes, length) => {
        const bytes = Buffer.from(content);
        const chunks: Buffer[] = [];
        for await (const chunk of equalChunks(Readable.from(cut(bytes, sizes)), length)) {
          chunks.push(chunk);
        }
        expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
        expect(chunks.slice(0, -1).every((chunk) => chunk.length === length)).toBe(true);
        expect(chunks.at(-1)?.length ?? 1).toBeGreaterThan(0);
      },
    ),
    runs(500),
  );
});
