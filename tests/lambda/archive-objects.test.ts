import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BulkReport } from '../../src/bulk/bulk-report';
import { HAS_LAMBDA_PACKAGES } from '../support/aws/lambda-packages';
import { type LambdaFunction, startLambda } from '../support/aws/lambda-runtime';
import { type S3Server, startS3 } from '../support/aws/s3-server';
import { digestOfFilter, streamRecords } from '../support/aws/stream-records';
import { soakEvents } from '../support/runs';

/** For the full number, on a busy machine. */
const LONG = 900_000;
const OBJECTS = 8;

/** Prints the peak memory of a process. */
const testOnLinux = existsSync('/proc/self/status') ? test : test.skip;

const describeWithLambda = HAS_LAMBDA_PACKAGES ? describe : describe.skip;
const { records, poisoned } = streamRecords(soakEvents(1_000_000));

describeWithLambda('an archive in S3, under AWS’s own runtime client', () => {
  const objects = objectsOf(records);
  let s3: S3Server;
  let functions: readonly LambdaFunction[];

  beforeAll(async () => {
    s3 = await startS3(['raw', 'clean']);
    functions = await Promise.all([startFunction(), startFunction()]);
    for (const [key, content] of objects) await s3.put('raw', key, content);
  }, LONG);
  afterAll(async () => {
    for (const each of functions) await each.stop();
    await s3.stop();
    expect(functions.map(({ log }) => log()).join()).not.toContain('canary');
  });

  test(
    'is the output of filter for the whole, and its reports add up to the whole report',
    async () => {
      const answers = await filterAll();
      expect(answers.reduce((sum, { unreadable_lines }) => sum + unreadable_lines, 0)).toBe(
        poisoned,
      );

      const { sha256, report } = await digestOfFilter(records);
      const hash = createHash('sha256');
      for (const object of await cleanObjects()) hash.update(gunzipSync(object));
      expect(hash.digest('hex')).toBe(sha256);
      const sum = new BulkReport();
      for (const key of objects.keys()) {
        sum.addSums(JSON.parse(String(await s3.get('clean', `${key}.report.json`))));
      }
      expect(sum.toJSON()).toEqual(report);
    },
    LONG,
  );

  test(
    'has the same bytes when an interrupted run is repeated',
    async () => {
      const before = await cleanObjects();
      const [key = ''] = objects.keys();
      const victim = await startFunction();
      const interrupted = victim.invoke({ key }).catch(() => 'interrupted');
      // It has read its policy, and has received the object.
      while (!victim.log().includes('policy_sha256')) await wait(10);
      await victim.stop();
      await interrupted;
      await filterAll();
      const after = await cleanObjects();
      expect(after.every((object, nth) => object.equals(before[nth] ?? Buffer.alloc(0)))).toBe(
        true,
      );
    },
    LONG,
  );

  testOnLinux('takes no more memory for more events', () => {
    // All objects together, in full number, have 1 GB.
    for (const { peakMemory } of functions) expect(peakMemory()).toBeLessThan(300);
  });

  function startFunction(): Promise<LambdaFunction> {
    const buckets = { SOURCE_BUCKET: 'raw', CLEAN_BUCKET: 'clean' };
    return startLambda('archive', { ...s3.environment, ...buckets });
  }

  /** Filters every object, with all functions in parallel. */
  async function filterAll() {
    const answers: { readonly unreadable_lines: number }[] = [];
    const keys = objects.keys();
    await Promise.all(
      functions.map(async (each) => {
        for (const key of keys) answers.push(JSON.parse(await each.invoke({ key })));
      }),
    );
    return answers;
  }

  function cleanObjects(): Promise<readonly Buffer[]> {
    return Promise.all([...objects.keys()].map((key) => s3.get('clean', key)));
  }
});

/** Records as compressed NDJSON, in objects of about the same length, by key. */
function objectsOf(all: readonly Buffer[]): ReadonlyMap<string, Buffer> {
  const size = Math.ceil(all.length / OBJECTS);
  return new Map(
    Array.from({ length: OBJECTS }, (_, nth) => [
      `2026/11/${nth}.ndjson.gz`,
      gzipSync(all.slice(nth * size, (nth + 1) * size).join('\n')),
    ]),
  );
}
