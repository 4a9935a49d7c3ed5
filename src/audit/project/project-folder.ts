import { projectCode } from '../snapshot/code-scan';
import { endpoint } from '../snapshot/endpoint';

/** The code of a project, in a folder of the user's. */
export const projectFolder = endpoint({
  id: 'project-folder',
  host: '',
  path: '',
  probe: true,
  fields: { code: projectCode },
});
