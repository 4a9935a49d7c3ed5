import { describe, expect, it } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { ACCOUNT_CHECKS } from '../../../src/audit/checks/account-checks';
import { EVENT_STREAMS_CHECKS } from '../../../src/audit/checks/event-streams-checks';
import { GLOBAL_EXCLUSION_CHECKS } from '../../../src/audit/checks/global-exclusions-checks';
import { RUNTIME_CHECKS } from '../../../src/audit/checks/runtime-checks';
import { SECURITY_CHECKS } from '../../../src/audit/checks/security-checks';
import { VIDEO_CHECKS } from '../../../src/audit/checks/video-checks';
import { VOICE_AI_CHECKS } from '../../../src/audit/checks/voice-ai-checks';
import { VOICE_CHECKS } from '../../../src/audit/checks/voice-checks';
import { judged } from '../judged';

const CHECKS = [
  ...ACCOUNT_CHECKS,
  ...SECURITY_CHECKS,
  ...RUNTIME_CHECKS,
  ...VIDEO_CHECKS,
  ...VOICE_CHECKS,
  ...VOICE_AI_CHECKS,
  ...EVENT_STREAMS_CHECKS,
  ...GLOBAL_EXCLUSION_CHECKS,
];

describe('the checks of the account, Runtime, Video, Voice and what is eligible nowhere', () => {
  it('are there for each row that the REST API can help with', () => {
    const rows = CATALOG.filter(
      ({ id, verification }) =>
        verification === 'rest' && /^(?:ACCT|SEC|RT|VIDEO|VOICE|VAI|ES|GEN)-/.test(id),
    ).map(({ id }) => id);
    // ACCT-17 takes the worst verdict of other rows, and reads nothing.
    expect(['ACCT-17', ...CHECKS.map(({ id }) => id)].sort()).toEqual(rows.sort());
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s neither passes nor fails where there is nothing',
    (_, check) => {
      expect(['PASS', 'FAIL', 'ERROR']).not.toContain(judged(check).verdict);
    },
  );
});
