import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/commands/run-command';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { temporaryFolder } from '../support/temporary-folder';

/** Events of this many tasks, each with the attributes. */
function eventsOf(tasks: number, attributes: object): string {
  return Array.from({ length: tasks }, (_, index) => {
    const TaskSid = `WT${String(index).padStart(32, '0')}`;
    const TaskAttributes = JSON.stringify(attributes);
    return `${JSON.stringify({ ...asCallback(SKETCH), TaskSid, TaskAttributes })}\n`;
  }).join('');
}

const EVENTS = [
  eventsOf(30, { reason: 'resolved', conversations: { queue: 'Billing' } }),
  eventsOf(20, { reason: 'Sarah P.', conversations: { queue: 'call 555-555-0123' } }),
  eventsOf(19, { reason: 'seldom' }),
].join('');

async function proposedBy(args: readonly string[], input = EVENTS) {
  const cwd = temporaryFolder();
  const outcome = await runCommand(['vocabulary', 'propose', ...args], { input, cwd });
  const file = join(cwd, outcome.stdout.trim());
  return { ...outcome, cwd, file, proposal: JSON.parse(readFileSync(file, 'utf8')) };
}

describe('hipaa-guard vocabulary propose', () => {
  test('writes vocabularies to a new file for the user only, and its name to stdout', async () => {
    const { cwd, file, proposal, exitCode } = await proposedBy([]);
    expect(exitCode).toBe(0);
    expect(readdirSync(cwd)).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(proposal).toEqual({
      vocabularies: { 'conversations.queue': ['Billing'], reason: ['resolved'] },
      look_like_names: { reason: ['Sarah P.'] },
      events: 69,
      min_count: 20,
      counts: {
        'conversations.queue': {
          texts: 50,
          values: [{ value: 'Billing', count: 30, covers: 0.6 }],
          look_like_names: [],
        },
        reason: {
          texts: 69,
          values: [{ value: 'resolved', count: 30, covers: 0.4348 }],
          look_like_names: [{ value: 'Sarah P.', count: 20, covers: 0.2899 }],
        },
      },
    });
  });

  test('proposes what a policy accepts unchanged', async () => {
    const { cwd, proposal } = await proposedBy([]);
    const policy = join(cwd, 'policy.json');
    const { vocabularies } = proposal;
    writeFileSync(
      policy,
      JSON.stringify({ vocabularies, vocabularyOnly: Object.keys(vocabularies) }),
    );
    const { stdout } = await runCommand(['filter', '--policy', policy], { input: EVENTS });
    expect(stdout).toContain('"resolved"');
    expect(stdout).not.toContain('seldom');
  });

  test('says on stderr how many there are, without values', async () => {
    const { stderr } = await proposedBy([]);
    expect(stderr.replace(/ +/g, ' ')).toBe(
      [
        '69 events read.',
        'conversations.queue 1 value cover 60.0 % of 50 texts',
        'reason 1 value cover 43.5 % of 69 texts 1 more may be names',
        '',
      ].join('\n'),
    );
  });

  test('uses the given attributes and count', async () => {
    const { proposal } = await proposedBy(['--attribute', 'reason', '--min-count', '19']);
    expect(proposal.vocabularies).toEqual({ reason: ['resolved', 'seldom'] });
    const several = await proposedBy(['--attribute', 'conversations.queue, reason']);
    expect(several.proposal).toEqual((await proposedBy([])).proposal);
    const few = await proposedBy(['--min-count', '2'], eventsOf(2, { reason: 'resolved' }));
    expect(few.proposal.vocabularies).toEqual({ reason: ['resolved'] });
  });

  test('does not overwrite the events that it reads, or the policy', async () => {
    const file = join(temporaryFolder(), 'policy.json');
    writeFileSync(file, '{}');
    const args = ['vocabulary', 'propose', '--policy', file, '--out', file];
    const { stderr, exitCode } = await runCommand(args, { input: EVENTS });
    expect(stderr).toContain('--policy and --out name the same file');
    expect([exitCode, readFileSync(file, 'utf8')]).toEqual([2, '{}']);
  });

  test('overwrites --out, and closes it to others', async () => {
    const file = join(temporaryFolder(), 'proposal.json');
    writeFileSync(file, 'old', { mode: 0o644 });
    const { stdout } = await runCommand(['vocabulary', 'propose', '--out', file], {
      input: EVENTS,
    });
    expect(stdout).toBe(`${file}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('vocabularies');
  });

  test('ends with 1 when something is not an event, and still proposes', async () => {
    const { exitCode, stderr, proposal } = await proposedBy([], `${EVENTS}x\n`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('69 events read, 1 unreadable left out.');
    expect(proposal.events).toBe(69);
  });
});
