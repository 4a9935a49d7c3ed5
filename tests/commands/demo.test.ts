import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCommand } from '../support/run-command';

const SINK_FILE = join(__dirname, '..', '..', 'demo-output', 'filtered-events.ndjson');

test('hipaa-guard demo shows the whole way of an event, and needs no settings', async () => {
  // Whatever the machine's owner has set up stays out of it.
  const environment = { GUARD_MODE: 'nonsense', EVENTS_SINK_URL: 'https://sink.example.com/' };
  const { stdout, stderr, exitCode } = await runCommand(['demo'], { environment });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toContain('forged POST /taskrouter/events → 403 {"error":"signature_invalid"}');
  expect(stdout).toContain('/closed/greeting.wav → 200 "verdict": "protected"');
  expect(stdout).toContain('/open/greeting.wav → 200 "verdict": "public"');
  expect(stdout).toContain('filtered-events.ndjson');
  expect(stdout).toContain('Everything went as expected.');

  const delivered = readFileSync(SINK_FILE, 'utf8');
  expect(delivered.trimEnd().split('\n')).toHaveLength(5);
  for (const text of [stdout, delivered]) {
    for (const secret of ['5550123', 'Alex', 'Jamie', '1984', '0012345', 'SPRINGFIELD']) {
      expect(text).not.toContain(secret);
    }
  }
});
