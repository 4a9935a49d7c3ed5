import { expect, test } from '@jest/globals';
import { rt09 } from '../../../src/audit/checks/runtime/rt-09-private-assets';
import { voice04 } from '../../../src/audit/checks/voice/voice-04-sip-domain-callers';
import { voice05 } from '../../../src/audit/checks/voice/voice-05-trunk-authentication';
import { voice06 } from '../../../src/audit/checks/voice/voice-06-sip-encryption';
import { voice08 } from '../../../src/audit/checks/voice/voice-08-secure-trunks';
import { vai03 } from '../../../src/audit/checks/voice-ai/vai-03-azure-openai-only';
import { vai05 } from '../../../src/audit/checks/voice-ai/vai-05-no-learning-from-transcripts';
import { vai06 } from '../../../src/audit/checks/voice-ai/vai-06-redacted-transcripts';
import { serverlessBuilds } from '../../../src/audit/endpoints/runtime/serverless-builds';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { trunks } from '../../../src/audit/endpoints/voice/trunks';
import { intelligenceServiceOperators } from '../../../src/audit/endpoints/voice-ai/intelligence-service-operators';
import { intelligenceServices } from '../../../src/audit/endpoints/voice-ai/intelligence-services';
import type { Check } from '../../../src/audit/model/check';
import { type Brought, judged } from '../../support/audit/judged';
import { sidOf } from '../../support/sids';

const sid = sidOf('XX');
const asset = { asset_sid: sidOf('ZH'), path: '/logo.png' };

test.each<[string, Check, Brought['from'], object]>([
  ['VAI-03, of operators', vai03, intelligenceServiceOperators, { service_sid: sid }],
  ['VAI-05, of logging', vai05, intelligenceServices, { sid }],
  ['VAI-06, of redaction', vai06, intelligenceServices, { sid }],
  ['VOICE-04, of callers', voice04, sipDomains, { sid, sip_registration: false }],
  ['VOICE-05, of callers', voice05, trunks, { sid, domain_name: 'invented' }],
  ['VOICE-06, of encryption', voice06, sipDomains, { sid }],
  ['VOICE-08, of encryption', voice08, trunks, { sid }],
  ['RT-09, of Assets', rt09, serverlessBuilds, { sid }],
])('%s: a missing value is neither right nor wrong', (_what, check, from, fields) => {
  expect(judged(check, { from, items: [fields] }).verdict).toBe('NOT_TESTABLE');
});

test('an Asset without a visibility is not called private', () => {
  const said = (visibility: string | null) =>
    judged(rt09, {
      from: serverlessBuilds,
      items: [{ sid, asset_versions: [{ ...asset, visibility }] }],
    }).findings[0]?.message;
  expect(said('private')).toContain('all deployed Assets are private');
  expect(said(null)).toBe('Twilio does not say for each deployed Asset who may see it');
});
