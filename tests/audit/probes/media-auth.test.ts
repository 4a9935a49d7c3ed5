import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { ACCOUNT } from '../../support/audit/audited';
import {
  type Answer,
  type Answering,
  type Probed,
  probedHosts,
} from '../../support/audit/probed-hosts';
import { sidOf } from '../../support/sids';

const { probed, requests } = probedHosts();

const account = `api.twilio.com/2010-04-01/Accounts/${ACCOUNT}`;
const OLDER = `GET ${account}/Recordings.json`;
const MESSAGES = `GET ${account}/Messages.json`;

describe('recordings and media', () => {
  const recordings = ['a', 'b', 'c'].map((seed) => ({
    sid: sidOf('RE', seed),
    status: 'completed',
    media_url: null,
  }));
  const newest = `GET ${account}/Recordings/${sidOf('RE', 'a')}.wav`;
  const oldest = `GET ${account}/Recordings/${sidOf('RE', 'c')}.wav`;

  const recordedBefore = (...seeds: readonly string[]): Readonly<Record<string, Answer>> => ({
    [OLDER]: [
      200,
      {},
      JSON.stringify({
        recordings: seeds.map((seed) => ({ sid: sidOf('RE', seed), status: 'completed' })),
      }),
    ],
  });
  const askedFor = () => requests().filter((each) => each.endsWith('.wav'));

  test('pass when the newest and the oldest require credentials, and no other is requested', async () => {
    const { verdict, announced } = await probed('VOICE-03', {
      readings: { recordings },
      answers: recordedBefore(),
    });
    expect(verdict).toBe('PASS');
    expect(askedFor()).toEqual([newest, oldest]);
    expect(announced).toEqual([
      {
        purpose: 'request call recordings without credentials',
        hosts: ['api.twilio.com'],
        requests: 4,
      },
    ]);
  });

  test('pass for those three when there are more than are read', async () => {
    const { verdict } = await probed('VOICE-03', {
      readings: { recordings },
      cut: ['recordings'],
      answers: recordedBefore('x'),
    });
    expect(verdict).toBe('PASS');
  });

  test('older than thirty days count too, and fail if one needs no credentials', async () => {
    const older = `GET ${account}/Recordings/${sidOf('RE', 'x')}.wav`;
    const { verdict, findings } = await probed('VOICE-03', {
      answers: { ...recordedBefore('x', 'y'), [older]: [200, {}, 'media'] },
    });
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ resource }) => resource)).toEqual([sidOf('RE', 'x')]);
    expect(askedFor()).toEqual([older]);
  });

  test('are not testable behind a firewall that answers 403, and the finding says so', async () => {
    const blocked: Answer = [403, { 'retry-after': '60' }];
    const { verdict, findings } = await probed('VOICE-03', {
      readings: { recordings },
      answers: { ...recordedBefore(), [newest]: blocked, [oldest]: blocked },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe('unknown (403, rate_limited)');
  });

  test('pass for an old one when nothing was recorded recently', async () => {
    expect((await probed('VOICE-03', { answers: recordedBefore('x', 'y') })).verdict).toBe('PASS');
  });

  test('fail when one of them needs no credentials', async () => {
    const { verdict, findings } = await probed('VOICE-03', {
      readings: { recordings },
      answers: { ...recordedBefore(), [oldest]: [200, {}, 'media'] },
    });
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ resource }) => resource)).toEqual([sidOf('RE', 'c')]);
  });

  test.each<[string, Probed]>([
    ['without recordings', { answers: recordedBefore() }],
    [
      'while a recording is in progress',
      {
        readings: { recordings: [{ ...recordings[0], status: 'in-progress' }] },
        answers: recordedBefore(),
      },
    ],
    [
      'when the recording is gone',
      {
        readings: { recordings },
        answers: { ...recordedBefore(), [newest]: [404], [oldest]: [404] },
      },
    ],
  ])('are not testable %s', async (_, options) => {
    expect((await probed('VOICE-03', options)).verdict).toBe('NOT_TESTABLE');
  });

  test.each<[string, Answer]>([
    ['PASS', [401]],
    ['FAIL', [302, { location: 'https://video-media.s3.us-east-1.amazonaws.com/object' }]],
    ['NOT_TESTABLE', [500]],
  ])('of Video are %s according to the answer', async (verdict, answer) => {
    const sid = sidOf('RT');
    const readings = { 'video-recordings': [{ sid, status: 'completed' }] };
    const answers = { [`GET video.twilio.com/v1/Recordings/${sid}/Media`]: answer };
    expect((await probed('VIDEO-02', { readings, answers })).verdict).toBe(verdict);
  });

  describe('of messages', () => {
    const urlOf = (seed: string) =>
      `GET ${account}/Messages/${sidOf('MM', seed)}/Media/${sidOf('ME', seed)}`;
    const storedAt =
      (host: string): Answering =>
      (request) =>
        request.headers.authorization ? [307, { location: `https://${host}/object` }] : [401];
    const PROTECTED = storedAt('mms.twiliocdn.com');
    const OPEN = storedAt('s3-external-1.amazonaws.com');
    const asked = () => requests().filter((each) => each.includes('/Media/'));

    /** An account with messages of these ages in days, each with a medium and its answer. */
    function messages(all: Readonly<Record<number, Answering | Answer>>): Probed {
      const ages = Object.keys(all).map(Number);
      const list = (request: IncomingMessage): Answer => {
        const { searchParams } = new URL(request.url ?? '', 'https://api.twilio.com');
        const age = (name: string) =>
          (Date.now() - Date.parse(searchParams.get(name) ?? '')) / 86_400_000;
        const [from, to] = [age('DateSent<'), age('DateSent>')];
        const inside = ages.filter((each) => !(each < from) && !(each > to));
        const items = inside.map((each) => ({ sid: sidOf('MM', `${each}`), num_media: '1' }));
        const without = { sid: sidOf('MM', 'text'), num_media: '0' };
        return [200, {}, JSON.stringify({ messages: [without, ...items, without] })];
      };
      const media = ages.flatMap((age) => [
        [
          `GET ${account}/Messages/${sidOf('MM', `${age}`)}/Media.json`,
          [200, {}, JSON.stringify({ media_list: [{ sid: sidOf('ME', `${age}`) }] })] as Answer,
        ],
        [urlOf(`${age}`), all[age]],
      ]);
      return { answers: { ...Object.fromEntries(media), [MESSAGES]: list } };
    }

    test('pass when those of each month require credentials and are in Twilio’s own store', async () => {
      const { verdict, findings } = await probed(
        'SMS-02',
        messages({ 1: PROTECTED, 9: PROTECTED, 20: PROTECTED, 50: PROTECTED, 395: PROTECTED }),
      );
      expect(verdict).toBe('PASS');
      expect(findings.at(-1)?.message).toBe('the oldest media are from 13 months ago');
      const ages = ['1', '1', '20', '20', '395', '395', '50', '50'];
      expect(asked().sort()).toEqual(ages.map(urlOf).sort());
    });

    test.each([
      ['of 200 days ago', { 1: PROTECTED, 200: OPEN }, ['200']],
      ['of 40 days ago', { 1: PROTECTED, 40: OPEN, 200: OPEN, 400: OPEN }, ['40', '200', '400']],
      ['of the month of the switch', { 1: PROTECTED, 199: PROTECTED, 205: OPEN }, ['205']],
      ['of yesterday', { 1: [200] as Answer }, ['1']],
      [
        'from 13 months ago',
        {
          1: PROTECTED,
          394: [302, { location: 'https://s3-external-1.amazonaws.com/x' }] as Answer,
        },
        ['394'],
      ],
    ])('fail when one %s is open', async (_, all, open) => {
      const { verdict, findings } = await probed('SMS-02', messages(all));
      expect(verdict).toBe('FAIL');
      expect(findings.map(({ resource }) => resource)).toEqual(open.map((age) => sidOf('ME', age)));
    });

    test.each([429, 500, 503])(
      'are not testable when Twilio does not say where one of them is: %i',
      async (status) => {
        const silent: Answering = ({ headers }) => [headers.authorization ? status : 401];
        const { verdict, findings } = await probed(
          'SMS-02',
          messages({ 1: PROTECTED, 200: silent }),
        );
        expect(verdict).toBe('NOT_TESTABLE');
        expect(findings.map(({ message }) => message)).toContain('unknown (401, storage_not_seen)');
      },
    );

    test('are not testable when there were none', async () => {
      expect((await probed('SMS-02', messages({}))).verdict).toBe('NOT_TESTABLE');
      expect(asked()).toEqual([]);
    });

    test('are skipped when they were deleted meanwhile', async () => {
      const { answers, ...others } = messages({ 1: PROTECTED, 100: PROTECTED });
      const deleted = {
        [`GET ${account}/Messages/${sidOf('MM', '100')}/Media.json`]: [404] as Answer,
      };
      const { verdict } = await probed('SMS-02', {
        ...others,
        answers: { ...answers, ...deleted },
      });
      expect(verdict).toBe('PASS');
      expect(asked()).toHaveLength(2);
    });

    test('are not testable when those requested were deleted and older ones may exist', async () => {
      const { answers } = messages({ 1: PROTECTED, 100: OPEN, 101: OPEN, 102: OPEN });
      const deleted = Object.fromEntries(
        ['100', '102'].map((age): [string, Answer] => [
          `GET ${account}/Messages/${sidOf('MM', age)}/Media.json`,
          [200, {}, JSON.stringify({ media_list: [] })],
        ]),
      );
      const { verdict, findings } = await probed('SMS-02', { answers: { ...answers, ...deleted } });
      expect(verdict).toBe('NOT_TESTABLE');
      expect(findings.map(({ message }) => message)).toContain('unknown (no answer, media_gone)');
    });

    test('are an error when the messages cannot be read', async () => {
      const { verdict } = await probed('SMS-02', { answers: { [MESSAGES]: [403] } });
      expect(verdict).toBe('ERROR');
    });

    test.each([
      ['NOT_TESTABLE', 'of the oldest month were not all looked through', 0],
      ['PASS', 'of a month were not all looked through, and older media are protected', 100],
    ])('are %s when the messages %s', async (verdict, _, older) => {
      const { answers = {} } = messages(older === 0 ? {} : { [older]: PROTECTED });
      const others = answers[MESSAGES];
      let pages = 0;
      const busy: Answering = (request, body) => {
        // Only the newest month has no end.
        if (request.url?.includes('DateSent%3C') && typeof others === 'function') {
          return others(request, body);
        }
        pages += 1;
        const page = Array(1_000).fill({ sid: sidOf('MM', 'text'), num_media: '0' });
        const next_page_uri = `${(request.url ?? '').replace(/&Page=.*/, '')}&Page=${pages}`;
        return [200, {}, JSON.stringify({ messages: page, next_page_uri })];
      };
      expect((await probed('SMS-02', { answers: { ...answers, [MESSAGES]: busy } })).verdict).toBe(
        verdict,
      );
      expect(pages).toBe(5);
    });
  });

  describe('that tasks name', () => {
    const workspace = sidOf('WS');
    const open = 'https://media.example.com/open.wav';
    const task = (index: number) =>
      `GET taskrouter.twilio.com/v1/Workspaces/${workspace}/Tasks/${sidOf('WT', index)}`;
    const naming = (...urls: readonly string[]): Answer => {
      const attributes = { conversations: { media: urls.map((url) => ({ url })) } };
      return [200, {}, JSON.stringify({ attributes: JSON.stringify(attributes) })];
    };
    /** A workspace with these answers for tasks, each when it is fetched by itself. */
    const tasks = (...answers: readonly Answer[]): Probed => ({
      readings: {
        'recent-tasks': answers.map((_, index) => ({
          sid: sidOf('WT', index),
          workspace_sid: workspace,
        })),
      },
      answers: {
        ...Object.fromEntries(answers.map((answer, index) => [task(index), answer])),
        'GET media.example.com/open.wav': [200, {}, 'media'],
      },
    });
    const many = (count: number, answer: (index: number) => Answer) =>
      tasks(...Array.from({ length: count }, (_, index) => answer(index)));
    const fetched = () => requests().filter((each) => each.includes('taskrouter'));

    test.each<[string, string]>([
      ['FAIL', open],
      ['NOT_TESTABLE', 'https://media.example.com/closed.wav'],
      ['REVIEW', 'https://elsewhere.example.com/closed.wav'],
    ])('are %s for %s', async (verdict, url) => {
      expect((await probed('FLEX-12', tasks(naming(url)))).verdict).toBe(verdict);
    });

    test('are searched in further tasks when one has ended or has none', async () => {
      const unreadable: Answer = [200, {}, '{"attributes":"{{{"}'];
      const { verdict, announced } = await probed(
        'FLEX-12',
        tasks([404], [200, {}, '{"attributes":null}'], unreadable, naming(open), naming(open)),
      );
      expect(verdict).toBe('FAIL');
      expect(announced).toEqual([
        {
          purpose: 'request media that tasks name, without credentials',
          hosts: ['media.example.com'],
          requests: 2,
        },
      ]);
    });

    test('are five, for which no more tasks than necessary are fetched', async () => {
      const { announced } = await probed(
        'FLEX-12',
        many(30, (index) => naming(`https://media.example.com/${index}.wav`)),
      );
      expect(announced[0]?.requests).toBe(10);
      expect(fetched()).toHaveLength(10);
      expect(
        requests()
          .filter((each) => !each.includes('taskrouter'))
          .sort(),
      ).toEqual([0, 1, 2, 3, 4].map((index) => `GET media.example.com/${index}.wav`));
    });

    test('are searched in at most two hundred tasks', async () => {
      const { verdict } = await probed(
        'FLEX-12',
        many(205, () => naming()),
      );
      expect(verdict).toBe('NOT_TESTABLE');
      expect(fetched()).toHaveLength(200);
    });

    test('are an error when a task cannot be read', async () => {
      const { verdict, findings } = await probed('FLEX-12', tasks(naming(open), [403]));
      expect(verdict).toBe('ERROR');
      expect(findings[0]?.message).toBe('what to request was not read: forbidden (403)');
    });
  });
});
