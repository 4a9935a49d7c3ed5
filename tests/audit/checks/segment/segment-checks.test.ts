import { describe, expect, test } from '@jest/globals';
import { SEGMENT_CHECKS } from '../../../../src/audit/checks/segment/segment-checks';
import { collectAccount } from '../../../../src/audit/collect/collect-account';
import { judgeAccount } from '../../../../src/audit/judge/judge-account';
import type { Judgement } from '../../../../src/audit/model/judgement';
import { type AnyEndpoint, isApiEndpoint } from '../../../../src/audit/snapshot/endpoint';
import { listSegmentPages, segmentApi } from '../../../../src/twilio-api/segment-api';
import { bare } from '../../../support/audit/audited';
import { accountSnapshot } from '../../../support/audit/snapshots';
import { certificateAuthority } from '../../../support/servers/certificate-authority';
import { SEGMENT_DESCRIPTION } from '../../../support/twilio-api/segment-description';
import {
  type SegmentResources,
  segmentStandIn,
} from '../../../support/twilio-api/segment-stand-in';
import { standInAgent } from '../../../support/twilio-api/stand-in-agent';

const authority = certificateAuthority();

interface Options {
  readonly statuses?: Readonly<Record<string, number>>;
  /** By row, the resources that a valid attestation of it names. */
  readonly covered?: Readonly<Record<string, readonly string[]>>;
}

/** A row's judgement on a workspace that has only these resources. */
async function audited(
  id: string,
  resources: SegmentResources,
  { statuses = {}, covered = {} }: Options = {},
): Promise<Judgement> {
  const check = SEGMENT_CHECKS.find((each) => each.id === id);
  if (check === undefined) throw new Error(`no check of ${id}`);
  const standIn = await segmentStandIn({ authority, token: 'token', resources, statuses });
  const agent = standInAgent(standIn, authority);
  try {
    const api = segmentApi('token', { agent, attempts: 1 });
    const workspace = { ...api, subject: 'workspace' };
    const now = new Date('2026-11-22T12:00:00Z');
    const readings = await collectAccount(workspace, check.reads.filter(isApiEndpoint), {
      now,
      pages: listSegmentPages,
    });
    expect(standIn.violations).toEqual([]);
    const account = accountSnapshot({ subject: 'workspace', kind: 'workspace', readings });
    return bare(
      judgeAccount(check, account, now, {
        inPhiScope: () => false,
        attested: () => null,
        covered: (row, resource) => covered[row]?.includes(resource) ?? false,
      }),
    );
  } finally {
    agent.destroy();
    await standIn.close();
  }
}

test('a connection that is switched off sends no audience to its destination', async () => {
  const connections = '/spaces/spa1/audiences/aud1/destination-connections';
  const off = { ...engage, [connections]: [{ destinationId: 'dest1', enabled: false }] };
  const resourcesOf = async (resources: SegmentResources) =>
    (await audited('SEG-40', resources)).findings.flatMap(({ resource }) => resource ?? []);
  expect(await resourcesOf(engage)).toEqual(['dest1']);
  expect(await resourcesOf(off)).toEqual([]);
});

/** The others ask only for statements. */
const READING = SEGMENT_CHECKS.filter(({ reads }) => reads.length > 0);

const source = { id: 'source1', enabled: true };
const destination = { id: 'dest1', enabled: true, sourceId: 'source1' };
const warehouse = { id: 'ware1', enabled: true };
const filter = { id: 'filter1', enabled: true, actions: [{ type: 'DROP_PROPERTIES' }] };
const strict = {
  settings: {
    track: {
      allowUnplannedEvents: false,
      allowUnplannedEventProperties: false,
      commonEventOnViolations: 'OMIT_PROPERTIES',
    },
    identify: { allowUnplannedTraits: false, commonEventOnViolations: 'OMIT_TRAITS' },
    group: { allowUnplannedTraits: false, allowTraitsOnViolations: false },
  },
};
const filtered = {
  '/destinations': [destination],
  '/destination/dest1/filters': [filter],
};
const engage = {
  '/spaces': [{ id: 'spa1' }],
  '/spaces/spa1/audiences': [
    { id: 'aud1', spaceId: 'spa1', enabled: true },
    { id: 'aud2', spaceId: 'spa1', enabled: false },
  ],
  '/spaces/spa1/audiences/aud1/destination-connections': [
    { destinationId: 'dest1', enabled: true },
  ],
};

