import { expect, test } from '@jest/globals';
import { flex20 } from '../../../../src/audit/checks/flex/flex-20-professional-services-plugins';
import { flexUploadedPlugins } from '../../../../src/audit/endpoints/flex/flex-uploaded-plugins';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const plugin = (unique_name: string, archived = false) =>
  answers(flexUploadedPlugins, { sid: sidOf('FP'), unique_name, archived });

test('asks to review a plugin that has a published name', async () => {
  const { verdict, findings } = await audited(flex20, plugin('plugin-flex-ts-template-v2'));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    {
      resource: sidOf('FP'),
      field: 'unique_name',
      message: 'named as plugin-flex-ts-template-v2',
    },
  ]);
});

test('does not pass for another name, which may have been changed, nor repeat it', async () => {
  const judgement = await audited(flex20, plugin('plugin-jane-roe'));
  expect(judgement.verdict).toBe('NOT_TESTABLE');
  expect(JSON.stringify(judgement)).not.toContain('jane');
});

test('does not apply to an archived plugin', async () => {
  const { verdict } = await audited(flex20, plugin('plugin-flex-ts-template-v2', true));
  expect(verdict).toBe('NOT_APPLICABLE');
});
