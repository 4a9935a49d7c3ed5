import { readSettings } from '../../src/settings/settings';
import { withAccount } from '../account/with-account';
import { defineCommand } from '../command/define-command';
import { UsageError } from '../command/usage-error';
import { pointCallback, restoreCallback } from './point-callback';
import { pointEventStreams } from './point-event-streams';
import { CONFIGURE_OPTIONS, type ConfigureValues } from './run';

export const configureCommand = defineCommand({
  help: `Usage: hipaa-guard configure [--workspace WS…] [--apply] [--replace]
                             [--environment NAME | --production | --url URL | --restore FILE]
       hipaa-guard configure --event-streams [--apply] [--remove]
                             [--kinesis ARN --role ARN --external-id-file FILE] [--test-id ID] [...]

Shows what has to change in a TaskRouter workspace to send every event to the deployed Function,
with as many attempts as possible, and proves that the Function refuses forged requests. Changes
nothing without --apply or --restore. The method cannot be set: TaskRouter always posts.

With --event-streams it does the same for Event Streams: one sink that leads to the Function, or to
your own Kinesis stream, and one subscription to every TaskRouter event type. The new pair is
created before an old one is removed.

  --workspace SID     the workspace, WS…; may be repeated
                      (default: TASKROUTER_WORKSPACE_SID, else the account's only workspace)
  --apply             make the change and read it back; first save what was there before to a file
                      in this folder that only you can read
  --replace           even if the workspace now calls another host or path: those calls will end
  --restore FILE      put back what such a file holds; first save what it replaces to another
  --environment NAME  the domain suffix of the deployment, such as dev or stage
                      (default: the Service's only environment)
  --production        the environment without a suffix
  --url URL           where Twilio calls the Function: https://HOST, with or without its path
                      (default: below CALLBACK_BASE_URL, else the deployment is looked up)

  --event-streams     Event Streams instead of the workspace's event callback
  --kinesis ARN       deliver to this Kinesis stream instead of the Function
  --role ARN          the role that Twilio assumes for it
  --external-id-file FILE
                      the file with the external id of that role, which is a secret
  --test-id ID        the test_id of the test event that has arrived, if asked for
  --remove            remove our sink and its subscription, and create none
  -h, --help          show help

The account is ACCOUNT_SID, with AUTH_TOKEN or with TWILIO_API_KEY and TWILIO_API_SECRET, from the
environment or .env. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are used. A restricted API key needs
/twilio/taskrouter/workspaces/read, …/list without --workspace, and …/update with --apply. It also
needs --url, because there is no permission to look up a deployment.

Exit code: 0 shown, or configured as it should be; 1 the Function does not refuse forged requests,
the change is not there when read back, or --test-id is needed; 2 wrong usage or settings,
Twilio's API does not answer, or --replace is missing.
`,
  options: CONFIGURE_OPTIONS,
  takesArguments: false,
  run: (values) =>
    withAccount(async (account) => {
      const run = { ...account, values, settings: readSettings(account.environment) };
      if (values['event-streams']) return await pointEventStreams(run);
      requireNoStreamOptions(values);
      const { restore } = values;
      return await (restore === undefined ? pointCallback(run) : restoreCallback(run, restore));
    }),
});

const STREAM_OPTIONS = ['kinesis', 'role', 'external-id-file', 'test-id', 'remove'] as const;

function requireNoStreamOptions(values: ConfigureValues): void {
  const other = STREAM_OPTIONS.find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--${other} needs --event-streams`);
}
