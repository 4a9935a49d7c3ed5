import { describe, expect, test } from '@jest/globals';
import { parseAttestations } from '../../../../src/audit/attestations/parse-attestations';
import { judge } from '../../../../src/audit/judge/judge';
import type { Verdict } from '../../../../src/audit/model/verdict';
import { accountSnapshot, reading, snapshotOf } from '../../../support/audit/snapshots';
import { sidOf } from '../../../support/sids';

const CARRIED = sidOf('SD', 'carried');
const OPEN = sidOf('SD', 'open');
const TRUNK = sidOf('TK', 'carried');
const URL_OF_TRUNK = sidOf('OU', 'carried');

/** The answer to a row in a statement that names these resources. */
function stated(
  row: 'VOICE-06' | 'VOICE-08',
  readings: Readonly<Record<string, ReturnType<typeof reading>>>,
  resources: readonly string[],
  answer = 'yes',
) {
  const record = {
    row,
    scope: { accounts: 'all', ...(resources.length > 0 ? { resources } : {}) },
    answer,
    rationale: 'Interconnect carries it.',
    attester: { role: 'Network lead' },
    attested_at: '2026-11-01',
    expires_at: '2027-10-31',
    evidence: [{ type: 'ticket', location: 'GRC-17' }],
    source_version: 'version 1.1, updated 11.09.22',
  };
  const attestations = parseAttestations(JSON.stringify({ version: 1, attestations: [record] }));
  const snapshot = snapshotOf(accountSnapshot({ readings }));
  const [judged] = judge(snapshot, attestations, { only: [row] }).requirements;
  return judged?.verdict;
}

const domains = (...sids: readonly string[]) => ({
  'sip-domains': reading(sids.map((sid) => ({ sid, secure: false }))),
});

const trunk = {
  trunks: reading([{ sid: TRUNK, secure: false }]),
  'origination-urls': reading([
    {
      sid: URL_OF_TRUNK,
      trunk_sid: TRUNK,
      enabled: true,
      sip_url: { scheme: 'sip', transport: null },
    },
  ]),
};

describe('SIP traffic without TLS', () => {
  test.each<[string, readonly string[], readonly string[], string, Verdict]>([
    ['of a domain that Interconnect carries is attested', [CARRIED], [CARRIED], 'yes', 'ATTESTED'],
    ['of another domain fails beside it', [CARRIED, OPEN], [CARRIED], 'yes', 'FAIL'],
    ['fails when the statement names no domain', [CARRIED], [], 'yes', 'FAIL'],
    ['fails when the statement says no', [CARRIED], [CARRIED], 'no', 'FAIL'],
  ])('%s', (_, sids, resources, answer, verdict) => {
    expect(stated('VOICE-06', domains(...sids), resources, answer)).toBe(verdict);
  });

  test.each<[string, readonly string[], Verdict]>([
    ['of a trunk that Interconnect carries is attested, with its URLs', [TRUNK], 'ATTESTED'],
    ['of a trunk fails when only its URL is named', [URL_OF_TRUNK], 'FAIL'],
    ['of a trunk fails when another one is named', [sidOf('TK', 'other')], 'FAIL'],
  ])('%s', (_, resources, verdict) => {
    expect(stated('VOICE-08', trunk, resources)).toBe(verdict);
  });
});
