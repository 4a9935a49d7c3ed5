import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, extname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fsHelpers } from '@twilio-labs/serverless-api';
import { readSpecializedConfig } from 'twilio-run/dist/config/global';
import { ALL_ROUTES, functionFile } from '../../src/routes/all-routes';
import { PROJECT_ROOT } from '../support/project-root';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';

/** What `deploy` finds, from .twilioserverlessrc and the folders. */
async function filesThatDeployFinds() {
  const { functionsFolder = 'functions', assetsFolder = 'assets' } = readSpecializedConfig(
    PROJECT_ROOT,
    '',
    'deploy',
  );
  const { functions, assets } = await fsHelpers.getListOfFunctionsAndAssets(PROJECT_ROOT, {
    functionsFolderNames: [functionsFolder],
    assetsFolderNames: [assetsFolder],
  });
  return [...functions, ...assets];
}

describe('the deployed list', () => {
  test('is exactly the agreed one', async () => {
    const found = await filesThatDeployFinds();
    expect(found.map(({ access, path }) => `${access} ${path}`).sort()).toEqual(DEPLOYED_LIST);
  });

  test('has nothing public', async () => {
    const found = await filesThatDeployFinds();
    expect(found.filter(({ access }) => access === 'public')).toEqual([]);
  });

  test('has no source map and no dotfile', async () => {
    for (const { filePath } of await filesThatDeployFinds()) {
      expect(extname(filePath)).not.toBe('.map');
      expect(basename(filePath)).not.toMatch(/^\./);
    }
  });
});

test('the Functions of this project run with two packages, each in one exact version', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  // There may also be those of a customer's own Functions.
  expect(dependencies).toMatchObject({
    // Twilio rejects 2.1.0, though npm calls it the latest.
    '@twilio/runtime-handler': '2.0.3',
    twilio: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
  for (const route of ALL_ROUTES) {
    const file = join(PROJECT_ROOT, '.twilioserverless/functions', `${functionFile(route)}.js`);
    const required = [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)];
    const packages = required.map(([, name = '']) => name).filter((name) => !isBuiltin(name));
    expect(packages.filter((name) => !/^twilio(?:\/|$)/.test(name))).toEqual([]);
  }
});
