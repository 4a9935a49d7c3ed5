import { InitError } from '../../src/init/init-error';
import {
  DEFAULT_FOLDERS,
  type ProjectFolders,
  projectFolders,
} from '../../src/init/project-folders';
import { toolkitConfiguration } from '../../src/init/toolkit-configuration';
import { PROJECT_FOLDER } from './project-folder';

/** The folders that the toolkit deploys from in the customer's project; its defaults if unknown. */
export function deployedFolders(): ProjectFolders {
  try {
    return projectFolders(PROJECT_FOLDER, toolkitConfiguration(PROJECT_FOLDER));
  } catch (error) {
    if (!(error instanceof InitError)) throw error;
    return DEFAULT_FOLDERS;
  }
}
