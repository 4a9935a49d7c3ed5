import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Checkpoint } from '../../src/reconcile/checkpoint';
import { Ledger } from '../../src/reconcile/ledger';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

const [ONE, TWO, THREE] = [sidOf('EV', 1), sidOf('EV', 2), sidOf('EV', 3)];

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'state');
});

describe('the ledger', () => {
  test('keeps ids for the next run, one per line, for its owner only', () => {
    const ledger = new Ledger(file);
    ledger.add(ONE);
    ledger.add(TWO);
    // Before closing: a killed process closes nothing.
    expect(readFileSync(file, 'utf8')).toBe(`${ONE}\n${TWO}\n`);
    ledger.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const next = new Ledger(file);
    expect([ONE, TWO, THREE].map((id) => next.has(id))).toEqual([true, true, false]);
    next.close();
  });

  test('drops the partial line of a killed process', () => {
    writeFileSync(file, `${ONE}\n${TWO.slice(0, 20)}`);
    const ledger = new Ledger(file);
    ledger.add(THREE);
    ledger.close();
    expect(readFileSync(file, 'utf8')).toBe(`${ONE}\n${THREE}\n`);
  });

  test.each([
    ['one letter', 'E'],
    ['a few digits', TWO.slice(0, 4)],
    ['all but its line break', TWO],
    ['two beginnings', `${TWO.slice(0, 9)}EVe`],
    ['an E, which could begin an id', `${TWO.slice(0, 9)}E`],
  ])('repairs a line after a full disk had left %s before it', (_, piece) => {
    writeFileSync(file, `${ONE}\n${piece}${THREE}\n`);
    const ledger = new Ledger(file);
    expect([ONE, TWO, THREE].map((id) => ledger.has(id))).toEqual([true, false, true]);
    ledger.close();
  });

  test('is read completely when it has many ids', () => {
    const ids = Array.from({ length: 10_000 }, (_, nth) => sidOf('EV', nth));
    writeFileSync(file, ids.map((id) => `${id}\n`).join(''));
    const ledger = new Ledger(file);
    expect(ids.every((id) => ledger.has(id))).toBe(true);
    ledger.close();
  });

  test('is unchanged by a run that only reads', () => {
    writeFileSync(file, `${ONE}\n${TWO.slice(0, 20)}`);
    const ledger = new Ledger(file, { readOnly: true });
    ledger.add(THREE);
    ledger.close();
    expect([ledger.has(ONE), ledger.has(TWO)]).toEqual([true, false]);
    expect(readFileSync(file, 'utf8')).toBe(`${ONE}\n${TWO.slice(0, 20)}`);
    expect(new Ledger(join(folder, 'none'), { readOnly: true }).has(ONE)).toBe(false);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test.each([
    ['text', `${ONE}\ncanary\n`, '--ledger: line 2 of the file is not an event id'],
    ['one long line', 'canary'.repeat(100_000), '--ledger: line 1 of the file is not an event id'],
    ['one short line', '{"mode":"canary"}', '--ledger: line 1 of the file is not an event id'],
    ['text after an id', `${ONE}\ncanary`, '--ledger: line 2 of the file is not an event id'],
    ['an id after text', `canary${ONE}\n`, '--ledger: line 1 of the file is not an event id'],
    ['half an id', `${ONE.slice(0, 9)}\n`, '--ledger: line 1 of the file is not an event id'],
  ])('is not a file of %s, which stays unchanged', (_, content, message) => {
    writeFileSync(file, content);
    expect(() => new Ledger(file)).toThrow(message);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test.each([0, 1, 2, 32, 400])(
    'is not another file written %i days ago, which stays unchanged in its place',
    (days) => {
      const rows = 'mrn,name\n1234,Alex Example\n';
      writeFileSync(file, rows);
      const then = Date.now() / 1_000 - days * 86_400;
      utimesSync(file, then, then);
      expect(() => new Ledger(file)).toThrow('line 1 of the file is not an event id');
      expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['state'], rows]);
    },
  );

  test('is not a folder', () => {
    mkdirSync(file);
    expect(() => new Ledger(file)).toThrow('--ledger: the file cannot be read');
  });
});

describe('the ledger’s earlier days', () => {
  const TODAY = Date.parse('2026-11-29T10:00:00Z');
  const DAY = 86_400_000;

  /** Adds the ids, and makes the file this many days old. */
  function addDaysAgo(days: number, ...ids: readonly string[]): void {
    const now = TODAY - days * DAY;
    const ledger = new Ledger(file, { now });
    for (const id of ids) ledger.add(id);
    ledger.close();
    utimesSync(file, now / 1_000, now / 1_000);
  }

  const filesBeside = () => (existsSync(`${file}.days`) ? readdirSync(`${file}.days`).sort() : []);

  test('are moved to a file each, and still read', () => {
    addDaysAgo(2, ONE);
    addDaysAgo(1, TWO);
    addDaysAgo(0, THREE);
    expect(readFileSync(file, 'utf8')).toBe(`${THREE}\n`);
    expect(filesBeside()).toEqual(['2026-11-27', '2026-11-28']);
    expect(statSync(`${file}.days`).mode & 0o777).toBe(0o700);
    const next = new Ledger(file, { now: TODAY });
    expect([ONE, TWO, THREE].map((id) => next.has(id))).toEqual([true, true, true]);
    next.close();
  });

  test('are deleted 31 days after an id was last added to them', () => {
    addDaysAgo(32, ONE);
    addDaysAgo(31, TWO);
    addDaysAgo(0, THREE);
    expect(filesBeside()).toEqual(['2026-10-29']);
    const next = new Ledger(file, { now: TODAY });
    expect([ONE, TWO, THREE].map((id) => next.has(id))).toEqual([false, true, true]);
    next.close();
  });

  test('of a ledger that was a single file for years are one day', () => {
    writeFileSync(file, `${ONE}\n${TWO}\n`);
    utimesSync(file, (TODAY - DAY) / 1_000, (TODAY - DAY) / 1_000);
    const ledger = new Ledger(file, { now: TODAY });
    expect([ONE, TWO, THREE].map((id) => ledger.has(id))).toEqual([true, true, false]);
    ledger.close();
    expect(readFileSync(`${file}.days/2026-11-28`, 'utf8')).toBe(`${ONE}\n${TWO}\n`);
  });

  test('are read with the partial line of a killed process, which stays', () => {
    addDaysAgo(1, ONE);
    appendFileSync(file, TWO.slice(0, 20));
    utimesSync(file, (TODAY - DAY) / 1_000, (TODAY - DAY) / 1_000);
    addDaysAgo(0, THREE);
    expect(readFileSync(`${file}.days/2026-11-28`, 'utf8')).toBe(`${ONE}\n${TWO.slice(0, 20)}`);
    expect(readFileSync(file, 'utf8')).toBe(`${THREE}\n`);
  });

  test('keep what another run still adds to the moved file', () => {
    const first = new Ledger(file, { now: TODAY - DAY });
    first.add(ONE);
    utimesSync(file, (TODAY - DAY) / 1_000, (TODAY - DAY) / 1_000);
    const second = new Ledger(file, { now: TODAY });
    first.add(TWO);
    second.add(THREE);
    first.close();
    second.close();
    const next = new Ledger(file, { now: TODAY });
    expect([ONE, TWO, THREE].map((id) => next.has(id))).toEqual([true, true, true]);
    next.close();
  });

  test('never replace an existing day', () => {
    mkdirSync(`${file}.days`);
    writeFileSync(`${file}.days/2026-11-28`, `${ONE}\n`);
    addDaysAgo(1, TWO);
    const ledger = new Ledger(file, { now: TODAY });
    ledger.add(THREE);
    expect([ONE, TWO, THREE].map((id) => ledger.has(id))).toEqual([true, true, true]);
    ledger.close();
    expect(readFileSync(`${file}.days/2026-11-28`, 'utf8')).toBe(`${ONE}\n`);
  });

  test('stay in the file when no folder can be made', () => {
    addDaysAgo(1, ONE);
    writeFileSync(`${file}.days`, 'canary');
    const ledger = new Ledger(file, { now: TODAY });
    ledger.add(TWO);
    ledger.close();
    expect(readFileSync(file, 'utf8')).toBe(`${ONE}\n${TWO}\n`);
  });

  test('are unchanged by a run that only reads', () => {
    addDaysAgo(33, ONE);
    addDaysAgo(32, TWO);
    const ledger = new Ledger(file, { now: TODAY, readOnly: true });
    expect([ledger.has(ONE), ledger.has(TWO)]).toEqual([true, true]);
    ledger.close();
    expect([filesBeside(), readFileSync(file, 'utf8')]).toEqual([['2026-10-27'], `${TWO}\n`]);
  });

  test.each(['2026-11-28', '2026-10-01', '2020-02-29'])(
    'that are not files of ids, such as the one of %s, are named, and everything stays',
    (day) => {
      addDaysAgo(40, ONE);
      mkdirSync(`${file}.days`);
      writeFileSync(`${file}.days/${day}`, `${ONE}\ncanary\n`);
      expect(() => new Ledger(file, { now: TODAY })).toThrow(
        `--ledger: line 2 of the file of ${day} is not an event id`,
      );
      expect([filesBeside(), readFileSync(file, 'utf8')]).toEqual([[day], `${ONE}\n`]);
      expect(readFileSync(`${file}.days/${day}`, 'utf8')).toBe(`${ONE}\ncanary\n`);
    },
  );
});

describe('the checkpoint', () => {
  const SINCE = Date.parse('2026-11-20T00:00:00Z');
  const HOUR = 3_600_000;
  const asked = { workspace: sidOf('WS'), since: '24h', until: undefined, mode: 'guarded' };

  const at = (since: number, now = since + 24 * HOUR) => ({ since, now });

  test('lets the first run begin at its start time', () => {
    expect(new Checkpoint(file, asked, at(SINCE)).from).toBe(SINCE);
  });

  test('lets the next run begin five minutes before the end of the last one', () => {
    new Checkpoint(file, asked, at(SINCE)).save(SINCE + HOUR);
    expect(new Checkpoint(file, asked, at(SINCE + 5 * HOUR)).from).toBe(SINCE + HOUR - 300_000);
    expect(readdirSync(folder)).toEqual(['state']);
  });

  test('is written without touching the unfinished file of another run', () => {
    writeFileSync(`${file}.new`, '{');
    new Checkpoint(file, asked, at(SINCE)).save(SINCE + HOUR);
    expect(readFileSync(`${file}.new`, 'utf8')).toBe('{');
    expect(new Checkpoint(file, asked, at(SINCE)).reached).toBe(SINCE + HOUR);
  });

  test('lets no run begin before the first one', () => {
    new Checkpoint(file, asked, at(SINCE)).save(SINCE);
    const second = new Checkpoint(file, asked, at(SINCE + HOUR));
    expect(second.from).toBe(SINCE);
    second.save(SINCE + 1_000);
    expect(new Checkpoint(file, asked, at(SINCE + HOUR)).from).toBe(SINCE);
  });

  test.each([61, 3_600, 2 * 86_400])(
    'of a clock that was %i s fast is refused, and the error says what to do',
    (seconds) => {
      new Checkpoint(file, asked, at(SINCE)).save(SINCE + HOUR + seconds * 1_000);
      const before = readFileSync(file, 'utf8');
      expect(() => new Checkpoint(file, asked, at(SINCE, SINCE + HOUR))).toThrow(
        '--checkpoint: the file says that events from the future were taken, so a clock was wrong; ' +
          'delete it to begin at --since again',
      );
      expect(readFileSync(file, 'utf8')).toBe(before);
    },
  );

  test('from another of Twilio’s clocks, a few seconds fast, counts as now', () => {
    new Checkpoint(file, asked, at(SINCE)).save(SINCE + HOUR + 5_000);
    const { from, reached } = new Checkpoint(file, asked, at(SINCE, SINCE + HOUR));
    expect([from, reached]).toEqual([SINCE + HOUR - 300_000, SINCE + HOUR]);
  });

  test.each([
    ['workspace', { workspace: sidOf('WS', 'other') }],
    ['since', { since: '48h' }],
    ['until', { until: '1h' }],
    ['mode', { mode: 'strict' }],
  ])('of another --%s is refused', (name, other) => {
    new Checkpoint(file, asked, at(SINCE)).save(SINCE);
    const open = () => new Checkpoint(file, { ...asked, ...other }, at(SINCE));
    expect(open).toThrow(`--checkpoint: the file belongs to a run with another --${name}`);
  });

  test.each(['', 'canary', '[]', '"canary"'])('is not a file of %j', (content) => {
    writeFileSync(file, content);
    expect(() => new Checkpoint(file, asked, at(SINCE))).toThrow(
      '--checkpoint: the file is not a checkpoint',
    );
  });

  test('without its times is not one', () => {
    writeFileSync(file, JSON.stringify({ ...asked, until: null, from: 'canary' }));
    expect(() => new Checkpoint(file, asked, at(SINCE))).toThrow(
      '--checkpoint: the file is not a checkpoint',
    );
  });

  test('that cannot be read or written is an error', () => {
    expect(() => new Checkpoint(folder, asked, at(SINCE))).toThrow(
      '--checkpoint: the file cannot be read',
    );
    const checkpoint = new Checkpoint(join(folder, 'none', 'state'), asked, at(SINCE));
    expect(() => checkpoint.save(SINCE)).toThrow('--checkpoint: the file cannot be written');
  });
});
