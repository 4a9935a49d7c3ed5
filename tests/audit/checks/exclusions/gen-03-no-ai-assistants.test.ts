import { expect, test } from '@jest/globals';
import { gen03 } from '../../../../src/audit/checks/exclusions/gen-03-no-ai-assistants';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { studioFlows } from '../../../../src/audit/endpoints/runtime/studio-flows';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { assistants } from '../../../../src/audit/endpoints/voice-ai/assistants';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const assistant = {
  id: 'aia_asst_1',
  account_sid: sidOf('AC'),
  name: 'private',
  owner: 'private',
  model: 'private',
  personality_prompt: 'private',
  customer_ai: {},
  date_created: '2026-11-01T00:00:00Z',
  date_updated: '2026-11-01T00:00:00Z',
};
const widget = { type: 'send-to-assistant', properties: {} };

test.each([
  ['an assistant', answers(assistants, assistant)],
  ['its usage', answers(usageRecords, usageRecord('ai-assistants-voice', 1))],
  [
    'a deployed package',
    {
      ...answers(serverlessServices, { sid: sidOf('ZS') }),
      ...answers(serverlessEnvironments, {
        sid: sidOf('ZE'),
        service_sid: sidOf('ZS'),
        build_sid: sidOf('ZB'),
      }),
      ...answers(serverlessBuilds, {
        sid: sidOf('ZB'),
        dependencies: [{ name: '@twilio-alpha/assistants', version: '1.0.0' }],
      }),
    },
  ],
  [
    'a flow that hands over to one',
    {
      ...answers(studioFlows, { sid: sidOf('FW') }),
      ...answers(studioRevisions, { sid: sidOf('FW'), definition: { states: [widget] } }),
    },
  ],
])('asks for a review of %s', async (_, resources) => {
  const { verdict, findings } = await audited(gen03, resources);
  expect(verdict).toBe('REVIEW');
  expect(JSON.stringify(findings)).not.toContain('private');
});

test('fails for an assistant in the scope of PHI', async () => {
  const { verdict } = await audited(gen03, answers(assistants, assistant), {
    phiScope: ['AI Assistants'],
  });
  expect(verdict).toBe('FAIL');
});

test.each([
  [404, 'NOT_APPLICABLE'],
  [403, 'ERROR'],
])('judges an answer %i from assistants: %s', async (status, expected) => {
  const { verdict } = await audited(gen03, {
    'GET assistants.twilio.com/v1/Assistants': { status, body: { code: 20404 } },
  });
  expect(verdict).toBe(expected);
});
