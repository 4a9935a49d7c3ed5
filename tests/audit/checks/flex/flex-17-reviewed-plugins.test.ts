import { expect, test } from '@jest/globals';
import { flex17 } from '../../../../src/audit/checks/flex/flex-17-reviewed-plugins';
import { flexActiveRelease } from '../../../../src/audit/endpoints/flex/flex-active-release';
import { flexReleasedPlugins } from '../../../../src/audit/endpoints/flex/flex-released-plugins';
import { answers, neverEnabled } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const release = answers(flexActiveRelease, { configuration_sid: sidOf('FJ') });
const plugin = (more: object) => ({
  ...release,
  ...answers(flexReleasedPlugins, {
    plugin_sid: sidOf('FP'),
    plugin_version_sid: sidOf('FV'),
    unique_name: 'our-plugin',
    plugin_url: 'https://example.twil.io/plugins/our-plugin/bundle.js',
    private: true,
    ...more,
  }),
});
const released = {
  resource: sidOf('FV'),
  field: null,
  message: 'a plugin version of the active release',
};

test('asks to review each plugin version of the active release', async () => {
  const { verdict, findings } = await audited(flex17, plugin({}));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([released]);
});

test('points out what is loaded without https or by anybody', async () => {
  const { findings } = await audited(
    flex17,
    plugin({ plugin_url: 'http://example.com/plugin.js', private: false }),
  );
  expect(findings).toEqual([
    released,
    {
      resource: sidOf('FV'),
      field: 'plugin_url',
      message: 'the plugin is not loaded over https',
    },
    { resource: sidOf('FV'), field: 'private', message: 'anybody can load the plugin' },
  ]);
});

test.each([
  ['there is no release', neverEnabled(flexActiveRelease)],
  ['the release has no plugins', release],
])('does not apply when %s', async (_, resources) => {
  expect((await audited(flex17, resources)).verdict).toBe('NOT_APPLICABLE');
});

test('stays open when there is a release whose plugins are not found', async () => {
  const resources = { ...release, ...neverEnabled(flexReleasedPlugins) };
  expect((await audited(flex17, resources)).verdict).toBe('NOT_TESTABLE');
});
