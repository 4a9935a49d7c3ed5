import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openQuestions } from '../../src/audit/attest/open-questions';
import { parseAttestations } from '../../src/audit/attestations/parse-attestations';
import { judge } from '../../src/audit/judge/judge';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import { dayAfter } from '../../src/terminal/day';
import { CLINIC, clinicSnapshot, clinicStandIn } from '../support/audit/clinic';
import { answerOnTerminal, describeWithTerminal } from '../support/commands/terminal-session';
import { PROJECT_ROOT } from '../support/project-root';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { temporaryFolder } from '../support/temporary-folder';

/** A skilled typist's key (Card, Moran and Newell, 1980). */
const SECONDS_A_KEY = 0.2;
/** Silent reading of English (Brysbaert, 2019: 238). */
const WORDS_A_MINUTE = 240;
const CTRL_C = '\u0003';
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

describeWithTerminal('attest, on a terminal', () => {
  let snapshot: Snapshot;
  let folder: string;

  beforeAll(async () => {
    snapshot = await clinicSnapshot();
  });
  beforeEach(() => {
    folder = temporaryFolder();
    writeFileSync(join(folder, 'snapshot.json'), [...snapshotPieces(snapshot)].join(''));
  });

  const attest = (reply: (prompt: string, screen: string) => string, ...more: string[]) =>
    answerOnTerminal(['attest', '--snapshot', 'snapshot.json', ...more], folder, reply);
  const statements = () =>
    parseAttestations(readFileSync(join(folder, 'hipaa-attestations.yaml'), 'utf8'));
  const openNow = () => {
    const attestations = statements();
    const now = { ...snapshot, taken_at: new Date().toISOString() };
    return openQuestions(judge(now, attestations), attestations);
  };

  /** A clinic without Segment and without redaction, where everything else applies. */
  function asTheClinic(prompt: string, screen: string): string {
    const row = /([A-Z]+-\d+) \(/.exec(screen.slice(screen.lastIndexOf('Question ')))?.[1] ?? '';
    if (prompt.startsWith('y holds')) return row === 'SMS-04' || row === 'SMS-05' ? 'n' : 'y';
    if (prompt.startsWith('Is there a Segment')) return 'n';
    if (prompt.startsWith('The BAA was initiated')) return '2025-08-01';
    if (prompt.startsWith('Why:')) return 'It is not used.';
    if (prompt === 'Role of the attester: ') return 'Privacy officer';
    if (/^Evidence: .*[^\]]: $/.test(prompt)) return 'GRC-17';
    return '';
  }

  const questionsIn = (screen: string) => screen.match(/^Question \d+/gm)?.length ?? 0;

  test('asks an ordinary clinic at most 45 questions, and then nothing is left', async () => {
    const { screen, exitCode, keystrokes } = await attest(asTheClinic);
    expect(screen).toContain('Nothing is left to ask.');
    expect(exitCode).toBe(0);
    expect(screen).toContain('  Organization settings > Accounts: https://1console.twilio.com/');
    expect(questionsIn(screen)).toBeGreaterThan(20);
    expect(questionsIn(screen)).toBeLessThanOrEqual(45);
    expect(keystrokes).toBeLessThan(500);
    expect(statements().unusable).toEqual([]);
    expect(openNow()).toEqual([]);
    const said = new Map(statements().records.map(({ row, answer }) => [row, answer]));
    expect(said.get('SEG-01')).toBe('na');
    expect(said.get('ACCT-05')).toBe('na');
    expect(said.get('SMS-04')).toBe('no');
    expect(said.has('SMS-11')).toBe(false);
  });

  test('takes about as long as the docs say, according to the keystroke-level model', async () => {
    const { screen, keystrokes } = await attest(asTheClinic);
    const words = screen.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    const minutes = words / WORDS_A_MINUTE + (keystrokes * SECONDS_A_KEY) / 60;
    const page = readFileSync(join(PROJECT_ROOT, 'docs/audit/attestations.md'), 'utf8');
    const [, stated] = /about (\d+) minutes of reading and typing/.exec(page) ?? [];
    expect(Math.abs(Number(stated) - minutes)).toBeLessThan(2);
  });

  test('without a snapshot reads the account itself, only by GET, and asks the same questions', async () => {
    const standIn = await clinicStandIn(certificateAuthority());
    try {
      const settings = { ACCOUNT_SID: CLINIC, AUTH_TOKEN: 'token-of-a-test' };
      const environment = { ...standIn.environment, ...settings };
      const live = () => answerOnTerminal(['attest'], folder, asTheClinic, environment);
      const { screen, exitCode } = await live();
      expect(screen).toMatch(/^Reading 1 account, with GETs only: at least \d+ calls\.$/m);
      expect(screen).toContain('Nothing is left to ask.');
      expect(exitCode).toBe(0);
      const rows = statements().records.map(({ row }) => row);
      expect(openNow()).toEqual([]);

      const again = await live();
      expect([again.exitCode, questionsIn(again.screen), again.keystrokes]).toEqual([0, 0, 0]);
      expect(statements().records.map(({ row }) => row)).toEqual(rows);
      expect(standIn.calls.length).toBeGreaterThan(0);
      expect(standIn.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
      expect(standIn.violations).toEqual([]);
    } finally {
      await standIn.close();
    }
  });

  test('can be interrupted, and continues where it stopped', async () => {
    let asked = 0;
    const first = await attest((prompt, screen) => {
      if (prompt.startsWith('y holds')) asked += 1;
      return asked === 6 ? CTRL_C : asTheClinic(prompt, screen);
    });
    expect(first.exitCode).toBe(3);
    expect(first.screen).toContain('the answers so far are written');
    const before = statements().records;
    expect(before.length).toBeGreaterThanOrEqual(5);

    const second = await attest(asTheClinic);
    expect(second.exitCode).toBe(0);
    const [again] = /[A-Z]+-\d+(?= \()/.exec(second.screen) ?? [];
    expect(before.map(({ row }) => row)).not.toContain(again);
    expect(statements().records.slice(0, before.length)).toEqual(before);
    expect(questionsIn(first.screen) + questionsIn(second.screen)).toBeLessThanOrEqual(46);
  });

  test('leaves out products without PHI', async () => {
    const lists = ['SMS, Flex', 'Flex, voice, Messaging, Studio'];
    const { screen } = await attest((prompt, seen) =>
      prompt.startsWith('Which of these') ? (lists.shift() ?? '') : asTheClinic(prompt, seen),
    );
    expect(screen).toContain('Numbers or names from this list');
    const about = statements().records.filter(({ row }) => row === 'VERIFY-05');
    expect(about.map(({ answer }) => answer)).toEqual(['na']);
    expect(openNow()).toEqual([]);
  });

  test('immediately refuses an identifier in free text, by its kind', async () => {
    let typed = 0;
    const { screen } = await attest((prompt) => {
      if (prompt.startsWith('y holds')) return typed === 0 ? 'y' : CTRL_C;
      typed += 1;
      return typed === 1 ? 'Nurse, 212-555-0142' : CTRL_C;
    });
    expect(screen).toContain('free of what looks like PHI (phone)');
    expect(() => statements()).toThrow();
  });

  test('skips a question without an answer, and asks it the next time', async () => {
    const { screen, exitCode, keystrokes } = await attest(() => 's');
    expect(keystrokes).toBeLessThanOrEqual(2 * 45);
    expect(exitCode).toBe(3);
    expect(screen).toMatch(/\d+ questions are left/);
    expect(() => statements()).toThrow();
  });

  test('renews in place, with Enter, what expires within 30 days', async () => {
    writeFileSync(
      join(folder, 'hipaa-attestations.yaml'),
      `# Kept by the privacy office.
version: 1
attestations:
  - row: SEC-07 # asked of the help desk
    scope:
      accounts: all
    answer: yes
    attester:
      role: Privacy officer
    attested_at: ${dayAfter(TODAY, -360)}
    expires_at: ${dayAfter(TODAY, 5)}
    evidence:
      - type: ticket
        location: https://grc.example.com/tickets/17
    source_version: "version 1.1, updated 11.09.22"
`,
    );
    const { screen, exitCode, keystrokes } = await attest(() => '', '--renew');
    expect(screen).toContain('Nothing is left to ask.');
    expect(exitCode).toBe(0);
    expect(keystrokes).toBe(5);
    const text = readFileSync(join(folder, 'hipaa-attestations.yaml'), 'utf8');
    expect(text).toContain('# Kept by the privacy office.');
    expect(text).toContain('# asked of the help desk');
    expect(text).toContain('location: https://grc.example.com/tickets/17');
    expect(statements().records).toMatchObject([{ row: 'SEC-07', attestedAt: TODAY }]);
  });
});
