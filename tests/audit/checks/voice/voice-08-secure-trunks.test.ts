import { expect, test } from '@jest/globals';
import { voice08 } from '../../../../src/audit/checks/voice/voice-08-secure-trunks';
import { originationUrls } from '../../../../src/audit/endpoints/voice/origination-urls';
import { trunks } from '../../../../src/audit/endpoints/voice/trunks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const trunk = (secure: boolean, sip_url: string | null, enabled = true) => ({
  ...answers(trunks, { sid: sidOf('TK'), secure }),
  ...answers(originationUrls, { sid: sidOf('OU'), sip_url, enabled }),
});

test('passes when calls are secure in both directions', async () => {
  const { verdict } = await audited(voice08, trunk(true, 'sip:sip.example.com;transport=tls'));
  expect(verdict).toBe('PASS');
});

test('fails for a trunk that is not secure, and for a URL without TLS', async () => {
  const { verdict, findings } = await audited(voice08, trunk(false, 'sip:sip.example.com'));
  expect(verdict).toBe('FAIL');
  expect(findings.map(({ resource, field }) => [resource, field])).toEqual([
    [sidOf('TK'), 'secure'],
    [sidOf('OU'), 'sip_url'],
  ]);
});

test('ignores a URL that is switched off', async () => {
  const { verdict } = await audited(voice08, trunk(true, 'sip:sip.example.com', false));
  expect(verdict).toBe('PASS');
});

test('does not fail for a URL that Twilio does not return', async () => {
  expect((await audited(voice08, trunk(true, null))).verdict).toBe('NOT_TESTABLE');
});

test('does not apply without trunks', async () => {
  expect((await audited(voice08, {})).verdict).toBe('NOT_APPLICABLE');
});
