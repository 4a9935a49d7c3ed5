import { expect, test } from '@jest/globals';
import { vai04 } from '../../../../src/audit/checks/voice-ai/vai-04-prompts-without-phi';
import { customOperators } from '../../../../src/audit/endpoints/voice-ai/custom-operators';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const operator = (prompt: string) =>
  answers(customOperators, { sid: sidOf('LY'), config: { prompt } });

test('fails for an identifier in an operator’s text, and does not repeat it', async () => {
  const { verdict, findings } = await audited(vai04, operator('Such as 415-555-0100'));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('LY'), field: 'config', message: 'found in its texts: phone' },
  ]);
});

test('needs an attestation when nothing is found', async () => {
  expect((await audited(vai04, operator('Sum up the call'))).verdict).toBe('MANUAL');
});

test('does not apply without custom operators', async () => {
  expect((await audited(vai04, {})).verdict).toBe('NOT_APPLICABLE');
});
