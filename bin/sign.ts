import { firstSetting } from '../src/settings/first-setting';
import { type ParameterValue, sign as signatureOf } from '../src/signature/sign';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { readEnvironment } from './environment/read-environment';
import { secretOption } from './options/secret-option';
import { print } from './terminal/output';

export const signCommand = defineCommand({
  help: `Usage: hipaa-guard sign --url URL [--token-file FILE] [NAME=VALUE …]

Prints the X-Twilio-Signature that Twilio would send with a form request to URL with these
parameters. A name may be repeated.

  --url URL          the full URL that is called, with its query
  --token-file FILE  the file with the auth token (default: AUTH_TOKEN, else
                     TWILIO_AUTH_TOKEN, from the environment or .env)
  --token TOKEN      the auth token itself: everybody on this machine can see it, and the shell's
                     history keeps it
  -h, --help         show help

  curl -X POST "$URL" -d EventType=task.created \\
    -H "X-Twilio-Signature: $(npx --no -- hipaa-guard sign --url "$URL" EventType=task.created)"

Exit code: 0 printed; 2 wrong usage.
`,
  options: {
    url: { type: 'string' },
    token: { type: 'string' },
    'token-file': { type: 'string' },
  },
  takesArguments: true,
  async run({ url, token: value, 'token-file': file }, args) {
    if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      throw new UsageError('--url must be the whole URL, with http:// or https://');
    }
    const token = secretOption({ option: '--token', value, file });
    const environment = readEnvironment();
    const key = token ?? firstSetting(environment, 'AUTH_TOKEN', 'TWILIO_AUTH_TOKEN');
    if (key === undefined || key === '') {
      throw new UsageError('the auth token is missing: give --token-file, or set AUTH_TOKEN');
    }
    print(`${signatureOf(url.replace(/#.*$/s, ''), parseParameters(args), key)}\n`);
    return 0;
  },
});

function parseParameters(args: readonly string[]): Readonly<Record<string, ParameterValue>> {
  const parameters: Record<string, string[]> = Object.create(null);
  for (const [index, arg] of args.entries()) {
    const end = arg.indexOf('=');
    if (end < 1) throw new UsageError(`parameter ${index + 1} must be NAME=VALUE`);
    const name = arg.slice(0, end);
    parameters[name] = [...(parameters[name] ?? []), arg.slice(end + 1)];
  }
  return parameters;
}