/** A destination function that runs this code. */
const functionWith = (code: string): SegmentResources => ({
  '/functions': [{ id: 'fun1', resourceType: 'DESTINATION' }],
  '/functions/fun1': { function: { id: 'fun1', code } },
});

describe('what Segment’s API tells', () => {
  test.each<[string, string, string, SegmentResources, Options?]>([
    ['SEG-07', 'MANUAL', 'counts what is in use', { '/sources': [source] }],
    ['SEG-08', 'MANUAL', 'counts the owners', { '/users': [{ id: 'u1', permissions: [] }] }],
    [
      'SEG-12',
      'NOT_TESTABLE',
      'does not treat the audit trail as proof',
      { '/audit-events': [{ type: 'A' }] },
    ],
    [
      'SEG-20',
      'NOT_APPLICABLE',
      'needs an enabled source',
      { '/sources': [{ ...source, enabled: false }] },
    ],
    [
      'SEG-20',
      'PASS',
      'passes when all is blocked',
      { '/sources': [source], '/sources/source1/settings': strict },
    ],
    [
      'SEG-20',
      'FAIL',
      'fails for what is not planned',
      {
        '/sources': [source],
        '/sources/source1/settings': {
          settings: { ...strict.settings, track: { allowUnplannedEvents: true } },
        },
      },
    ],
    ['SEG-20', 'FAIL', 'fails for settings that are missing', { '/sources': [source] }],
    ...['SEG-20', 'SEG-25'].flatMap((row): [string, string, string, SegmentResources][] => [
      [
        row,
        'NOT_APPLICABLE',
        'asks no plan of a source of objects, by its category',
        { '/sources': [{ ...source, metadata: { slug: 'some-crm', categories: ['CRM'] } }] },
      ],
      [
        row,
        'NOT_APPLICABLE',
        'asks no plan of a source of objects, by its slug',
        { '/sources': [{ ...source, metadata: { slug: 'stripe' } }] },
      ],
      [
        row,
        'FAIL',
        'asks a plan of a cloud source of events',
        {
          '/sources': [
            {
              ...source,
              metadata: { slug: 'x', categories: ['CRM'], isCloudEventSource: true },
            },
          ],
        },
      ],
      [
        row,
        'FAIL',
        'asks a plan of a website',
        { '/sources': [{ ...source, metadata: { slug: 'javascript', categories: ['Website'] } }] },
      ],
    ]),
    ['SEG-22', 'NOT_APPLICABLE', 'needs a destination or a warehouse', {}],
    ['SEG-22', 'MANUAL', 'asks about a destination', { '/destinations': [destination] }],
    ['SEG-22', 'MANUAL', 'asks about a warehouse', { '/warehouses': [warehouse] }],
    ['SEG-23', 'FAIL', 'fails for a warehouse without BAA', { '/warehouses': [warehouse] }],
    [
      'SEG-23',
      'FAIL',
      'does not count a destination’s filter for a warehouse',
      { ...filtered, '/warehouses': [warehouse] },
    ],
    [
      'SEG-23',
      'NOT_APPLICABLE',
      'accepts a warehouse’s BAA',
      { '/warehouses': [warehouse] },
      { covered: { 'SEG-22': ['ware1'] } },
    ],
    [
      'SEG-23',
      'NOT_APPLICABLE',
      'ignores a warehouse that is off',
      { '/warehouses': [{ ...warehouse, enabled: false }] },
    ],
    [
      'SEG-44',
      'REVIEW',
      'asks about a journey',
      { '/audit-events': [{ type: 'Journey Created' }] },
    ],
    [
      'SEG-44',
      'REVIEW',
      'asks about a broadcast',
      { '/audit-events': [{ type: 'BroadcastSent' }] },
    ],
    ['SEG-44', 'MANUAL', 'takes no other change', { '/audit-events': [{ type: 'SourceCreated' }] }],
    ['SEG-51', 'WARN', 'warns of a warehouse', { '/warehouses': [warehouse] }],
    ['SEG-21', 'NOT_APPLICABLE', 'needs a destination', {}],
    ['SEG-21', 'FAIL', 'fails without a filter', { '/destinations': [destination] }],
    [
      'SEG-21',
      'FAIL',
      'fails when the filter is off',
      { ...filtered, '/destination/dest1/filters': [{ ...filter, enabled: false }] },
    ],
    [
      'SEG-21',
      'FAIL',
      'fails when the filter only samples',
      { ...filtered, '/destination/dest1/filters': [{ ...filter, actions: [{ type: 'SAMPLE' }] }] },
    ],
    ['SEG-21', 'NOT_TESTABLE', 'does not pass by a filter', filtered],
    [
      'SEG-21',
      'NOT_TESTABLE',
      'needs a statement',
      { '/destinations': [destination] },
      { covered: { 'SEG-21': ['dest1'] } },
    ],
    ['SEG-23', 'FAIL', 'fails without BAA and filter', { '/destinations': [destination] }],
    [
      'SEG-23',
      'NOT_TESTABLE',
      'accepts a BAA',
      { '/destinations': [destination] },
      { covered: { 'SEG-22': ['dest1'] } },
    ],
    ['SEG-24', 'FAIL', 'fails for http:', functionWith('fetch("http://example.com/in");')],
    ['SEG-24', 'FAIL', 'fails for a logged event', functionWith('console.log(event);')],
    [
      'SEG-24',
      'FAIL',
      'fails for a secret',
      functionWith('const apiKey = "abcdefghij0123456789";'),
    ],
    ['SEG-24', 'REVIEW', 'asks about a host', functionWith('fetch("https://api.example.com/in");')],
    ['SEG-24', 'NOT_TESTABLE', 'counts what is no code', functionWith('function (')],
    [
      'SEG-24',
      'NOT_TESTABLE',
      'does not pass for clean code',
      functionWith('async function onTrack(event, settings) { console.log("E42"); }'),
    ],
    [
      'SEG-25',
      'PASS',
      'passes with plan and settings',
      {
        '/sources': [source],
        '/sources/source1/settings': strict,
        '/tracking-plans': [{ id: 'tp1', type: 'LIVE' }],
        '/tracking-plans/tp1/sources': [source],
      },
    ],
    [
      'SEG-25',
      'FAIL',
      'fails for a plan that is not live',
      {
        '/sources': [source],
        '/sources/source1/settings': strict,
        '/tracking-plans': [{ id: 'tp1', type: 'TEMPLATE' }],
        '/tracking-plans/tp1/sources': [source],
      },
    ],
    [
      'SEG-25',
      'NOT_TESTABLE',
      'stays open while a plan has no type',
      {
        '/sources': [source],
        '/sources/source1/settings': strict,
        '/tracking-plans': [{ id: 'tp1' }],
      },
    ],
    [
      'SEG-26',
      'NOT_TESTABLE',
      'needs a quarantine',
      { '/sources': [source], '/sources/source1/settings': strict },
    ],
    [
      'SEG-26',
      'MANUAL',
      'asks who looks at a quarantine',
      {
        '/sources': [source],
        '/sources/source1/settings': { settings: { forwardingBlockedEventsTo: 'source2' } },
      },
    ],
    [
      'SEG-26',
      'FAIL',
      'fails for a quarantine that goes on',
      {
        '/sources': [source],
        '/sources/source1/settings': { settings: { forwardingBlockedEventsTo: 'source2' } },
        '/destinations': [{ ...destination, sourceId: 'source2' }],
      },
    ],
    ['SEG-27', 'NOT_APPLICABLE', 'needs a model', {}],
    [
      'SEG-27',
      'MANUAL',
      'asks for a review of each model',
      { '/reverse-etl-models': [{ id: 'model1', enabled: true }] },
    ],
    ['SEG-34', 'MANUAL', 'asks whether anybody objects', {}],
    [
      'SEG-34',
      'WARN',
      'warns of a deletion that failed',
      { '/regulations': [{ id: 'reg1', status: 'FAILED' }] },
    ],
    ['SEG-40', 'NOT_APPLICABLE', 'needs a space', {}],
    ['SEG-40', 'MANUAL', 'asks for BAAs of audiences’ destinations', engage],
    ['SEG-41', 'FAIL', 'fails for an audience that goes out unfiltered', engage],
    [
      'SEG-41',
      'NOT_TESTABLE',
      'does not pass for a filter of the space',
      { ...engage, '/filters': [{ id: 'f1', enabled: true }] },
    ],
    ['SEG-41', 'NOT_TESTABLE', 'accepts a BAA', engage, { covered: { 'SEG-22': ['dest1'] } }],
    [
      'SEG-42',
      'MANUAL',
      'asks for the reason of each trait',
      { ...engage, '/spaces/spa1/computed-traits': [{ id: 'trait1', enabled: true }] },
    ],
    [
      'SEG-51',
      'WARN',
      'warns of code that runs in a browser',
      {
        '/destinations': [{ ...destination, metadata: { supportedPlatforms: { browser: true } } }],
      },
    ],
    ['SEG-51', 'NOT_TESTABLE', 'does not pass without one', { '/destinations': [destination] }],
    [
      'SEG-53',
      'WARN',
      'warns of numbers in a plan',
      {
        '/tracking-plans': [{ id: 'tp1', type: 'LIVE' }],
        '/tracking-plans/tp1/rules': [
          {
            type: 'TRACK',
            jsonSchema: {
              properties: { properties: { properties: { age: { type: ['integer', 'null'] } } } },
            },
          },
        ],
      },
    ],
    [
      'SEG-53',
      'NOT_TESTABLE',
      'does not pass for texts',
      {
        '/tracking-plans': [{ id: 'tp1', type: 'LIVE' }],
        '/tracking-plans/tp1/rules': [
          { type: 'TRACK', jsonSchema: { properties: { a: { type: 'string' } } } },
        ],
      },
    ],
  ])('%s is %s: it %s', async (id, verdict, _, resources, ...[options]) => {
    expect((await audited(id, resources, options)).verdict).toBe(verdict);
  });

  test('names the setting that lets something pass', async () => {
    const { findings } = await audited('SEG-20', {
      '/sources': [source],
      '/sources/source1/settings': {
        settings: {
          ...strict.settings,
          group: { allowUnplannedTraits: true, commonEventOnViolations: 'BLOCK' },
        },
      },
    });
    expect(findings).toEqual([
      {
        resource: 'source1',
        field: 'group.allowUnplannedTraits',
        message: 'lets unplanned data pass',
      },
    ]);
  });

  test('reads lists to their last page', async () => {
    const sources = Array.from({ length: 5 }, (_, index) => ({ id: `s${index}`, enabled: true }));
    expect((await audited('SEG-07', { '/sources': sources })).findings[0]?.message).toMatch(
      '5 sources',
    );
  });

  test.each(READING.map(({ id, reads }) => [id, reads] as const))(
    '%s is an error when its first reading fails',
    async (id, reads) => {
      for (const status of [401, 429, 500]) {
        const statuses = { [pathOfFirst(reads)]: status };
        expect((await audited(id, {}, { statuses })).verdict).toBe('ERROR');
      }
    },
  );

  test.each([403, 404])('does not treat %i from an alpha endpoint as an error', async (status) => {
    const statuses = { '/spaces/{spaceId}/audiences': status };
    expect((await audited('SEG-40', engage, { statuses })).verdict).toBe('MANUAL');
  });

  test.each([403, 404])(
    'concludes nothing about the use of Engage from %i for spaces',
    async (status) => {
      const verdictOf = async (id: string) =>
        (await audited(id, engage, { statuses: { '/spaces': status } })).verdict;
      expect(await verdictOf('SEG-07')).toBe('MANUAL');
      expect(await verdictOf('SEG-40')).toBe('MANUAL');
      expect(await verdictOf('SEG-41')).toBe('NOT_TESTABLE');
      expect(await verdictOf('SEG-42')).toBe('MANUAL');
    },
  );

  test.each([403, 404])('does not call filters missing when %i hides them', async (status) => {
    const resources = { ...engage, '/filters': [] };
    const closed = { statuses: { '/filters': status } };
    expect((await audited('SEG-41', resources)).verdict).toBe('FAIL');
    expect((await audited('SEG-41', resources, closed)).verdict).toBe('NOT_TESTABLE');
  });
});

/** An endpoint with a parent is not asked when there is no parent. */
function pathOfFirst(reads: readonly AnyEndpoint[]): string {
  const first = reads.find(isApiEndpoint);
  return first?.parent?.endpoint.path ?? first?.path ?? '';
}

describe('what is read from Segment', () => {
  const endpoints = new Set(SEGMENT_CHECKS.flatMap(({ reads }) => reads.filter(isApiEndpoint)));

  test.each([...endpoints].map((each) => [each.path, each] as const))(
    'is in its API description: %s',
    (path, { list, fields }) => {
      const described = SEGMENT_DESCRIPTION[path];
      expect(described?.list).toBe(list);
      const names = Object.keys(fields).map((name) => (list ? name : name.replace(/^data\./, '')));
      expect(described?.properties).toEqual(expect.arrayContaining(names));
    },
  );

  test.each([...endpoints].map(({ path }) => path))('contains no sample of data: %s', (path) => {
    expect(path).not.toMatch(/sample-values|\/events$/);
  });
});
