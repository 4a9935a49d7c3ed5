import { beforeEach, describe, expect, test } from '@jest/globals';
import { auditFixRuns, isPost } from '../support/commands/audit-fix-runs';
import { ACCOUNT } from '../support/commands/audit-runs';
import { sidOf } from '../support/sids';
import { type FlexAccount, flexAccount } from '../support/twilio-api/flex-stand-in';

const { start, audit, writes, savedFiles } = auditFixRuns();

describe('hipaa-guard audit --fix, for Flex’s automatic logout', () => {
  const CONFIGURATION = 'POST flex-api.twilio.com/v1/Configuration';
  /** The plugin's minutes are set, as `flex configure --apply` does. */
  const MINUTES = { hipaa_guard: { idleMinutes: 15 } };
  let flex: FlexAccount;

  beforeEach(() => {
    flex = flexAccount(ACCOUNT);
    flex.configuration = {
      ...flex.configuration,
      status: 'ok',
      ui_attributes: MINUTES,
      offline_config: { presence: false, presence_ttl: 30 },
    };
  });

  test('switches it on, keeps the settings beside it, and --restore puts it back', async () => {
    const before = structuredClone(flex.configuration);
    await start(flex.resources);
    const shown = await audit(['--fix', 'FLEX-13']);
    expect(shown.stdout).toContain(`FLEX-13: ${CONFIGURATION} (${ACCOUNT})
  offline_config.presence
    - false
    + true
! Agents who lose the connection`);
    expect(writes()).toEqual([]);

    const { stdout } = await audit(['--fix', 'FLEX-13', '--apply']);
    expect(stdout).toContain(`${CONFIGURATION} (${ACCOUNT}): set, and read back\n`);
    expect(flex.configuration).toEqual({
      ...before,
      offline_config: { presence: true, presence_ttl: 30 },
    });

    const { exitCode } = await audit(['--restore', savedFiles()[0] ?? '']);
    expect([flex.configuration, exitCode]).toEqual([before, 0]);
  });

  test('stops the collection of errors, and has callbacks encrypted, in the same call', async () => {
    flex.configuration = {
      ...flex.configuration,
      flex_instance_sid: sidOf('GO'),
      crm_callback_url: `http://example.com/canary?patient=canary`,
      debugger_integration: { console_errors_included: true, other: 1 },
    };
    await start(flex.resources);
    const { stdout } = await audit(['--fix', 'SEC-02,FLEX-18', '--apply']);
    expect(stdout).toContain(`SEC-02, FLEX-18: ${CONFIGURATION} (${ACCOUNT})\n`);
    expect(flex.configuration).toMatchObject({
      crm_callback_url: `https://example.com/canary?patient=canary`,
      debugger_integration: { console_errors_included: false, other: 1 },
    });
  });

  test('does not touch it when it is on, and leaves the rest of the row to a person', async () => {
    flex.configuration = { ...flex.configuration, offline_config: { presence: true } };
    await start(flex.resources);
    const { stdout } = await audit(['--fix', 'FLEX-13', '--apply']);
    expect(stdout).toContain('FLEX-13: by hand: ');
    expect(stdout).toContain('Nothing to change through an API.\n');
    expect(writes()).toEqual([]);
  });

  test.each([400, 403, 503])(
    'says that nothing was changed when the answer is %d',
    async (status) => {
      const before = structuredClone(flex.configuration);
      const answer = { status, body: { code: 20001, message: 'canary', status } };
      await start(flex.resources, {
        fault: (request) => (isPost('/Configuration')(request) ? answer : undefined),
      });
      const { stderr, exitCode } = await audit(['--fix', 'FLEX-13', '--apply']);
      expect(stderr).toContain('Stopped there: 1 of 1 change not made.\n');
      expect([flex.configuration, exitCode]).toEqual([before, 4]);
    },
  );
});
