import type { ApiTask } from '../../src/twilio-api/api-task';
import { type AskedOfApi, needsPermission } from './api-problem';

const STANDARD_KEY = 'Use a standard key or the auth token.';
const WORKSPACES = '/twilio/taskrouter/workspaces';
/** Each task in the user's words, and the permission that a restricted API key needs for it. */
export const ASKED_OF_API: Readonly<Record<ApiTask, AskedOfApi>> = {
  list_workspaces: {
    action: 'list the workspaces',
    needs: needsPermission(`${WORKSPACES}/list`),
  },
  read_workspace: {
    action: 'read the workspace',
    needs: needsPermission(`${WORKSPACES}/read`),
  },
  update_workspace: {
    action: 'update the workspace',
    needs: needsPermission(`${WORKSPACES}/update`),
  },
  find_deployment: {
    action: 'look up the deployment',
    needs:
      'A restricted API key has no permission for it: give --url, or use a standard key or the auth token.',
  },
  read_streams: { action: 'read Event Streams', needs: STANDARD_KEY },
  change_streams: { action: 'change Event Streams', needs: STANDARD_KEY },
  read_log: { action: 'read the Function’s log', needs: STANDARD_KEY },
  read_flex: { action: 'read the Flex configuration', needs: STANDARD_KEY },
  update_flex: { action: 'update the Flex configuration', needs: STANDARD_KEY },
  read_activities: { action: 'list the activities', needs: STANDARD_KEY },
  create_activity: { action: 'create an activity', needs: STANDARD_KEY },
  read_workers: { action: 'read the workers', needs: STANDARD_KEY },
  end_session: { action: 'set a worker’s activity', needs: STANDARD_KEY },
};
