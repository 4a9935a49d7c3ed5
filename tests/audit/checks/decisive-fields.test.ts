import { describe, expect, test } from '@jest/globals';
import { sec02 } from '../../../src/audit/checks/security/sec-02-https-webhooks';
import { voice06 } from '../../../src/audit/checks/voice/voice-06-sip-encryption';
import { voice08 } from '../../../src/audit/checks/voice/voice-08-secure-trunks';
import { vai05 } from '../../../src/audit/checks/voice-ai/vai-05-no-learning-from-transcripts';
import { vai06 } from '../../../src/audit/checks/voice-ai/vai-06-redacted-transcripts';
import { originationUrls } from '../../../src/audit/endpoints/voice/origination-urls';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { trunks } from '../../../src/audit/endpoints/voice/trunks';
import { intelligenceServices } from '../../../src/audit/endpoints/voice-ai/intelligence-services';
import { webUrl } from '../../../src/audit/fields/field-reader';
import type { Check } from '../../../src/audit/model/check';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import { type Brought, judged } from '../../support/audit/judged';
import { sidOf } from '../../support/sids';

/** Every field of a URL that SEC-02 reads; `runtime_domain` is a host of Twilio's own, which calls nothing. */
const URL_FIELDS = sec02.reads.flatMap((endpoint) =>
  Object.entries(endpoint.fields)
    .filter(([field, reader]) => reader === webUrl && field !== 'runtime_domain')
    .map(([field]) => [endpoint.id, field, endpoint] as const),
);

function withUrl(endpoint: AnyEndpoint, field: string, url: string) {
  const [outer = '', inner] = field.split('.');
  const value = inner === undefined ? { [outer]: url } : { [outer]: { [inner]: url } };
  return judged(sec02, { from: endpoint, items: [{ sid: sidOf('ZZ'), ...value }] }).verdict;
}

describe('SEC-02 goes from PASS to FAIL by one URL with http:', () => {
  test.each(URL_FIELDS)('in %s, %s', (_, field, endpoint) => {
    expect([
      withUrl(endpoint, field, 'https://a.example.com/x'),
      withUrl(endpoint, field, 'http://a.example.com/x'),
    ]).toEqual(['PASS', 'FAIL']);
  });
});

const DOMAIN = { sid: sidOf('SD'), secure: true };
const TRUNK = { sid: sidOf('TK'), secure: true };
const ORIGINATION = {
  sid: sidOf('OU'),
  trunk_sid: TRUNK.sid,
  enabled: true,
  sip_url: 'sip:pbx.example.com;transport=tls',
};
const INTELLIGENCE = {
  sid: sidOf('GA'),
  data_logging: false,
  auto_redaction: true,
  media_redaction: true,
};

interface Decisive {
  readonly check: Check;
  /** What is right, and passes. */
  readonly right: readonly Brought[];
  /** One field of the last of it, gone wrong. */
  readonly wrong: object;
}

describe('a setting that goes wrong beside one that is right', () => {
  test.each<[string, string, Decisive]>([
    [
      'VOICE-06',
      'secure',
      {
        check: voice06,
        right: [{ from: sipDomains, items: [DOMAIN] }],
        wrong: { secure: false },
      },
    ],
    [
      'VOICE-08',
      'secure',
      { check: voice08, right: [{ from: trunks, items: [TRUNK] }], wrong: { secure: false } },
    ],
    [
      'VOICE-08',
      'sip_url',
      {
        check: voice08,
        right: [
          { from: trunks, items: [TRUNK] },
          { from: originationUrls, items: [ORIGINATION] },
        ],
        wrong: { sip_url: 'sip:pbx.example.com' },
      },
    ],
    [
      'VAI-05',
      'data_logging',
      {
        check: vai05,
        right: [{ from: intelligenceServices, items: [INTELLIGENCE] }],
        wrong: { data_logging: true },
      },
    ],
    ...['auto_redaction', 'media_redaction'].map((field): [string, string, Decisive] => [
      'VAI-06',
      field,
      {
        check: vai06,
        right: [{ from: intelligenceServices, items: [INTELLIGENCE] }],
        wrong: { [field]: false },
      },
    ]),
  ])('takes %s out of PASS: %s', (_, __, { check, right, wrong }) => {
    const last = right.at(-1);
    if (last === undefined) throw new Error('nothing is right');
    const mutated = { ...last, items: [...last.items, { ...last.items[0], ...wrong }] };
    expect(judged(check, ...right).verdict).toBe('PASS');
    expect(judged(check, ...right.slice(0, -1), mutated).verdict).toMatch(/^(FAIL|WARN)$/);
  });
});
