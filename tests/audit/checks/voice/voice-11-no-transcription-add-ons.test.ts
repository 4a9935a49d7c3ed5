import { expect, test } from '@jest/globals';
import { voice11 } from '../../../../src/audit/checks/voice/voice-11-no-transcription-add-ons';
import { addOnExtensions } from '../../../../src/audit/endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../../../src/audit/endpoints/add-ons/installed-add-ons';
import { recordingAddOnResults } from '../../../../src/audit/endpoints/add-ons/recording-add-on-results';
import { recordings } from '../../../../src/audit/endpoints/voice/recordings';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const addOn = (product_name: string, enabled = true) => ({
  ...answers(installedAddOns, { sid: sidOf('XE'), unique_name: 'private' }),
  ...answers(addOnExtensions, { sid: sidOf('XF'), product_name, enabled }),
});

test('asks for a review of an add-on that gets recordings', async () => {
  const { verdict, findings } = await audited(voice11, addOn('Recordings'));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    { resource: sidOf('XF'), field: 'enabled', message: 'an add-on gets recordings' },
  ]);
});

test('fails when it is in the scope of PHI', async () => {
  const { verdict } = await audited(voice11, addOn('Recordings'), { phiScope: ['Marketplace'] });
  expect(verdict).toBe('FAIL');
});

test('asks for a review of what an add-on made of a recording', async () => {
  const { verdict } = await audited(voice11, {
    ...answers(recordings, { sid: sidOf('RE') }),
    ...answers(recordingAddOnResults, { sid: sidOf('XR'), add_on_sid: sidOf('XB') }),
  });
  expect(verdict).toBe('REVIEW');
});

test.each([
  ['is for something else', addOn('Lookup')],
  ['is switched off', addOn('Recordings', false)],
  ['is missing', {}],
])('does not apply when an add-on %s', async (_, resources) => {
  expect((await audited(voice11, resources)).verdict).toBe('NOT_APPLICABLE');
});

test.each([
  [20, 'no sign of an add-on for recordings'],
  [21, 'no sign of an add-on for recordings, of which a sample was read'],
])('reports %i recordings as: %s', async (count, message) => {
  const sids = Array.from({ length: count }, (_, index) => ({ sid: sidOf('RE', index) }));
  const { verdict, findings } = await audited(voice11, answers(recordings, ...sids));
  expect(verdict).toBe('NOT_APPLICABLE');
  expect(findings.map((each) => each.message)).toEqual([message]);
});
