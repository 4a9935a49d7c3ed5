import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { templateDefaultConfigFile } from 'twilio-run/dist/templating/defaultConfig';
import { projectFolders } from '../../src/init/project-folders';
import { temporaryFolder } from '../support/temporary-folder';

const TOOLKITS_OWN = { functions: 'functions', assets: 'assets' };

/** The folders of a project with this `.twilioserverlessrc`. */
function foldersWith(configuration: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.twilioserverlessrc'), configuration);
  return projectFolders(folder);
}

describe('the folders that `init` writes into', () => {
  test("are the toolkit's own in a new project, and in one that its generator has made", () => {
    expect(projectFolders(temporaryFolder())).toEqual(TOOLKITS_OWN);
    expect(foldersWith(templateDefaultConfigFile())).toEqual(TOOLKITS_OWN);
  });

  test('are those that the project names', () => {
    const generated = templateDefaultConfigFile().replace(
      /\/\/ "functionsFolder": [^/]*/,
      '"functionsFolder": "src/functions" ',
    );
    expect(foldersWith(generated)).toEqual({ functions: 'src/functions', assets: 'assets' });
    expect(foldersWith('{"assetsFolder": "files"}')).toEqual({ ...TOOLKITS_OWN, assets: 'files' });
  });

  test.each(['', 'nonsense', '[]', 'null', '{'])('are unknown where it is %j', (configuration) => {
    expect(() => foldersWith(configuration)).toThrow('.twilioserverlessrc cannot be read');
  });
});
