import { projectCode } from '../fields/code-scan';
import type { FolderEndpoint } from '../snapshot/endpoint';

const FIELDS = { code: projectCode };

/** The code of a project, in a folder of the user's. */
export const projectFolder: FolderEndpoint<typeof FIELDS> = {
  from: 'folder',
  id: 'project-folder',
  fields: FIELDS,
};
