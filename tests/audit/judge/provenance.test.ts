import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseAttestations } from '../../../src/audit/attestations/parse-attestations';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { sectionOf } from '../../../src/audit/catalog/source-sections';
import { SNAPSHOT_ENDPOINTS } from '../../../src/audit/checks/snapshot-endpoints';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { readItem } from '../../../src/audit/fields/field-reader';
import { judge } from '../../../src/audit/judge/judge';
import { parseSnapshot } from '../../../src/audit/snapshot/parse-snapshot';
import { snapshotPieces } from '../../../src/audit/snapshot/saved-snapshot';
import { TOOL } from '../../../src/audit/snapshot/tool';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const readings = {
  'sip-domains': reading([readItem(sipDomains.fields, { sid: sidOf('SD'), secure: false })]),
};
const TAKEN = { ...snapshotOf(accountSnapshot({ readings })), tool: TOOL };
const reread = (text: string) => parseSnapshot(text, SNAPSHOT_ENDPOINTS);

describe('the provenance of a result', () => {
  test('is the same for a run and for the snapshot that it saved', () => {
    const { provenance } = judge(TAKEN);
    expect(judge(reread([...snapshotPieces(TAKEN)].join(''))).provenance).toEqual(provenance);
    expect(provenance).toMatchObject({ tool: TOOL, snapshot: { tool: TOOL }, notices: [] });
  });

  test('has the digest in the snapshot’s file, and that of the file of statements', () => {
    const text = '{ "version": 1, "attestations": [] }\n';
    const { snapshot, attestations } = judge(TAKEN, parseAttestations(text)).provenance;
    expect(JSON.parse([...snapshotPieces(TAKEN)].join('')).sha256).toBe(snapshot.sha256);
    expect(attestations?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('names the installed version of the API descriptions', () => {
    const { api_descriptions: api } = judge(TAKEN).provenance;
    const installed = require(`${api.name}/package.json`);
    expect(api).toEqual({ name: installed.name, version: installed.version });
  });

  test('changes with any field of the snapshot', () => {
    const other = { ...TAKEN, partial: true };
    expect(judge(other).provenance.snapshot.sha256).not.toBe(
      judge(TAKEN).provenance.snapshot.sha256,
    );
  });
});

describe('a snapshot', () => {
  test('that was edited is judged, and reported', () => {
    const edited = [...snapshotPieces(TAKEN)].join('').replace('"secure": false', '"secure": true');
    const { provenance, requirements } = judge(reread(edited), undefined, { only: ['VOICE-06'] });
    expect(requirements[0]?.verdict).toBe('PASS');
    expect(provenance.notices).toEqual([expect.stringContaining('was edited')]);
  });

  test('that was only reformatted does not count as edited', () => {
    const flat = JSON.stringify(JSON.parse([...snapshotPieces(TAKEN)].join('')));
    expect(judge(reread(flat)).provenance.notices).toEqual([]);
  });

  test.each([
    ['0.1', undefined],
    ['0.1.7', { ...TOOL, version: '0.1.7' }],
  ])('that version %s saved is reported', (version, tool) => {
    const { tool: _, ...taken } = TAKEN;
    const saved = [...snapshotPieces({ ...taken, ...(tool && { tool }) })].join('');
    expect(judge(reread(saved)).provenance.notices).toEqual([
      expect.stringContaining(`was taken by version ${version}, which may look for less`),
    ]);
  });

  test.each([
    ['2026-12-22T12:00:00Z', []],
    ['2026-12-23T12:00:00Z', [expect.stringContaining('was 31 days old')]],
    ['2026-11-21T12:00:00Z', []],
    ['2026-11-20T12:00:00Z', [expect.stringContaining('is dated after the day')]],
  ])('that is judged at %s is reported as old if it is', (time, notices) => {
    const judgedAt = new Date(time);
    expect(judge(TAKEN, undefined, { judgedAt }).provenance.notices).toEqual(notices);
  });
});

describe('the source of a row', () => {
  test.each(CATALOG.map((row) => [row.id, row] as const))('%s is a section', (_, { source }) => {
    expect(sectionOf(source)).toMatch(/^“(?!beginning).{4,}”/);
  });

  test('has the page of its chapter in the printed guide', () => {
    const [row] = CATALOG.filter(({ id }) => id === 'VOICE-08');
    expect(row && sectionOf(row.source)).toBe(
      '“Programmable Voice and SIP › Secure Elastic SIP Trunking”, in the chapter from page 9',
    );
  });
});
