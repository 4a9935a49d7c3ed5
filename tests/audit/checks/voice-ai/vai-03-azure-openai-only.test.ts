import { expect, test } from '@jest/globals';
import { vai03 } from '../../../../src/audit/checks/voice-ai/vai-03-azure-openai-only';
import { intelligenceServiceOperators } from '../../../../src/audit/endpoints/voice-ai/intelligence-service-operators';
import { intelligenceServices } from '../../../../src/audit/endpoints/voice-ai/intelligence-services';
import { operatorTypes } from '../../../../src/audit/endpoints/voice-ai/operator-types';
import { operators } from '../../../../src/audit/endpoints/voice-ai/operators';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const attached = (type: object, operator_type = 'Summarization') => ({
  ...answers(intelligenceServices, { sid: sidOf('GA') }),
  ...answers(intelligenceServiceOperators, {
    service_sid: sidOf('GA'),
    operator_sids: [sidOf('LY')],
  }),
  ...answers(operators, { sid: sidOf('LY'), operator_type }),
  ...answers(operatorTypes, { sid: sidOf('EY'), name: 'Summarization', ...type }),
});

test.each([
  ['openai: it may be Azure OpenAI', { provider: 'openai', output_type: 'text-generation' }],
  ['twilio', { provider: 'twilio', output_type: 'text-classification' }],
])('needs an attestation when the provider is %s', async (_, type) => {
  expect((await audited(vai03, attached(type))).verdict).toBe('MANUAL');
});

test('needs an attestation when the type is not known', async () => {
  expect((await audited(vai03, attached({ provider: 'amazon' }, 'Other'))).verdict).toBe('MANUAL');
});

test('fails for a generative operator of Amazon’s', async () => {
  const type = { provider: 'amazon', output_type: 'text-generation' };
  const { verdict, findings } = await audited(vai03, attached(type));
  expect(verdict).toBe('FAIL');
  expect(findings).toContainEqual({
    resource: sidOf('LY'),
    field: 'operator_type',
    message: 'generative, and its provider is amazon',
  });
});

test('does not fail for an operator of Amazon’s that generates nothing', async () => {
  const type = { provider: 'amazon', output_type: 'text-classification' };
  expect((await audited(vai03, attached(type))).verdict).toBe('MANUAL');
});

test('does not apply without an operator', async () => {
  expect((await audited(vai03, {})).verdict).toBe('NOT_APPLICABLE');
});
