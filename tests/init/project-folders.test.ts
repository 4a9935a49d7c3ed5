import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { fsHelpers } from '@twilio-labs/serverless-api';
import { templateDefaultConfigFile } from 'twilio-run/dist/templating/defaultConfig';
import { runCommand } from '../support/commands/run-command';
import { temporaryFolder } from '../support/temporary-folder';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';

const HELLO = 'exports.handler = (context, event, done) => done(null, 1);\n';

/** A folder with these files, by path. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What `twilio serverless:deploy` finds in a folder, by the toolkit's own code. */
async function foundByToolkit(folder: string): Promise<readonly string[]> {
  let config: typeof import('twilio-run/dist/config/global') | undefined;
  // It caches the first configuration that it reads.
  jest.isolateModules(() => {
    config = require('twilio-run/dist/config/global');
  });
  const { functionsFolder, assetsFolder } =
    config?.readSpecializedConfig(folder, '', 'deploy') ?? {};
  const { functions, assets } = await fsHelpers.getListOfFunctionsAndAssets(folder, {
    ...(functionsFolder && { functionsFolderNames: [functionsFolder] }),
    ...(assetsFolder && { assetsFolderNames: [assetsFolder] }),
  });
  return [...functions, ...assets].map(({ access, path }) => `${access} ${path}`).sort();
}

const OWN = ['private /rooms.json', 'protected /hello'];
const NAMED = { 'fny/hello.protected.js': HELLO, 'files/rooms.private.json': '{}' };
const PACKAGE = { name: 'clinic', dependencies: { '@twilio/runtime-handler': '2.0.3' } };
const FOLDERS = { functionsFolder: 'fny', assetsFolder: './files/' };

describe("a project's own Functions and Assets are deployed beside ours after `init`", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      "in the toolkit's first folders",
      { 'functions/hello.protected.js': HELLO, 'assets/rooms.private.json': '{}' },
    ],
    [
      "in the toolkit's other folders",
      { 'src/hello.protected.js': HELLO, 'static/rooms.private.json': '{}' },
    ],
    ['named in JSON', { ...NAMED, '.twilioserverlessrc': JSON.stringify(FOLDERS) }],
    [
      'named in JSON with comments',
      {
        ...NAMED,
        '.twilioserverlessrc': `{
          // "functionsFolder": "functions",
          functionsFolder: 'fny', // Ours.
          "assetsFolder": "files", /* As well. */
        }`,
      },
    ],
    ['named in a .json', { ...NAMED, '.twilioserverlessrc.json': JSON.stringify(FOLDERS) }],
    [
      'named in a .yml',
      {
        ...NAMED,
        '.twilioserverlessrc.yml': 'functionsFolder: fny # Ours.\nassetsFolder: files\n',
      },
    ],
    ['named below .config', { ...NAMED, '.config/twilioserverlessrc': JSON.stringify(FOLDERS) }],
    [
      'named in package.json',
      { ...NAMED, 'package.json': JSON.stringify({ ...PACKAGE, twilioserverless: FOLDERS }) },
    ],
    [
      'named in a file after an empty one',
      {
        ...NAMED,
        'package.json': JSON.stringify(PACKAGE),
        '.twilioserverlessrc': ' ',
        '.twilioserverlessrc.yaml': JSON.stringify(FOLDERS),
      },
    ],
    [
      'beside settings for a command',
      {
        'src/hello.protected.js': HELLO,
        'static/rooms.private.json': '{}',
        '.twilioserverlessrc': templateDefaultConfigFile().replace(
          '"commands": {},',
          '"commands": { "start": { "ngrok": "" } },',
        ),
      },
    ],
  ])('%s', async (_, files) => {
    const folder = projectWith(files);
    expect(await foundByToolkit(folder)).toEqual(OWN);
    expect(await runCommand(['init', folder])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await foundByToolkit(folder)).toEqual([...DEPLOYED_LIST, ...OWN].sort());
    // No file of the next version goes elsewhere.
    const { stdout } = await runCommand(['init', folder, '--update']);
    expect(stdout).not.toMatch(/^(?:added|removed|differs)/m);
    expect(await foundByToolkit(folder)).toEqual([...DEPLOYED_LIST, ...OWN].sort());
  });

  test('named in a parent folder, unless the project is new', async () => {
    const above = projectWith({
      '.twilioserverlessrc': '{"functionsFolder": "lambda"}',
      'clinic/lambda/hello.protected.js': HELLO,
    });
    expect((await runCommand(['init', join(above, 'clinic')])).exitCode).toBe(0);
    expect(await foundByToolkit(join(above, 'clinic'))).toEqual(
      [...DEPLOYED_LIST, 'protected /hello'].sort(),
    );
    expect((await runCommand(['init', join(above, 'new')])).exitCode).toBe(0);
    expect(await foundByToolkit(join(above, 'new'))).toEqual(DEPLOYED_LIST);
    expect(existsSync(join(above, 'new', 'functions'))).toBe(true);
  });
});

describe('`init` writes nothing, and says why, when', () => {
  test.each<[string, string, string, string]>([
    ['a configuration is no JSON', '.twilioserverlessrc', '{', 'JSON, with or without comments'],
    ['a configuration is no YAML', '.twilioserverlessrc.yml', 'a: [', 'it must be YAML'],
    ['a configuration is no object', '.twilioserverlessrc', '[]', 'must be an object'],
    ['package.json is no JSON', 'package.json', '{', 'it must be JSON'],
    ['a configuration is code', 'twilioserverless.config.js', 'module.exports = {}', 'is code'],
    [
      'a folder lies outside',
      '.twilioserverlessrc',
      '{"functionsFolder": "lib/../../elsewhere"}',
      'functionsFolder in the toolkit',
    ],
    ['a folder is no text', '.twilioserverlessrc', '{"assetsFolder": 7}', 'assetsFolder in the'],
    [
      'one command has a folder of its own',
      '.twilioserverlessrc',
      '{"commands": {"deploy": {"functionsFolder": "lambda"}}}',
      'name them at the top level',
    ],
    [
      'one environment has a folder of its own',
      '.twilioserverlessrc',
      '{"environments": {"*": {"assetsFolder": "files"}}}',
      'name them at the top level',
    ],
    ['the project lies elsewhere', '.twilioserverlessrc', '{"cwd": "lib"}', 'has a cwd'],
    [
      'a script has an option for a folder',
      'package.json',
      '{"scripts": {"deploy": "twilio-run deploy --functions-folder dist/functions"}}',
      'a script in package.json names folders',
    ],
  ])('%s', async (_, path, content, sentence) => {
    const folder = projectWith({ [path]: content });
    const { exitCode, stdout, stderr } = await runCommand(['init', folder]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(readdirSync(folder)).toEqual([path]);
  });
});
